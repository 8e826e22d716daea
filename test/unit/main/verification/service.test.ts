import { expect, test } from 'vitest';
import { verificationHandlers } from '../../../../src/main/verification/handlers';
import { kinds, lockableBench, testBench } from './parts';
import { ocraChallenge, ocraResponse } from './places';

test('the handlers answer each question of the contract, and say that the vault is locked', async () => {
  const bench = await lockableBench();
  const handlers = verificationHandlers(bench.service);
  const credential = bench.add(kinds.ocra);
  const answered = await handlers['verification/move']({
    ...{ move: 'answer', credential: credential.id, challenge: ocraChallenge },
  });
  expect(answered).toMatchObject({ ok: true, value: { step: 'response', response: ocraResponse } });
  expect(await handlers['verification/snapshot']({})).toEqual(answered);
  await handlers['verification/move']({ move: 'accepted' });
  const history = await handlers['verification/history']({ limit: 10 });
  expect(history).toMatchObject({ ok: true, value: [{ method: 'ocra', outcome: 'accepted' }] });
  expect(await handlers['verification/clear-history']({})).toEqual({ ok: true, value: {} });
  bench.vault.lock();
  const locked = { ok: false, error: { code: 'locked' } };
  expect(await handlers['verification/snapshot']({})).toMatchObject(locked);
  expect(await handlers['verification/move']({ move: 'next' })).toMatchObject(locked);
  expect(await handlers['verification/history']({ limit: 10 })).toMatchObject(locked);
  expect(await handlers['verification/clear-history']({})).toMatchObject(locked);
});

test('each change is told once, and a move that does not belong tells nothing', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  const count = bench.told.length;
  bench.answer(credential, ocraChallenge);
  expect(bench.told.slice(count).map(({ step }) => step)).toEqual(['response']);
  expect(bench.code({ move: 'next' })).toBe('not-now');
  expect(bench.told).toHaveLength(count + 1);
});

test('a bug in a method ends at the first screen with the challenge kept', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  bench.vault.withSecret = () => {
    throw new Error('a bug');
  };
  const screen = bench.answer(credential, ocraChallenge);
  expect(screen).toMatchObject({ step: 'choose', challenge: ocraChallenge, problem: { code: 'internal' } });
});

test('a bug in a step begins a new session with the challenge kept and the response gone', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  bench.answer(credential, ocraChallenge);
  bench.move({ move: 'copy' });
  bench.stores.history.add = () => {
    throw new Error('a bug');
  };
  const screen = bench.move({ move: 'accepted' });
  expect(screen).toMatchObject({ step: 'choose', challenge: ocraChallenge, problem: { code: 'internal' } });
  expect(bench.system.text).toBe('');
  expect(bench.answer(credential, ocraChallenge)).toMatchObject({ step: 'response' });
});
