import fc from 'fast-check';

/** Something that may never stand in a log. */
export const CANARY = 'canary-7f3a9c';

/** Passes a structured clone and JSON, but its length cannot become a number. */
const AWKWARD = { length: { toString: 1, valueOf: 1 } };

type Mutate = (question: unknown) => unknown;

const asRecord = (question: unknown): Record<string, unknown> => ({ ...(question as Record<string, unknown>) });

/** An own property `__proto__`, as it comes out of JSON or a structured clone. */
const withOwnProto: Mutate = (question) =>
  Object.defineProperty(asRecord(question), '__proto__', { value: { admin: CANARY }, enumerable: true });

function cyclic(question: unknown): unknown {
  const own = asRecord(question);
  own['self'] = own;
  return own;
}

/** Changes after which no strict object is accepted any more, whatever it was. */
const certain: fc.Arbitrary<Mutate> = fc.oneof(
  fc.string({ minLength: 1 }).map(
    (name): Mutate =>
      (question) => ({ ...asRecord(question), [`x${name}`]: CANARY }),
  ),
  fc.constantFrom<Mutate>(
    withOwnProto,
    cyclic,
    (question) => [question, CANARY],
    (question) => new Map(Object.entries(asRecord(question))),
    (question) => ({ ...asRecord(question), constructor: CANARY }),
    (question) => ({ ...asRecord(question), toString: CANARY }),
    (question) => ({ question, canary: CANARY }),
    (question) => ({ ...asRecord(question), more: () => CANARY }),
    () => CANARY,
    () => undefined,
    () => null,
    () => Number.NaN,
    () => new Date(0),
    () => new Error(CANARY),
    () => new Uint8Array(64),
    () => Symbol(CANARY),
    () => 2n ** 70n,
  ),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }).map(
    (value): Mutate =>
      (question) => ({ ...asRecord(question), [CANARY]: value }),
  ),
);

/** Questions that no contract accepts, made from a valid one. */
export const broken = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(valid, certain).map(([question, mutate]) => mutate(question));

/** The names of a question's parts; of one that has none, a name that it may not have. */
function namesIn(question: unknown): readonly [string, ...string[]] {
  const [first = 'extra', ...more] = Object.keys(asRecord(question));
  return [first, ...more];
}

/** A valid question's parts, each replaced in turn by something whose length cannot be compared. */
export const awkward = (question: unknown): unknown[] =>
  namesIn(question).map((name) => ({ ...asRecord(question), [name]: AWKWARD }));

/** Questions of which one part was replaced by anything; some of them may be valid again. */
export const disturbed = (valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(valid, fc.nat(), fc.anything({ withBigInt: true, withNullPrototype: true }))
    .map(([question, place, value]) => {
      const names = namesIn(question);
      const name = names[place % names.length] ?? names[0];
      return { ...asRecord(question), [name]: value };
    });
