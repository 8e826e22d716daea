import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { DataKey } from '../../../../src/main/vault/keys/data-key';
import { fromBase64url, toBase64url } from '../../../../src/main/vault/slots/canonical';
import type { PassphraseSlot, ReadSlotFile, Slot, SlotFile } from '../../../../src/main/vault/slots/format';
import { parseSlotFile } from '../../../../src/main/vault/slots/parse';
import { openByPassphrase, passphraseBytes } from '../../../../src/main/vault/slots/passphrase';
import { macIsRight, sealSlotFile } from '../../../../src/main/vault/slots/seal';
import { unwrapDataKey, wrapDataKey } from '../../../../src/main/vault/slots/wrap';
import { checksummed, type Fields, fieldsOf } from '../../../vectors/slots/make';
import { hashKdf, limit, madeSlot, soak, value } from './parts';

const kdf = hashKdf();
const passphrase = passphraseBytes('correct horse');
const bits = (count: number) => Array.from({ length: count }, (_, bit) => bit);
const flipBit = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const flipText = (text: string, bit: number): string => toBase64url(flipBit(value(fromBase64url(text)), bit));

interface Made {
  readonly dataKey: DataKey;
  readonly vault: string;
  readonly file: SlotFile;
  readonly slots: readonly PassphraseSlot[];
}

async function makeVault(): Promise<Made> {
  const dataKey = DataKey.random();
  const vault = toBase64url(randomBytes(16));
  const slots = await Promise.all(
    ['correct horse', 'second horse', 'third horse'].map((text) =>
      madeSlot(vault, dataKey, passphraseBytes(text), kdf, 1e12),
    ),
  );
  return { dataKey, vault, slots, file: { vault, generation: 3, slots } };
}

let one: Made;
let other: Made;
beforeAll(async () => {
  [one, other] = [await makeVault(), await makeVault()];
});
const firstSlot = () => one.slots[0] as PassphraseSlot;

/** Whether the first passphrase opens this one slot. */
const opens = async (slot: PassphraseSlot, vault = one.vault): Promise<boolean> =>
  (await openByPassphrase({ vault, generation: 1, slots: [slot] }, passphrase, kdf)) !== null;

test('the slot opens as it was made', async () => {
  expect(await opens(firstSlot())).toBe(true);
});

const numbers: readonly (keyof PassphraseSlot['kdf'] & ('memory' | 'passes' | 'lanes'))[] = [
  'memory',
  'passes',
  'lanes',
];

test('every bit of every field of a slot is authenticated: one flipped, nothing opens (V4)', async () => {
  const slot = firstSlot();
  const flipped: PassphraseSlot[] = [
    ...bits(128).map((bit) => ({ ...slot, id: flipText(slot.id, bit) })),
    ...bits(96).map((bit) => ({ ...slot, nonce: flipText(slot.nonce, bit) })),
    ...bits(384).map((bit) => ({ ...slot, wrapped: flipText(slot.wrapped, bit) })),
    ...bits(256).map((bit) => ({ ...slot, kdf: { ...slot.kdf, salt: flipText(slot.kdf.salt, bit) } })),
    ...bits(53).map((bit) => ({ ...slot, created: Number(BigInt(slot.created) ^ (1n << BigInt(bit))) })),
    ...numbers.flatMap((name) =>
      bits(22).map((bit) => ({ ...slot, kdf: { ...slot.kdf, [name]: slot.kdf[name] ^ (1 << bit) } })),
    ),
  ];
  const opened = await Promise.all(flipped.map((changed) => opens(changed)));
  expect(opened.length).toBe(983);
  expect(opened.filter(Boolean)).toEqual([]);
});

test('every bit of the vault id is authenticated by the slot (V4)', async () => {
  const opened = await Promise.all(bits(128).map((bit) => opens(firstSlot(), flipText(one.vault, bit))));
  expect(opened.filter(Boolean)).toEqual([]);
});

test('the derived key alone opens nothing when the parameters are other ones than those that were wrapped (V4)', () => {
  const key = randomBytes(32);
  const { nonce: _n, wrapped: _w, ...parameters } = firstSlot();
  const slot = wrapDataKey(one.vault, parameters, key, one.dataKey);
  expect(unwrapDataKey(one.vault, slot, key)?.equals(one.dataKey)).toBe(true);
  const changes: readonly PassphraseSlot[] = [
    { ...slot, created: slot.created + 1 },
    { ...slot, id: flipText(slot.id, 0) },
    { ...slot, kdf: { ...slot.kdf, memory: slot.kdf.memory + 1 } },
    { ...slot, kdf: { ...slot.kdf, passes: slot.kdf.passes + 1 } },
    { ...slot, kdf: { ...slot.kdf, lanes: slot.kdf.lanes + 1 } },
    { ...slot, kdf: { ...slot.kdf, salt: flipText(slot.kdf.salt, 1) } },
    { ...slot, kind: 'recovery' as 'passphrase' },
    { ...slot, ...{ note: 'extra' } },
  ];
  expect(changes.map((changed) => unwrapDataKey(one.vault, changed, key))).toEqual(changes.map(() => null));
  expect(unwrapDataKey(other.vault, slot, key)).toBeNull();
});

