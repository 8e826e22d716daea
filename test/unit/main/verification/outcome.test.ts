import { expect, test } from 'vitest';
import { value } from '../vault/parts';
import { type Bench, kinds, testBench } from './parts';

const minute = 60_000;
const day = 24 * 60 * minute;

async function shown() {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  return { bench, credential, screen: bench.answer(credential, '11111111') };
}

async function refuse(bench: Bench, challenge: string) {
  bench.answer(bench.add({ ...kinds.ocra, suite: 'OCRA-1:HOTP-SHA1-6:QN08' }), challenge);
  return bench.move({ move: 'said-no' });
}

test('a response covers itself after its time, and is shown again on demand', async () => {
  const { bench, screen } = await shown();
  expect(screen).toMatchObject({ response: '243178', clearAt: bench.timers.now() + 30_000 });
  await bench.timers.advance(29_999);
  expect(bench.screen).toMatchObject({ response: '243178' });
  await bench.timers.advance(1);
  expect(bench.screen).toMatchObject({ step: 'response', response: null, clearAt: null, groups: [3, 3] });
  expect(bench.told.at(-1)).toEqual(bench.screen);
  expect(bench.move({ move: 'show-again' })).toMatchObject({
    response: '243178',
    clearAt: bench.timers.now() + 30_000,
  });
});

test('"keep longer" begins the time anew', async () => {
  const { bench } = await shown();
  await bench.timers.advance(20_000);
  expect(bench.move({ move: 'keep-longer' })).toMatchObject({ clearAt: bench.timers.now() + 30_000 });
  await bench.timers.advance(20_000);
  expect(bench.screen).toMatchObject({ response: '243178' });
  await bench.timers.advance(10_000);
  expect(bench.screen).toMatchObject({ response: null });
  expect(bench.code({ move: 'keep-longer' })).toBe('not-now');
});

test('the settings say how long a response is shown and how long it stays on the clipboard', async () => {
  const bench = await testBench();
  value(bench.stores.settings.setProtection({ responseSeconds: 60, clipboardSeconds: 10 }));
  const screen = bench.answer(bench.add(kinds.ocra), '11111111');
  expect(screen).toMatchObject({ clearAt: bench.timers.now() + 60_000 });
  expect(bench.move({ move: 'copy' })).toMatchObject({ copiedUntil: bench.timers.now() + 10_000 });
});

test('copying puts the bare response on the clipboard, also while it is covered, and it goes again (V19)', async () => {
  const { bench } = await shown();
  await bench.timers.advance(30_000);
  expect(bench.move({ move: 'copy' })).toMatchObject({ response: null, copiedUntil: bench.timers.now() + 30_000 });
  expect(bench.system.text).toBe('243178');
  await bench.timers.advance(30_000);
  expect(bench.system.text).toBe('');
  expect(bench.screen).toMatchObject({ step: 'response', copiedUntil: null });
  expect(bench.told.at(-1)).toEqual(bench.screen);
});

test('the clipboard can be cleared by hand, once (V19)', async () => {
  const { bench } = await shown();
  expect(bench.code({ move: 'clear-clipboard' })).toBe('not-now');
  bench.move({ move: 'copy' });
  expect(bench.move({ move: 'clear-clipboard' })).toMatchObject({ copiedUntil: null });
  expect(bench.system.text).toBe('');
  expect(bench.code({ move: 'clear-clipboard' })).toBe('not-now');
});

test('a clipboard that takes nothing is said, and nothing is shown as copied', async () => {
  const { bench } = await shown();
  bench.system.isBroken = true;
  expect(bench.code({ move: 'copy' })).toBe('no-clipboard');
  expect(bench.screen).toMatchObject({ step: 'response', response: '243178', copiedUntil: null });
});

test.each(['accepted', 'said-no', 'cancel', 'back', 'other-way', 'new-challenge'] as const)(
  'after "%s" the response is neither on the screen nor on the clipboard (V19)',
  async (move) => {
    const { bench } = await shown();
    bench.move({ move: 'copy' });
    expect(JSON.stringify(bench.move({ move }))).not.toContain('243178');
    expect(bench.system.text).toBe('');
    expect(bench.timers.waiting).toBe(0);
  },
);

test('what another part of the app copied is not taken away with the response', async () => {
  const { bench } = await shown();
  bench.move({ move: 'copy' });
  await bench.timers.advance(1);
  bench.clipboard.copy('a practice password', 30);
  expect(bench.screen).toMatchObject({ copiedUntil: null });
  bench.move({ move: 'accepted' });
  expect(bench.system.text).toBe('a practice password');
});

test('the history keeps time, portal, account, method and outcome, and nothing else', async () => {
  const { bench } = await shown();
  await bench.timers.advance(5000);
  bench.move({ move: 'accepted' });
  expect(value(bench.service.history(10))).toEqual([
    { at: bench.timers.now(), portal: 'Maple Street Broker', account: 'alex', method: 'ocra', outcome: 'accepted' },
  ]);
  expect(value(bench.service.clearHistory())).toEqual({});
  expect(value(bench.service.history(10))).toEqual([]);
});

