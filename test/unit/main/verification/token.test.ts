import { expect, test } from 'vitest';
import type { Snapshot } from '../../../../src/shared/verification/contract';
import { type Bench, kinds, testBench } from './parts';

const challenge = '482913';

async function guided(steps = 0): Promise<{ bench: Bench; screen: Snapshot }> {
  const bench = await testBench();
  let screen = bench.answer(bench.add(kinds.token), challenge);
  for (let step = 0; step < steps; step += 1) screen = bench.move({ move: 'next' });
  return { bench, screen };
}

test('a hand-held token is guided step by step, its response read, grouped and accepted', async () => {
  const { bench, screen } = await guided();
  expect(screen).toMatchObject({ step: 'token', at: 'on', challenge, trouble: null, problem: null });
  for (const at of ['pin', 'challenge', 'read'])
    expect(bench.move({ move: 'next' })).toMatchObject({ step: 'token', at });
  const shown = bench.move({ move: 'read', response: '7301 4486' });
  expect(shown).toMatchObject({ step: 'response', response: '73014486', groups: [4, 4], signedBy: 'token' });
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['token accepted']);
});

test('the guide waits for the person alone: an hour changes nothing', async () => {
  for (const steps of [0, 1, 2, 3]) {
    const { bench, screen } = await guided(steps);
    await bench.timers.advance(3_600_000);
    expect(bench.screen).toEqual(screen);
    expect(bench.timers.waiting).toBe(0);
  }
});

const misread = [
  ['seven digits', '7301448', 'code-too-short'],
  ['nine digits', '730144861', 'code-too-long'],
  ['a letter for a digit', '7301448O', 'code-letter'],
  ['the challenge', challenge, 'code-too-short'],
  ['nothing', '', 'code-empty'],
] as const;

test.each(misread)('%s read off the display is refused by name, and read again', async (_name, typed, code) => {
  const { bench } = await guided(3);
  expect(bench.move({ move: 'read', response: typed })).toMatchObject({ step: 'token', at: 'read', problem: { code } });
  expect(bench.move({ move: 'read', response: '73014486' })).toMatchObject({ step: 'response', response: '73014486' });
});

test('the challenge typed once more is noticed where both have the same shape', async () => {
  const bench = await testBench();
  const shape = { min: 6, max: 8, alphabet: 'digits' as const };
  bench.answer(bench.add({ ...kinds.token, response: shape }), challenge);
  for (let step = 0; step < 3; step += 1) bench.move({ move: 'next' });
  const screen = bench.move({ move: 'read', response: challenge });
  expect(screen).toMatchObject({ at: 'read', problem: { code: 'code-looks-like-challenge' } });
});

test('typed straight into the portal, nothing is shown here and the question is the same', async () => {
  const { bench } = await guided(3);
  const screen = bench.move({ move: 'typed-there' });
  expect(screen).toMatchObject({ step: 'response', response: null, groups: [], clearAt: null });
  expect(bench.code({ move: 'show-again' })).toBe('not-now');
  expect(bench.code({ move: 'copy' })).toBe('not-now');
  bench.move({ move: 'said-no' });
  expect(bench.move({ move: 'back' })).toMatchObject({ step: 'response', response: null, groups: [] });
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['token accepted']);
});

const troubles = [
  ['dark', 'on'],
  ['wrong-pin', 'pin'],
  ['back-to-pin', 'pin'],
  ['something-else', 'on'],
] as const;

test.each(troubles)('trouble "%s" is said at its step and starts again at "%s"', async (trouble, at) => {
  for (const steps of [0, 1, 2, 3]) {
    const { bench, screen } = await guided(steps);
    const before = screen.step === 'token' ? screen.at : '';
    expect(bench.move({ move: 'trouble', trouble })).toMatchObject({ step: 'token', at: before, trouble, challenge });
    expect(bench.move({ move: 'retry' })).toMatchObject({ step: 'token', at, trouble: null, challenge });
  }
});

test('a locked token goes nowhere but to another way, with the challenge kept', async () => {
  const { bench } = await guided(1);
  bench.move({ move: 'trouble', trouble: 'locked' });
  expect(bench.code({ move: 'next' })).toBe('not-now');
  expect(bench.code({ move: 'retry' })).toBe('not-now');
  expect(bench.move({ move: 'other-way' })).toMatchObject({ step: 'choose', challenge });
});

test('Back takes back the trouble first, then goes one step at a time to the challenge', async () => {
  const { bench } = await guided(3);
  bench.move({ move: 'trouble', trouble: 'dark' });
  expect(bench.move({ move: 'back' })).toMatchObject({ at: 'read', trouble: null });
  for (const at of ['challenge', 'pin', 'on'])
    expect(bench.move({ move: 'back' })).toMatchObject({ step: 'token', at });
  expect(bench.move({ move: 'back' })).toMatchObject({ step: 'choose', challenge });
});

test('a response that was misread is read again, and is no verification of its own', async () => {
  const { bench } = await guided(3);
  bench.move({ move: 'read', response: '73014486' });
  expect(bench.move({ move: 'back' })).toMatchObject({ step: 'token', at: 'read', problem: null });
  expect(bench.move({ move: 'read', response: '73014487' })).toMatchObject({ step: 'response', response: '73014487' });
  bench.move({ move: 'accepted' });
  expect(bench.outcomes).toEqual(['token accepted']);
});
