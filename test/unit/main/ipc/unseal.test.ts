import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openSealed, SealKeeper } from '../../../../src/main/ipc/unseal';
import { seal } from '../../../../src/preload/seal';
import { channelNames } from '../../../../src/shared/ipc/channel-names';
import { contracts, events } from '../../../../src/shared/ipc/contracts';

const [channel, path] = ['vault/unlock', 'passphrase'];
const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString());

async function sealedFor(keeper: SealKeeper, said = 'seven quiet lanterns'): Promise<Uint8Array> {
  return seal(keeper.publicKey(), said, channel, path);
}

test('what preload sealed is opened, whatever was typed (V17)', async () => {
  const keeper = new SealKeeper();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (said) => {
      expect(text(keeper.open(channel, path, await sealedFor(keeper, said)))).toBe(said);
    }),
    { numRuns: 50 },
  );
});

test('no two seals are alike, and none has the text in it', async () => {
  const keeper = new SealKeeper();
  const [first, second] = [await sealedFor(keeper), await sealedFor(keeper)];
  expect(Buffer.from(first).equals(second)).toBe(false);
  expect(Buffer.from(first).includes('lanterns')).toBe(false);
});

test('a seal is for one question and one part', async () => {
  const keeper = new SealKeeper();
  const sealed = await sealedFor(keeper);
  expect(keeper.open('vault/create', path, sealed)).toBeNull();
  expect(keeper.open(channel, 'current', sealed)).toBeNull();
});

test('a seal with any bit changed, cut or lengthened does not open', async () => {
  const keeper = new SealKeeper();
  const sealed = await sealedFor(keeper, 'lamp');
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    expect(keeper.open(channel, path, changed), `byte ${at}`).toBeNull();
    expect(keeper.open(channel, path, sealed.subarray(0, at)), `cut at ${at}`).toBeNull();
  }
  expect(keeper.open(channel, path, Buffer.concat([sealed, Buffer.alloc(1)]))).toBeNull();
});

test.each([
  [''],
  [null],
  [undefined],
  [{}],
  [[4]],
  [new Uint8Array()],
  [new Uint8Array(81)],
  [new Uint8Array(500).fill(4)],
])('what is no seal does not open: %j', (what) => {
  const keeper = new SealKeeper();
  keeper.publicKey();
  expect(keeper.open(channel, path, what)).toBeNull();
});

test('after a lock the seals of before do not open any more, and the next page gets another key (V17)', async () => {
  const keeper = new SealKeeper();
  const key = keeper.publicKey();
  const sealed = await sealedFor(keeper);
  expect(keeper.publicKey()).toEqual(key);
  keeper.forget();
  expect(keeper.open(channel, path, sealed)).toBeNull();
  expect(keeper.publicKey()).not.toEqual(key);
  expect(keeper.open(channel, path, sealed)).toBeNull();
});

describe('a question', () => {
  const unseal = (_channel: string, _path: string, sealed: unknown) =>
    sealed instanceof Uint8Array && sealed[0] !== 0 ? sealed.slice() : null;

  test('has its seals opened, and nothing else changed', () => {
    const question = { current: Uint8Array.of(1), next: Uint8Array.of(2), other: 'x' };
    const opened = openSealed(unseal, channel, ['current', 'next', 'missing.part'], question);
    expect(opened).toEqual({ question, bytes: [Uint8Array.of(1), Uint8Array.of(2)] });
    expect(question.current).not.toBe(opened?.bytes[0]);
  });

  test('of which one seal does not open is refused, and what was opened is wiped', () => {
    const opened: Uint8Array[] = [];
    const watched = (...asked: Parameters<typeof unseal>) => {
      const bytes = unseal(...asked);
      if (bytes !== null) opened.push(bytes);
      return bytes;
    };
    const question = { current: Uint8Array.of(1), next: Uint8Array.of(0) };
    expect(openSealed(watched, channel, ['current', 'next'], question)).toBeNull();
    expect(opened).toEqual([Uint8Array.of(0)]);
  });
});

/** Where a question's JSON Schema has a secret text. */
function secretsIn(shape: unknown, at: readonly string[] = []): string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  const { sealed, properties = {}, anyOf = [], oneOf = [] } = shape as Record<string, never>;
  if (sealed) return [at.join('.')];
  const named = Object.entries(properties).flatMap(([name, part]) => secretsIn(part, [...at, name]));
  return [...named, ...[...(anyOf as unknown[]), ...(oneOf as unknown[])].flatMap((part) => secretsIn(part, at))];
}

test('every secret text of every question is sealed by preload, and nothing else (V17)', () => {
  const { sealed } = channelNames(contracts, events);
  for (const [name, { question }] of Object.entries(contracts)) {
    const found = new Set(secretsIn(z.toJSONSchema(question, { io: 'input', unrepresentable: 'any' })));
    expect([...found].sort(), name).toEqual([...(sealed[name] ?? [])].sort());
  }
  expect(Object.keys(sealed)).toHaveLength(7);
});
