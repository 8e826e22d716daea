import { randomInt } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { newAccounts } from '../../../../src/main/practice/portal/accounts';
import { createLogin } from '../../../../src/main/practice/portal/login';
import { checkPasscode } from '../../../../src/main/practice/portal/passcode';
import { systemRandom } from '../../../../src/main/practice/portal/random';
import { createSessions } from '../../../../src/main/practice/portal/sessions';
import { createStore } from '../../../../src/main/practice/portal/store';
import { openStoreFile } from '../../../../src/main/practice/portal/store-file';
import { folderForTest, rightCode, SetClock, wrongCode } from './portal-helpers';

/** Timings for each of the two tasks. In `npm test` only the way is walked; `npm run soak` judges 2 x 20,000. */
const soak = process.env['SOAK'] === '1';
const count = soak ? 20_000 : 20;
const limit = soak ? 4.5 : Number.POSITIVE_INFINITY;

/** Welch's t of two samples (dudect: |t| >= 4.5 is a leak). The slowest tenth is noise of the machine. */
function welch(samples: readonly number[][]): number {
  const [one, other] = samples.map((sample) => {
    const kept = sample.sort((a, b) => a - b).slice(0, Math.floor(sample.length * 0.9));
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
    const variance = kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (kept.length - 1);
    return { mean, error: variance / kept.length };
  });
  if (one === undefined || other === undefined) return Number.NaN;
  return Math.abs(one.mean - other.mean) / Math.sqrt(one.error + other.error);
}

/** Times two tasks in random order. `after` cleans up, untimed. */
function timings(tasks: readonly [() => void, () => void], after: () => void = () => undefined): [number[], number[]] {
  const samples: [number[], number[]] = [[], []];
  for (let warm = -count / 10; samples[0].length < count || samples[1].length < count; warm++) {
    const which = randomInt(2) === 0 ? 0 : 1;
    const before = process.hrtime.bigint();
    tasks[which]();
    const took = Number(process.hrtime.bigint() - before);
    if (warm >= 0) samples[which].push(took);
    after();
  }
  return samples;
}

function storeForTest() {
  const opened = openStoreFile(folderForTest(), () => newAccounts(systemRandom));
  if (!opened.ok) throw new Error(opened.error.code);
  const store = createStore(opened.value);
  onTestFinished(() => store.close());
  return store;
}

test('H4: by its time a wrong log-in does not tell whether the user name is known', () => {
  const store = storeForTest();
  const clock = new SetClock();
  const sessions = createSessions(clock, systemRandom);
  const login = createLogin({ store, sessions, clock, random: systemRandom, watch: () => undefined });
  const names = ['practice-app', 'practice-apq'] as const;
  const guess = (name: string) => () => void login.password(name, 'wrong');
  const forget = () => names.forEach(store.clearFailures);
  expect(welch(timings([guess(names[0]), guess(names[1])], forget))).toBeLessThan(limit);
});

test.each(['first', 'last'])(
  'H4: by its time a wrong passcode does not tell whether its %s digit is right',
  (which) => {
    const account = storeForTest()
      .accounts()
      .find(({ way }) => way === 'hmac-slot');
    if (account === undefined) throw new Error('no account');
    const right = rightCode(account, '482913', 0);
    const wrong = wrongCode(right);
    const nearly = which === 'first' ? right[0] + wrong.slice(1) : wrong.slice(0, -1) + right.at(-1);
    const check = (typed: string) => () =>
      void checkPasscode({ account, challenge: '482913', typed, now: 0, usedStep: () => false });
    expect(welch(timings([check(nearly), check(wrong)]))).toBeLessThan(limit);
  },
);
