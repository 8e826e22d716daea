import { describe, expect, test } from 'vitest';
import { ocraCredential, value } from '../vault/parts';
import { kinds, testBench } from './parts';

describe('an OCRA token', () => {
  test('a challenge is answered, typed into the portal and accepted', async () => {
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

  test('a PIN is asked, refused by its form alone, and enters the response', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.ocraPin);
    expect(bench.answer(credential, '12345678')).toMatchObject({ step: 'pin', problem: null });
    expect(bench.move({ move: 'pin', pin: '' })).toMatchObject({ step: 'pin', problem: { code: 'pin-empty' } });
    expect(bench.move({ move: 'pin', pin: '1234 ' })).toMatchObject({ problem: { code: 'pin-with-spaces' } });
    const right = bench.move({ move: 'pin', pin: '1234' });
    expect(right).toMatchObject({ step: 'response', response: expect.stringMatching(/^\d{6}$/) });
    expect(bench.move({ move: 'back' })).toMatchObject({ step: 'choose', challenge: '12345678' });
    bench.answer(credential, '12345678');
    const wrong = bench.move({ move: 'pin', pin: '4321' });
    expect(wrong.step === 'response' && right.step === 'response' && wrong.response !== right.response).toBe(true);
  });

  test('after a refusal the PIN is typed again for the same challenge', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.ocraPin);
    bench.answer(credential, '12345678');
    bench.move({ move: 'pin', pin: '4321' });
    bench.move({ move: 'said-no' });
    const told = bench.move({ move: 'said', refusal: 'wrong-response' });
    expect(told.step === 'refused' && told.causes).toContain('pin-wrong');
    expect(bench.move({ move: 'retry' })).toMatchObject({ step: 'pin', challenge: '12345678', problem: null });
    bench.move({ move: 'pin', pin: '1234' });
    bench.move({ move: 'accepted' });
    expect(bench.outcomes).toEqual(['ocra accepted', 'ocra refused']);
  });

  test('a counter is committed before its response is shown, and never used twice', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.ocraCounter);
    const seen = new Set<string>();
    let counter = '';
    bench.service.onChanged((screen) => {
      if (screen.step === 'response') counter = bench.stores.credentials.detail(credential.id)?.counter ?? '';
    });
    for (const expected of ['8', '9', '10']) {
      const shown = bench.answer(credential, '12345678');
      seen.add(shown.step === 'response' ? String(shown.response) : '');
      expect(counter).toBe(expected);
      bench.move({ move: 'back' });
    }
    expect(seen.size).toBe(3);
  });

  test('a refused challenge uses no counter', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.ocraCounter);
    expect(bench.answer(credential, '1234567')).toMatchObject({ problem: { code: 'code-too-short' } });
    expect(bench.stores.credentials.detail(credential.id)?.counter).toBe('7');
  });

  test('a counter at its end is said, with nothing shown', async () => {
    const bench = await testBench();
    const credential = bench.add({ ...kinds.ocraCounter, counter: 2n ** 64n - 1n });
    expect(bench.answer(credential, '12345678')).toMatchObject({ step: 'choose', problem: { code: 'no-counter' } });
    expect(bench.outcomes).toEqual([]);
  });

  test('a suite that wants a session is refused by name before anything is used', async () => {
    const bench = await testBench();
    const suite = 'OCRA-1:HOTP-SHA1-6:C-QN08-S064';
    const credential = bench.add(ocraCredential({ suite, counter: 0n }));
    expect(bench.answer(credential, '12345678')).toMatchObject({
      step: 'choose',
      problem: { code: 'session-missing' },
    });
    expect(bench.stores.credentials.detail(credential.id)?.counter).toBe('0');
  });

  test('a suite that cannot be read is said, not thrown', async () => {
    const bench = await testBench();
    const credential = bench.add(ocraCredential({ suite: 'OCRA-2:HOTP-SHA1-6:QN08' }));
    expect(bench.answer(credential, '12345678')).toMatchObject({ step: 'choose', problem: { code: 'suite-invalid' } });
  });

  test('a suite with time follows the injected clock', async () => {
    const bench = await testBench();
    const credential = bench.add(ocraCredential({ suite: 'OCRA-1:HOTP-SHA1-6:QN08-T1M' }));
    const first = bench.answer(credential, '12345678');
    bench.move({ move: 'back' });
    await bench.timers.advance(60_000);
    const second = bench.answer(credential, '12345678');
    expect(first.step === 'response' && second.step === 'response' && first.response !== second.response).toBe(true);
  });
});

