import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OcraInput, ocra, timeSteps } from '../../../../src/main/oath/ocra';
import { ocraMessage } from '../../../../src/main/oath/ocra-message';
import { clientProof, sameResponse, serverProof, sign } from '../../../../src/main/oath/ocra-modes';
import { type Question, questionField } from '../../../../src/main/oath/question';
import { truncate } from '../../../../src/main/oath/truncate';
import { parseSuite, type Suite } from '../../../../src/shared/oath/suite';
import { anySuite } from '../../shared/oath/any-suite';
import { fromHex, type OcraVector, ocraVectors } from './vectors';

const key20 = Buffer.from('12345678901234567890');

function suiteOf(text: string): Suite {
  const suite = parseSuite(text, { anyOrder: true });
  if (!suite.ok) throw new Error(JSON.stringify(suite.error));
  return suite.value;
}

function questionOf({ question, questionParts }: OcraVector): Question {
  const [first, second] = questionParts ?? [];
  return first !== undefined && second !== undefined ? [first, second] : question;
}

const inputOf = (vector: OcraVector): OcraInput => ({
  question: questionOf(vector),
  counter: vector.counter === undefined ? null : BigInt(vector.counter),
  pin: vector.pin === undefined ? null : Buffer.from(vector.pin),
  pinHash: vector.pin === undefined && vector.pinHashHex !== undefined ? fromHex(vector.pinHashHex) : null,
  session: vector.sessionHex === undefined ? null : fromHex(vector.sessionHex),
  timeSteps: vector.timeSteps === undefined ? null : BigInt(vector.timeSteps),
});

const ownQuestions = ocraVectors.filter(({ questionBytesHex }) => questionBytesHex === undefined);
const givenQuestions = ocraVectors.filter(({ questionBytesHex }) => questionBytesHex !== undefined);

test.each(ownQuestions)('OCRA $id: $suite answers $response', (vector) => {
  const answered = ocra(suiteOf(vector.suite), fromHex(vector.keyHex), inputOf(vector));
  expect(answered).toEqual({ ok: true, value: vector.response });
});

test.each(ocraVectors)('OCRA $id: the message is the one that was hashed, byte for byte', (vector) => {
  const suite = suiteOf(vector.suite);
  const given = new Uint8Array(128);
  given.set(fromHex(vector.questionBytesHex));
  const question = vector.questionBytesHex === undefined ? questionField(suite, questionOf(vector)) : null;
  const message = ocraMessage(suite, {
    counter: BigInt(vector.counter ?? 0),
    question: question?.ok ? question.value : given,
    pinHash: fromHex(vector.pinHashHex),
    session: fromHex(vector.sessionHex),
    timeSteps: BigInt(vector.timeSteps ?? 0),
  });
  expect(Buffer.from(message).toString('hex')).toBe(vector.dataInputHex);
  const mac = createHmac(suite.algorithm, fromHex(vector.keyHex)).update(message).digest();
  expect(mac.toString('hex')).toBe(vector.hmacHex);
});

test.each(givenQuestions)('OCRA $id: the message of the Appendix A program gives $response', (vector) => {
  expect(truncate(fromHex(vector.hmacHex), 8)).toBe(vector.response);
});

test.each(ocraVectors.filter(({ unixTime }) => unixTime !== undefined))(
  'OCRA $id: its time is step $timeSteps',
  (v) => {
    expect(timeSteps(suiteOf(v.suite), (v.unixTime ?? 0) * 1000)).toBe(BigInt(v.timeSteps ?? 0));
  },
);

const published = (id: string) => ocraVectors.filter((vector) => vector.id.startsWith(id));

test('mutual challenge-response: each side checks the other before it answers (RFC 6287, C.2)', () => {
  for (const vector of [...published('c2-sha256-server'), ...published('c2-sha512-server')]) {
    const [client = '', server = ''] = vector.questionParts ?? [];
    const proof = serverProof(suiteOf(vector.suite), fromHex(vector.keyHex), { client, server }, {});
    expect(proof).toEqual({ ok: true, value: vector.response });
    expect(sameResponse(proof.ok ? proof.value : '', vector.response)).toBe(true);
  }
  for (const vector of [...published('c2-sha256-client'), ...published('c2-sha512-client')]) {
    const [server = '', client = ''] = vector.questionParts ?? [];
    const pin = vector.pin === undefined ? null : Buffer.from(vector.pin);
    const proof = clientProof(suiteOf(vector.suite), fromHex(vector.keyHex), { client, server }, { pin });
    expect(proof).toEqual({ ok: true, value: vector.response });
  }
});

