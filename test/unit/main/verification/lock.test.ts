import { describe, expect, test } from 'vitest';
import type { LockReason } from '../../../../src/main/vault/service-types';
import { settle } from '../../../fakes/manual-timers';
import { passphrase, value } from '../vault/parts';
import { kinds, lockableBench, testBench } from './parts';
import { ocraChallenge, ocraResponse, places, tokenResponse } from './places';

const reasons: readonly LockReason[] = ['person', 'idle', 'sleep', 'screen-lock', 'user-switch', 'shutdown', 'quit'];

describe.each(Object.entries(places))('at "%s"', (_name, [challenge, go, step]) => {
  test.each(reasons)('a lock by "%s" ends everything at once (V16)', async (reason) => {
    const bench = await testBench();
    await go(bench);
    const asked = bench.devices.asked.at(-1);
    const told = bench.told.length;
    bench.vault.lock(reason);
    expect(bench.vault.repositories()).toBeNull();
    expect(bench.service.snapshot()).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(bench.code({ move: 'show-again' })).toBe('locked');
    expect([ocraResponse, tokenResponse]).not.toContain(bench.system.text);
    expect(bench.clipboard.until()).toBeNull();
    expect(asked?.prompt.signal.aborted ?? true).toBe(true);
    expect(bench.devices.listeners).toBe(0);
    await settle();
    await bench.timers.advance(120_000);
    expect(bench.timers.waiting).toBe(0);
    expect(bench.told).toHaveLength(told);
  });

  test('the challenge and the step of a guide are there again after unlocking, and nothing else', async () => {
    const bench = await lockableBench();
    await go(bench);
    bench.vault.lock();
    value(await bench.vault.unlock(passphrase));
    const there = step === undefined ? { step: 'choose' } : { step: 'guide', view: { id: step } };
    expect(bench.screen).toMatchObject({ ...there, challenge, problem: null });
    expect(bench.told.at(-1)).toEqual(bench.screen);
    expect(JSON.stringify(bench.told.at(-1))).not.toMatch(new RegExp(`${ocraResponse}|${tokenResponse}`));
  });
});

test('a response that was shown when the vault locked is noted as not said, and its challenge can be answered again', async () => {
  const bench = await lockableBench();
  const credential = bench.add(kinds.ocra);
  bench.answer(credential, ocraChallenge);
  bench.vault.lock('idle');
  value(await bench.vault.unlock(passphrase));
  expect(bench.outcomes).toEqual(['ocra not-said']);
  expect(bench.screen).toMatchObject({ credential: { id: credential.id } });
  expect(bench.answer(credential, ocraChallenge)).toMatchObject({ step: 'response', response: ocraResponse });
});

test('the end of a kept challenge does not move by a lock', async () => {
  const bench = await lockableBench();
  const credential = bench.add(kinds.ocra);
  const before = bench.answer(credential, ocraChallenge);
  await bench.timers.advance(60_000);
  bench.vault.lock('idle');
  value(await bench.vault.unlock(passphrase));
  const after = bench.answer(credential, ocraChallenge);
  expect(before.step === 'response' && after.step === 'response' && after.expiresAt === before.expiresAt).toBe(true);
});

test('quitting takes the response off the clipboard and drops the challenge (V16, V19)', async () => {
  const bench = await lockableBench();
  bench.answer(bench.add(kinds.ocra), ocraChallenge);
  bench.move({ move: 'copy' });
  bench.service.stop();
  expect(bench.system.text).toBe('');
  expect(bench.code({ move: 'accepted' })).toBe('locked');
  bench.vault.lock('quit');
  value(await bench.vault.unlock(passphrase));
  expect(bench.service.snapshot()).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(bench.outcomes).toEqual(['ocra not-said']);
});