test.each(['cancel', 'back', 'other-way', 'new-challenge'] as const)(
  'a response that is left by "%s" is noted as not said, once',
  async (move) => {
    const { bench } = await shown();
    bench.move({ move });
    bench.move({ move: 'cancel' });
    expect(bench.outcomes).toEqual(['ocra not-said']);
  },
);

test('"said no" is a slip until something is said: Back returns to the response', async () => {
  const { bench } = await shown();
  expect(bench.move({ move: 'said-no' })).toMatchObject({ step: 'refused', refusal: null, failures: 1, limit: 10 });
  expect(bench.move({ move: 'back' })).toMatchObject({ step: 'response', response: null, groups: [3, 3] });
  expect(bench.move({ move: 'show-again' })).toMatchObject({ response: '243178' });
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['ocra accepted']);
});

test('a refusal is noted once, however the words of the portal are picked', async () => {
  const { bench } = await shown();
  bench.move({ move: 'copy' });
  bench.move({ move: 'said-no' });
  const wrong = bench.move({ move: 'said', refusal: 'wrong-response' });
  expect(wrong).toMatchObject({ refusal: 'wrong-response', next: 'compare-challenge', failures: 1 });
  expect(bench.system.text).toBe('');
  expect(bench.move({ move: 'said', refusal: 'expired' })).toMatchObject({ refusal: 'expired', next: 'new-challenge' });
  expect(bench.code({ move: 'back' })).toBe('not-now');
  bench.move({ move: 'new-challenge' });
  expect(bench.outcomes).toEqual(['ocra refused']);
});

test('a refusal that is left without a word is noted as well', async () => {
  const { bench } = await shown();
  bench.move({ move: 'said-no' });
  expect(bench.move({ move: 'other-way' })).toMatchObject({ step: 'choose', challenge: '11111111' });
  expect(bench.outcomes).toEqual(['ocra refused']);
});

test('the end of the challenge is on the screen, and makes it the first cause after it', async () => {
  const { bench, screen } = await shown();
  expect(screen).toMatchObject({ expiresAt: bench.timers.now() + 5 * minute });
  await bench.timers.advance(5 * minute);
  const refused = bench.move({ move: 'said-no' });
  expect(refused.step === 'refused' && refused.causes[0]).toBe('challenge-expired');
  expect(refused).toMatchObject({ next: 'new-challenge' });
});

test('of a portal without a profile no end, no limit and no lock are claimed', async () => {
  const bench = await testBench();
  const screen = bench.answer(bench.add({ ...kinds.ocra, profile: 'generic-ocra' }), '11111111');
  expect(screen).toMatchObject({ expiresAt: null });
  bench.move({ move: 'said-no' });
  const told = bench.move({ move: 'said', refusal: 'locked-out' });
  expect(told).toMatchObject({ limit: null, lockedUntil: null, next: 'call', causes: ['account-locked'] });
});

test('ten refusals within a day lock the account until a day after the last one', async () => {
  const bench = await testBench();
  for (let count = 1; count < 10; count += 1) {
    expect(await refuse(bench, '11111111')).toMatchObject({ failures: count, limit: 10, lockedUntil: null });
    bench.move({ move: 'cancel' });
    await bench.timers.advance(minute);
  }
  const tenth = await refuse(bench, '22222222');
  expect(tenth).toMatchObject({ failures: 10, lockedUntil: bench.timers.now() + day, next: 'wait' });
  expect(tenth.step === 'refused' && tenth.causes[0]).toBe('account-locked');
});

test('refusals of another account, of yesterday, and those before an accepted log-in do not count', async () => {
  const bench = await testBench();
  await refuse(bench, '11111111');
  bench.move({ move: 'cancel' });
  bench.answer(bench.add(kinds.totp), '');
  expect(bench.move({ move: 'said-no' })).toMatchObject({ failures: 1 });
  bench.move({ move: 'cancel' });
  await bench.timers.advance(day + 1);
  expect(await refuse(bench, '22222222')).toMatchObject({ failures: 1 });
  bench.move({ move: 'retry' });
  bench.move({ move: 'accepted' });
  await bench.timers.advance(minute);
  bench.move({ move: 'cancel' });
  expect(await refuse(bench, '33333333')).toMatchObject({ failures: 1 });
});

test('with the history switched off nothing is kept, and the verification goes on', async () => {
  const bench = await testBench();
  value(bench.stores.settings.setProtection({ history: false }));
  bench.answer(bench.add(kinds.ocra), '11111111');
  expect(bench.move({ move: 'accepted' })).toMatchObject({ step: 'accepted' });
  expect(bench.outcomes).toEqual([]);
});
