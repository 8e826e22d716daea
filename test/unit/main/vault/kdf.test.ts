import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DataKey } from '../../../../src/main/vault/keys/data-key';
import { calibrate, leastCost } from '../../../../src/main/vault/slots/calibrate';
import { toBase64url } from '../../../../src/main/vault/slots/canonical';
import type { Cost } from '../../../../src/main/vault/slots/format';
import { argon2Kdf, type PassphraseKdf } from '../../../../src/main/vault/slots/kdf';
import { tryPassphraseSlot } from '../../../../src/main/vault/slots/passphrase';
import { hashKdf, madeSlot, soak } from './parts';

const MiB = 1024;
const GiB = 1024 * MiB;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const text = (value: string) => new TextEncoder().encode(value);

// From the reference implementation (P-H-C/phc-winner-argon2, src/test.c, Argon2id, version 0x13, 32 bytes): RFC 9106's
// own Argon2id vector takes a secret and associated data, which a vault does not use.
const vectors = [
  [2, 65_536, 1, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
  [2, 256, 1, 'password', 'somesalt', '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
  [2, 256, 2, 'password', 'somesalt', '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
  [1, 65_536, 1, 'password', 'somesalt', 'f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98'],
  [4, 65_536, 1, 'password', 'somesalt', '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
  [2, 65_536, 1, 'differentpassword', 'somesalt', '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
  [2, 65_536, 1, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
] as const;

test.each(vectors)('Argon2id with %i passes over %i KiB in %i lanes gives the reference bytes (V3)', async (...row) => {
  const [passes, memory, lanes, passphrase, salt, wanted] = row;
  const key = await argon2Kdf().derive(text(passphrase), text(salt), { memory, passes, lanes });
  expect(hex(key)).toBe(wanted);
});

/** Counts the calls of the real KDF. */
function counted(): { kdf: PassphraseKdf; calls: () => number } {
  let calls = 0;
  const kdf = hashKdf();
  const derive: PassphraseKdf['derive'] = (...all) => {
    calls += 1;
    return kdf.derive(...all);
  };
  return { kdf: { ...kdf, derive }, calls: () => calls };
}

const vault = toBase64url(new Uint8Array(16));
const bounds: readonly [keyof Cost | 'salt', number, boolean][] = [
  ['memory', 0, false],
  ['memory', 8, false],
  ['memory', 19 * MiB - 1, false],
  ['memory', 19 * MiB, true],
  ['memory', 2 * GiB, true],
  ['memory', 2 * GiB + 1, false],
  ['memory', 4 * GiB * 1024, false],
  ['memory', Number.MAX_SAFE_INTEGER, false],
  ['passes', 0, false],
  ['passes', 1, true],
  ['passes', 64, true],
  ['passes', 65, false],
  ['passes', 2 ** 32, false],
  ['lanes', 0, false],
  ['lanes', 1, true],
  ['lanes', 16, true],
  ['lanes', 17, false],
  ['salt', 0, false],
  ['salt', 15, false],
  ['salt', 16, true],
  ['salt', 64, true],
  ['salt', 65, false],
];

test.each(bounds)('a slot with %s %d reaches Argon2: %s (V3)', async (name, number, reaches) => {
  const { kdf, calls } = counted();
  const slot = await madeSlot(vault, DataKey.random(), text('some passphrase'), hashKdf(), 0);
  const value = name === 'salt' ? toBase64url(new Uint8Array(number)) : number;
  const changed = { ...slot, kdf: { ...slot.kdf, [name]: value } };
  expect(await tryPassphraseSlot(vault, changed, text('some passphrase'), kdf)).toBeNull();
  expect(calls()).toBe(reaches ? 1 : 0);
});

/** A machine on which Argon2 takes `ms` for the least cost and grows in proportion; it counts the measurements. */
function machine(ms: number) {
  const asked: Cost[] = [];
  const measure = async (cost: Cost) => {
    asked.push(cost);
    return (ms * cost.memory * cost.passes) / (leastCost.memory * leastCost.passes);
  };
  return { measure, asked };
}

test('a new slot costs half a second to one second, memory first, and never less than 64 MiB and 3 passes (V3)', async () => {
  const machines = fc.record({
    ms: fc.double({ min: 1, max: 20_000, noNaN: true }),
    gib: fc.double({ min: 0.1, max: 512, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(machines, async ({ ms, gib }) => {
      const { measure, asked } = machine(ms);
      const { cost, seconds } = await calibrate(measure, gib * 2 ** 30);
      expect(cost.memory).toBeGreaterThanOrEqual(64 * MiB);
      expect(cost.passes).toBeGreaterThanOrEqual(3);
      expect(cost.memory <= 64 * MiB || cost.memory <= (gib * GiB) / 4).toBe(true);
      expect(cost.memory).toBeLessThanOrEqual(GiB);
      expect(asked.length).toBeLessThanOrEqual(3);
      const most = cost.passes === 64;
      expect(seconds >= 0.5 || most).toBe(true);
      expect(seconds <= 1 || (cost.memory === leastCost.memory && cost.passes === leastCost.passes)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('what limits the memory is made up by passes', async () => {
  const { cost } = await calibrate(machine(50).measure, 0.5 * 2 ** 30);
  expect(cost).toEqual({ memory: 128 * MiB, passes: 15, lanes: 4 });
});

test('the cost is measured once and the estimate tells the seconds of one guess', async () => {
  const kdf = argon2Kdf();
  expect(kdf.seconds()).toBe(0.5);
  const first = await kdf.calibrated();
  expect(await kdf.calibrated()).toBe(first);
  expect(first.memory).toBeGreaterThanOrEqual(64 * MiB);
  expect(kdf.seconds()).toBeGreaterThan(0);
});

/** How often the event loop of this thread turns until `work` is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let done = false;
  const ended = work.finally(() => {
    done = true;
  });
  while (!done) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    turns += 1;
  }
  await ended;
  return turns;
}

test('Argon2 runs beside the main thread, which goes on answering (V3)', async () => {
  const memory = soak ? GiB : 256 * MiB;
  const turns = await turnsDuring(
    argon2Kdf().derive(text('a passphrase'), new Uint8Array(16), { memory, passes: 3, lanes: 4 }),
  );
  expect(turns).toBeGreaterThan(100);
});
