import { expect, test } from 'vitest';
import type { HandHeldToken } from '../../../../../src/main/devices/virtual/token';
import { tokenMaker } from '../../../../../src/main/devices/virtual/token';
import type { VirtualToken } from '../../../../../src/main/practice/parts';
import type { TokenKey, TokenView } from '../../../../../src/shared/practice/contract';
import type { TokenModel } from '../../../../../src/shared/profiles/guide';
import { ManualTimers } from '../../../../fakes/manual-timers';

interface Asked {
  readonly suite: string;
  readonly secret: readonly number[];
  readonly challenge: string;
}

function makeToken(model: TokenModel = 'named'): {
  token: HandHeldToken;
  timers: ManualTimers;
  asked: Asked[];
  seed: Uint8Array;
} {
  const timers = new ManualTimers();
  const asked: Asked[] = [];
  const seed = Uint8Array.of(1, 2, 3);
  const answer = (suite: string, secret: Uint8Array, challenge: string): string => {
    asked.push({ suite, secret: [...secret], challenge });
    return '73014486';
  };
  const timed = (_secret: Uint8Array, now: number): string =>
    String((now / 30_000) | 0)
      .padStart(6, '0')
      .slice(-6);
  const token: VirtualToken & HandHeldToken = tokenMaker({ timers, answer, timed })({
    model,
    secret: seed,
    pin: '1234',
    suite: 'S',
  });
  return { token, timers, asked, seed };
}

/** Types a line of keys: digits, `^` for press, `!` for OK, `c` for C. */
function type(token: HandHeldToken, keys: string): TokenView {
  const names: Record<string, TokenKey> = { '^': 'press', '!': 'ok' };
  for (const key of keys) token.press(names[key] ?? (key as TokenKey));
  return token.view();
}

const steps: readonly [keys: string, state: TokenView['state'], first: string, second: string][] = [
  ['', 'off', '', ''],
  ['1234!c', 'off', '', ''],
  ['^', 'pin', 'PIN>', ''],
  ['^12', 'pin', 'PIN>**', ''],
  ['^12!', 'pin', 'PIN>**', ''],
  ['^1234', 'pin', 'PIN>****', ''],
  ['^123456', 'pin', 'PIN>****', ''],
  ['^12c', 'pin', 'PIN>', ''],
  ['^12c1234!', 'challenge', 'CHALLNG>', ''],
  ['^1234!', 'challenge', 'CHALLNG>', ''],
  ['^1234!4829', 'challenge', 'CHALLNG>', '4829'],
  ['^1234!4829!', 'challenge', 'CHALLNG>', '4829'],
  ['^1234!4829c', 'challenge', 'CHALLNG>', ''],
  ['^1234!48291377', 'challenge', 'CHALLNG>', '482913'],
  ['^1234!482913!', 'response', '73014486', ''],
  ['^1234!482913!5!', 'response', '73014486', ''],
  ['^1234!482913!c', 'challenge', 'CHALLNG>', ''],
  ['^1234!482913!^', 'off', '', ''],
  ['^4321!', 'wrong-pin', 'WRONG PIN', '2 TRIES LEFT'],
  ['^4321!!', 'pin', 'PIN>', ''],
  ['^4321!c', 'pin', 'PIN>', ''],
  ['^4321!12', 'pin', 'PIN>**', ''],
  ['^4321!4321!', 'wrong-pin', 'WRONG PIN', '1 TRY LEFT'],
  ['^4321!^^', 'pin', 'PIN>', ''],
  ['^4321!^^4321!', 'wrong-pin', 'WRONG PIN', '1 TRY LEFT'],
  ['^4321!4321!1234!^^4321!', 'wrong-pin', 'WRONG PIN', '2 TRIES LEFT'],
  ['^4321!4321!4321!', 'locked', 'LOCKED', ''],
  ['^4321!4321!4321!1234!c', 'locked', 'LOCKED', ''],
  ['^4321!4321!4321!^', 'off', '', ''],
  ['^4321!4321!4321!^^1234!', 'locked', 'LOCKED', ''],
];

test.each(steps)('after the keys "%s" the token is in "%s" and reads "%s" "%s"', (keys, state, first, second) => {
  const { token } = makeToken();
  const view = type(token, keys);
  expect({ state: view.state, lines: view.lines }).toEqual({ state, lines: [first, second] });
});

test('the token computes its response from its own suite and secret, though the giver wiped his', () => {
  const { token, asked, seed } = makeToken();
  seed.fill(0);
  type(token, '^1234!482913!');
  expect(asked).toEqual([{ suite: 'S', secret: [1, 2, 3], challenge: '482913' }]);
});

test('no display line is longer than 12 characters', () => {
  for (const [keys] of steps)
    for (const line of type(makeToken().token, keys).lines) expect(line.length).toBeLessThanOrEqual(12);
});

