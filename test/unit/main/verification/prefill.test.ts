import { expect, test } from 'vitest';
import { passphrase, value } from '../vault/parts';
import { kinds, lockableBench, testBench } from './parts';

test('a link pre-fills the field and nothing more (E14)', async () => {
  const bench = await testBench();
  bench.add(kinds.ocra);
  bench.service.prefill('11111111');
  expect(bench.screen).toEqual({ step: 'choose', credential: null, challenge: '11111111', problem: null });
  bench.service.prefill('<script>'.repeat(1000));
  expect(bench.screen).toMatchObject({ challenge: '11111111' });
});

test('a link never disturbs a verification under way; its challenge waits for the next one (E14)', async () => {
  const bench = await testBench();
  const before = bench.answer(bench.add(kinds.ocra), '11111111');
  for (let count = 0; count < 500; count += 1) bench.service.prefill(String(count));
  expect(bench.screen).toEqual(before);
  expect(bench.told.filter((screen) => screen.step === 'response')).toHaveLength(1);
  expect(bench.move({ move: 'new-challenge' })).toMatchObject({ step: 'choose', challenge: '499' });
});

test('a link that comes while the vault is locked waits until it opens (E14)', async () => {
  const bench = await lockableBench();
  bench.vault.lock();
  bench.service.prefill('11111111');
  expect(bench.code({ move: 'next' })).toBe('locked');
  value(await bench.vault.unlock(passphrase));
  expect(bench.screen).toMatchObject({ step: 'choose', challenge: '11111111' });
});