test('a slot moved to another vault, another kind or another id opens nothing (V4)', async () => {
  const [first, second] = one.slots as [PassphraseSlot, PassphraseSlot];
  expect(await opens(first, other.vault)).toBe(false);
  expect(await opens({ ...first, kind: 'recovery' as 'passphrase' })).toBe(false);
  expect(await opens({ ...first, id: second.id })).toBe(false);
  expect(await opens({ ...second, id: first.id, wrapped: first.wrapped, nonce: first.nonce })).toBe(false);
});

test(
  'no two wraps share a nonce, a salt or an id (V4)',
  async () => {
    const count = soak ? 100_000 : 2_000;
    const seen = { nonce: new Set<string>(), salt: new Set<string>(), id: new Set<string>() };
    for (let index = 0; index < count; index++) {
      const slot = await madeSlot(one.vault, one.dataKey, passphrase, kdf, 0);
      seen.nonce.add(slot.nonce);
      seen.salt.add(slot.kdf.salt);
      seen.id.add(slot.id);
    }
    expect([seen.nonce.size, seen.salt.size, seen.id.size]).toEqual([count, count, count]);
  },
  limit,
);

/** What an attacker without the data key can do: any of these, in any number, checksum made right afterwards. */
type Edit = (slots: Slot[], fields: Fields) => void;
const set =
  (name: string, to: (fields: Fields) => unknown): Edit =>
  (_slots, fields) => {
    fields[name] = to(fields);
  };
const stranger = (): Slot => ({ id: toBase64url(randomBytes(16)), kind: 'recovery', created: 1 });
const index = fc.nat({ max: 20 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  index.map(
    (at): Edit =>
      (slots) =>
        void slots.splice(at % slots.length, 1),
  ),
  index.map(
    (at): Edit =>
      (slots) =>
        void slots.splice(at % (slots.length + 1), 0, stranger()),
  ),
  index.map(
    (at): Edit =>
      (slots) =>
        void slots.splice(at % slots.length, 1, ...other.slots.slice(0, 1)),
  ),
  fc.constant<Edit>((slots) => void slots.reverse()),
  index.map(
    (at): Edit =>
      (slots) =>
        void slots.push(...slots.splice(at % slots.length, 1)),
  ),
  fc.integer({ min: -3, max: 3 }).map((by) => set('generation', (fields) => Number(fields['generation']) + by)),
  fc
    .constantFrom('migration', 'reencrypt', 'recovery', 'downgrade', 'flags')
    .map((name) => set(name, () => 'in-progress')),
  fc.integer({ min: 0, max: 3 }).map((version) => set('version', () => version)),
  fc.nat({ max: 255 }).map((bit) => set('mac', (fields) => flipText(String(fields['mac']), bit))),
);

/** Reads, opens and checks a file as an unlock does; only a file that passes everything gives a data key. */
async function unlocks(bytes: Uint8Array): Promise<boolean> {
  const file = parseSlotFile(bytes);
  if (!file.ok) return false;
  for (const text of ['correct horse', 'second horse', 'third horse']) {
    const opened = await openByPassphrase(file.value, passphraseBytes(text), kdf);
    if (opened !== null && macIsRight(file.value, opened.dataKey)) return true;
  }
  return false;
}

test(
  'slots removed, added, reordered, exchanged or downgraded, and forged markers: no edit without the data key opens (V5)',
  async () => {
    const sealed = sealSlotFile(one.file, one.dataKey);
    expect(await unlocks(sealed)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 6 }), async (list) => {
        const fields = fieldsOf(sealed);
        const slots = [...(fields['slots'] as Slot[])];
        for (const edit of list) if (slots.length > 0) edit(slots, fields);
        const edited = checksummed({ ...fields, slots });
        fc.pre(Buffer.compare(edited, sealed) !== 0);
        expect(await unlocks(edited)).toBe(false);
      }),
      { numRuns: soak ? 10_000 : 500 },
    );
  },
  limit,
);

test('an HMAC of an older generation does not fit a newer file, nor one under another data key (V5)', () => {
  const older = value(parseSlotFile(sealSlotFile(one.file, one.dataKey)));
  const newer: ReadSlotFile = { ...older, generation: older.generation + 1 };
  expect(macIsRight(older, one.dataKey)).toBe(true);
  expect(macIsRight(newer, one.dataKey)).toBe(false);
  expect(macIsRight(older, other.dataKey)).toBe(false);
});