test('signatures, plain and mutual (RFC 6287, C.3 and 7.4)', () => {
  for (const vector of published('c3-')) {
    const steps = vector.timeSteps === undefined ? null : BigInt(vector.timeSteps);
    const signed = sign(suiteOf(vector.suite), fromHex(vector.keyHex), vector.question, { timeSteps: steps });
    expect(signed).toEqual({ ok: true, value: vector.response });
  }
  const suite = suiteOf('OCRA-1:HOTP-SHA256-8:QA08');
  const challenges = { client: 'CLI22220', server: 'SRV11110' };
  expect(sign(suite, key20, challenges, {})).toEqual(clientProof(suite, key20, challenges, {}));
});

test('responses are the same only character for character', () => {
  expect(sameResponse('12345678', '12345679')).toBe(false);
  expect(sameResponse('12345678', '1234567')).toBe(false);
  expect(sameResponse('0', 'İ')).toBe(false);
});

const all = 'OCRA-1:HOTP-SHA1-6:C-QN08-PSHA1-S064-T1M';
const whole: OcraInput = {
  question: '1',
  counter: 0n,
  pin: Buffer.from('1'),
  session: new Uint8Array(64),
  timeSteps: 1n,
};

test.each<[string, Partial<OcraInput>, string, object]>([
  ['an empty challenge', { question: '' }, 'challenge-empty', { most: 8 }],
  ['a challenge of nine digits', { question: '123456789' }, 'challenge-too-long', { length: 9, most: 8 }],
  ['a letter', { question: '12E4' }, 'challenge-characters', { position: 3, character: 'E', format: 'N' }],
  ['a space', { question: '12 4' }, 'challenge-characters', { position: 3, character: ' ', format: 'N' }],
  ['a digit of another script', { question: '12٣' }, 'challenge-characters', { position: 3, format: 'N' }],
  ['two challenges for QN', { question: ['1', '2'] }, 'challenge-mutual', { format: 'N' }],
  ['no counter', { counter: null }, 'counter-missing', {}],
  ['a counter of 65 bits', { counter: 2n ** 64n }, 'counter-invalid', {}],
  ['a counter below zero', { counter: -1n }, 'counter-invalid', {}],
  ['no PIN', { pin: null }, 'pin-missing', {}],
  ['a PIN hash of 21 bytes', { pinHash: new Uint8Array(21) }, 'pin-hash-invalid', { most: 20 }],
  ['no session', { session: null }, 'session-missing', { most: 64 }],
  ['a session of 65 bytes', { session: new Uint8Array(65) }, 'session-too-long', { length: 65, most: 64 }],
  ['no time', { timeSteps: null }, 'time-missing', {}],
  ['a time before the epoch', { timeSteps: -1n }, 'time-invalid', {}],
])('%s is refused with a code', (_, change, code, facts) => {
  expect(ocra(suiteOf(all), key20, { ...whole, ...change })).toMatchObject({ ok: false, error: { code, facts } });
});

test('a suite with session information signs nothing', () => {
  expect(sign(suiteOf(all), key20, '1', whole)).toMatchObject({ error: { code: 'session-in-signature' } });
});

test('the caller’s PIN, PIN hash and key stay as they were', () => {
  const [key, pin, pinHash] = [Buffer.from(key20), Buffer.from('1234'), Buffer.alloc(20, 7)];
  ocra(suiteOf(all), key, { ...whole, pin });
  ocra(suiteOf(all), key, { ...whole, pinHash });
  expect([key, pin, pinHash]).toEqual([key20, Buffer.from('1234'), Buffer.alloc(20, 7)]);
});

const questionFor: Readonly<Record<string, string>> = { N: '0123456789', H: '0123456789abcdefABCDEF', A: 'aZ09-!~' };

test('any suite answers a challenge of its own with as many digits as it says', () => {
  const long = fc.array(fc.nat(), { minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(anySuite, long, fc.integer({ min: 1, max: 64 }), (text, picks, size) => {
      const suite = suiteOf(text);
      const letters = questionFor[suite.question.format] ?? '';
      const question = picks.map((pick) => letters[pick % letters.length]).join('');
      const answered = ocra(suite, key20, {
        ...whole,
        question: question.slice(0, Math.min(size, suite.question.length)),
        session: new Uint8Array(1),
      });
      const shape =
        suite.digits === 0 ? /^([0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/ : new RegExp(`^\\d{${suite.digits}}$`);
      expect(answered).toMatchObject({ ok: true, value: expect.stringMatching(shape) });
    }),
  );
});