test.each(['^', '^12', '^1234!', '^1234!48', '^1234!482913!', '^4321!', '^4321!4321!4321!'])(
  'after the keys "%s" and 30 seconds without one the token is off',
  async (keys) => {
    const { token, timers } = makeToken();
    type(token, keys);
    await timers.advance(29_999);
    expect(token.view().state).not.toBe('off');
    await timers.advance(1);
    expect(token.view()).toMatchObject({ state: 'off', lines: ['', ''], lit: null });
    expect(timers.waiting).toBe(0);
  },
);

test('each key starts the 30 seconds again', async () => {
  const { token, timers } = makeToken();
  type(token, '^');
  for (const key of '1234') {
    await timers.advance(20_000);
    type(token, key);
  }
  expect(token.view().lines[0]).toBe('PIN>****');
});

test('typed digits do not outlive a token that went off', async () => {
  const { token, timers } = makeToken();
  type(token, '^1234!4829');
  await timers.advance(30_000);
  expect(type(token, '^').lines).toEqual(['PIN>', '']);
});

test('only a new token ends the lock', async () => {
  const { token, timers } = makeToken();
  type(token, '^4321!4321!4321!');
  await timers.advance(86_400_000);
  expect(type(token, '^').state).toBe('locked');
  token.restart();
  expect(token.view()).toEqual({ model: 'named', state: 'off', lines: ['', ''], lit: null, shown: [] });
  expect(type(token, '^1234!').state).toBe('challenge');
});

test('the pressed key is lit for a moment, and both are told', async () => {
  const { token, timers } = makeToken();
  let told = 0;
  const stop = token.onChanged(() => {
    told += 1;
  });
  expect(type(token, '^').lit).toBe('press');
  expect(type(token, '9').lit).toBe('9');
  expect(told).toBe(2);
  await timers.advance(400);
  expect(token.view().lit).toBeNull();
  expect(told).toBe(3);
  stop();
  type(token, '1');
  expect(told).toBe(3);
});

test('what was shown is listed step by step, the PIN as stars, and anew after it was off', () => {
  const { token } = makeToken();
  expect(type(token, '^4321!1234!482913!').shown).toEqual([
    'PIN>',
    'PIN>****',
    'WRONG PIN 2 TRIES LEFT',
    'PIN>****',
    'CHALLNG>',
    'CHALLNG>482913',
    '73014486',
  ]);
  expect(type(token, '^').shown.at(-1)).toBe('73014486');
  expect(type(token, '^').shown).toEqual(['PIN>']);
});

const shortSteps: readonly [keys: string, state: TokenView['state'], first: string, second: string][] = [
  ['^', 'pin', 'Pn ----', ''],
  ['^12', 'pin', 'Pn **--', ''],
  ['^1234!', 'challenge', 'Ch', ''],
  ['^1234!4829', 'challenge', 'Ch', '4829'],
  ['^1234!482913!', 'response', '73014', '486'],
  ['^1234!482913!c', 'challenge', 'Ch', ''],
  ['^4321!', 'wrong-pin', 'FAIL 1', ''],
  ['^4321!4321!', 'wrong-pin', 'FAIL 2', ''],
  ['^4321!4321!4321!', 'locked', 'LOCK', ''],
];

test.each(shortSteps)('a token with a short display reads after %s: %s, "%s" "%s"', (keys, state, first, second) => {
  expect(type(makeToken('short').token, keys)).toMatchObject({ model: 'short', state, lines: [first, second] });
});

test('a token with a short display lists its prompts and both parts of the response', () => {
  const { shown } = type(makeToken('short').token, '^1234!482913!');
  expect(shown).toEqual(['Pn ----', 'Pn ****', 'Ch', 'Ch 482913', '73014 486']);
});

test('a token without a challenge shows digits after the PIN, other ones in the next 30 seconds, then goes dark', async () => {
  const { token, timers } = makeToken('timed');
  await timers.advance(20_000);
  const first = type(token, '^1234!');
  expect(first).toMatchObject({ model: 'timed', state: 'response' });
  expect(first.lines[0]).toMatch(/^\d{6}$/);
  await timers.advance(9_999);
  expect(token.view().lines).toEqual(first.lines);
  await timers.advance(1);
  const next = token.view();
  expect(next.state).toBe('response');
  expect(next.lines[0]).not.toBe(first.lines[0]);
  await timers.advance(20_000);
  expect(token.view().state).toBe('off');
});

test('a token without a challenge refuses a wrong PIN and locks as the others do', () => {
  const { token } = makeToken('timed');
  expect(type(token, '^4321!').lines).toEqual(['FAIL 1', '']);
  expect(type(token, '4321!4321!')).toMatchObject({ state: 'locked', lines: ['LOCK', ''] });
});
