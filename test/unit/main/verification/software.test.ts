import { expect, test } from 'vitest';
import { kinds, testBench } from './parts';

test('a challenge is answered with an OCRA token, typed into the portal and accepted', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  expect(bench.screen).toEqual({ step: 'choose', credential: null, challenge: '', problem: null });
  const shown = bench.answer(credential, '1111 1111');
  // RFC 6287, C.1: 20-byte key, OCRA-1:HOTP-SHA1-6:QN08.
  expect(shown).toMatchObject({ step: 'response', response: '243178', groups: [3, 3], challenge: '11111111' });
  await bench.timers.advance(19_000);
  expect(bench.move({ move: 'accepted' })).toMatchObject({ step: 'accepted', elapsedMs: 19_000, signedBy: 'alex' });
  expect(bench.outcomes).toEqual(['ocra accepted']);
  expect(bench.move({ move: 'new-challenge' })).toMatchObject({
    step: 'choose',
    challenge: '',
    credential: { id: credential.id },
  });
});
