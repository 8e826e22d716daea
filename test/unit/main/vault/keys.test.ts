import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { DataKey, type KeyLabel } from '../../../../src/main/vault/keys/data-key';

const bytes = (from: number, count: number) => Uint8Array.from({ length: count }, (_, index) => (from + index) & 0xff);
const dataKey = () => new DataKey(bytes(0, 32));
const vaultId = bytes(0xa0, 16);
const derived = (label: KeyLabel, key = dataKey(), id = vaultId) =>
  key.lend(id, label, (lent) => Buffer.from(lent).toString('hex'));

/** RFC 5869 section 2, written out: extract with the salt, one block of expand. */
function hkdfByHand(key: Uint8Array, salt: Uint8Array, info: string): string {
  const extracted = createHmac('sha256', salt).update(key).digest();
  return createHmac('sha256', extracted).update(info).update(Uint8Array.of(1)).digest('hex');
}

// Data key 00 01 … 1f, vault id a0 a1 … af.
const vectors: readonly [KeyLabel, string][] = [
  ['db', '96a71cb14674d662f75b14f041f0e2837ab5cc8a7e89d81f03ecb4a735988701'],
  ['slots-mac', 'e44b16ec4b9bec2818834e9f079d15d44298c4bf507af31ec1aa66c860f41a38'],
  ['seal', '2aab45ec2de45ad6e1cd36db210d5c66f3b369446673e7ed72713d86b2b1af3c'],
  ['duplicates', '583aa6d12172b81c92d38e82ea55b663a22a34ae331e4cd0b31714a1f189bac6'],
  ['credential/0123456789abcdefghijklmnop', 'a04a470f4c806f728e036f256871b3a6b47826f287e6cf1aaca2e9978c2080d5'],
];

test.each(vectors)('the key for %s is the HKDF-SHA-256 of data key, vault id and label (V1)', (label, wanted) => {
  expect(derived(label)).toBe(wanted);
  expect(hkdfByHand(bytes(0, 32), vaultId, label)).toBe(wanted);
});

test('no two labels, vaults or data keys give the same key, and none gives the data key itself (V1)', () => {
  const labels = vectors.map(([label]) => label);
  const keys = [
    ...labels.map((label) => derived(label)),
    derived('credential/abcdefghijklmnop0123456789'),
    derived('db', dataKey(), bytes(0xb0, 16)),
    derived('db', new DataKey(bytes(1, 32))),
    Buffer.from(bytes(0, 32)).toString('hex'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('a lent key is zeros afterwards, also when its use throws', () => {
  const kept: Uint8Array[] = [];
  dataKey().lend(vaultId, 'db', (key) => kept.push(key));
  const failing = () =>
    dataKey().lend(vaultId, 'db', (key) => {
      kept.push(key);
      throw new Error('in use');
    });
  expect(failing).toThrow('in use');
  expect(kept.map((key) => key.every((byte) => byte === 0))).toEqual([true, true]);
});

test('a wiped data key is zeros and refuses every use', () => {
  const own = bytes(7, 32);
  const key = new DataKey(own);
  key.wipe();
  expect(own.every((byte) => byte === 0)).toBe(true);
  expect(key.isAlive).toBe(false);
  expect(() => key.lend(vaultId, 'db', () => 1)).toThrow('wiped');
  expect(() => key.lendForWrapping(() => 1)).toThrow('wiped');
  expect(() => new DataKey(new Uint8Array(31))).toThrow('32 bytes');
});

test('random data keys differ', () => {
  const seen = new Set(Array.from({ length: 200 }, () => derived('db', DataKey.random())));
  expect(seen.size).toBe(200);
});