describe('codes without a challenge', () => {
  test('HOTP: each code is the next one (RFC 4226, appendix D)', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.hotp);
    expect(bench.answer(credential, '')).toMatchObject({ step: 'response', response: '287082', challenge: '' });
    expect(bench.stores.credentials.detail(credential.id)?.counter).toBe('2');
    expect(bench.move({ move: 'retry' })).toMatchObject({ response: '359152' });
    bench.move({ move: 'accepted' });
    expect(bench.outcomes).toEqual(['hotp accepted']);
  });

  test('TOTP: the code has an end, and after it the next one is asked for (RFC 6238, appendix B)', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.totp);
    const at = bench.timers.now();
    const end = (Math.floor(at / 30_000) + 1) * 30_000;
    const first = bench.answer(credential, '');
    expect(first).toMatchObject({ step: 'response', expiresAt: end, groups: [4, 4] });
    await bench.timers.advance(30_000);
    const second = bench.move({ move: 'retry' });
    expect(second).toMatchObject({ step: 'response', expiresAt: end + 30_000 });
    expect(second.step === 'response' && first.step === 'response' && second.response !== first.response).toBe(true);
  });

  test('a challenge that was typed for another way is kept in the field', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.totp);
    expect(bench.answer(credential, '482913')).toMatchObject({ step: 'response', challenge: '' });
    expect(bench.move({ move: 'other-way' })).toMatchObject({ step: 'choose', challenge: '482913' });
  });
});

test('a credential that is gone meanwhile is said by name', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocraPin);
  bench.answer(credential, '12345678');
  value(bench.stores.credentials.remove(credential.id));
  expect(bench.move({ move: 'pin', pin: '1234' })).toMatchObject({
    step: 'choose',
    problem: { code: 'unknown-credential' },
  });
  expect(bench.answer(credential, '12345678')).toMatchObject({ problem: { code: 'unknown-credential' } });
});

test('a challenge that does not fit keeps what was typed, and the way that was meant', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  expect(bench.answer(credential, '1111 11O1')).toEqual({
    step: 'choose',
    credential: expect.objectContaining({ id: credential.id }),
    challenge: '1111 11O1',
    problem: { code: 'code-letter', facts: { character: 'O', position: 8, lookAlike: '0' } },
  });
});

test('a challenge that was answered before is noticed, and goes through when the person looked again', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  bench.answer(credential, '11111111');
  bench.move({ move: 'accepted' });
  bench.move({ move: 'new-challenge' });
  expect(bench.answer(credential, '1111-1111')).toMatchObject({ step: 'choose', problem: { code: 'challenge-used' } });
  expect(bench.move({ move: 'retry' })).toMatchObject({ step: 'response', challenge: '11111111' });
  bench.move({ move: 'cancel' });
  expect(bench.answer(credential, '22222222')).toMatchObject({ step: 'response' });
});

test('a slip back from the response is no second use of its challenge', async () => {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  bench.answer(credential, '11111111');
  bench.move({ move: 'back' });
  expect(bench.answer(credential, '11111111')).toMatchObject({ step: 'response', response: '243178' });
});

test('the way that was used last is offered first', async () => {
  const bench = await testBench();
  const first = bench.add(kinds.ocra);
  const second = bench.add(kinds.totp);
  bench.answer(first, '11111111');
  await bench.timers.advance(1000);
  bench.move({ move: 'cancel' });
  expect(bench.screen).toMatchObject({ credential: { id: first.id } });
  bench.answer(second, '');
  await bench.timers.advance(1000);
  bench.move({ move: 'cancel' });
  expect(bench.screen).toMatchObject({ credential: { id: second.id } });
  value(bench.stores.credentials.remove(second.id));
  expect(bench.screen).toMatchObject({ credential: { id: first.id } });
});
