import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../../../src/main/practice/portal/accounts';
import { standingOf } from '../../../../src/main/practice/portal/lockout';
import { checkPasscode } from '../../../../src/main/practice/portal/passcode';
import { accountOf, hours, minutes, rightCode, runningPortal, Visitor, wrongCode } from './portal-helpers';

type Running = Awaited<ReturnType<typeof runningPortal>>;

async function loggedIn({ url, portal }: Pick<Running, 'url' | 'portal'>, way: Account['way']) {
  const account = accountOf(portal, way);
  const visitor = new Visitor(url);
  await visitor.logIn(account.username, account.password);
  return { account, visitor };
}

/** Logs in and answers; answers with where it ended. */
async function attempt(running: Running, way: Account['way'], code: (account: Account, challenge: string) => string) {
  const { account, visitor } = await loggedIn(running, way);
  return { where: await visitor.answer(code(account, visitor.challenge)), visitor };
}

const right =
  (running: Running, ahead = 0) =>
  (account: Account, challenge: string) =>
    rightCode(account, challenge, running.clock.now(), ahead);
const wrong = (account: Account, challenge: string) => wrongCode(rightCode(account, challenge, 0));

/** Fails log-ins by password until `count` failures are counted. */
async function failPasswords({ url }: Running, username: string, count: number): Promise<string> {
  const visitor = new Visitor(url);
  let where = '';
  for (let done = 0; done < count; done++) where = await visitor.logIn(username, 'not the password');
  return where;
}

test('H5: a challenge is six digits, another each time, and the field beside it is empty', async () => {
  const running = await runningPortal();
  const seen = new Set<string>();
  for (let round = 0; round < 20; round++) {
    const { visitor } = await loggedIn(running, 'ocra');
    expect(visitor.challenge).toMatch(/^\d{6}$/);
    expect(visitor.page).toMatch(/<input id="passcode"[^>]*autocomplete="off"/);
    expect(visitor.page).not.toMatch(/<input id="passcode"[^>]*value=/);
    seen.add(visitor.challenge);
  }
  expect(seen.size).toBeGreaterThan(18);
});

test('H5: a challenge is good for five minutes and not a second longer', async () => {
  const running = await runningPortal();
  const early = await loggedIn(running, 'ocra');
  running.clock.pass(minutes(5) - 1);
  expect(await early.visitor.answer(right(running)(early.account, early.visitor.challenge))).toBe('/account');
  const late = await loggedIn(running, 'ocra');
  running.clock.pass(minutes(5));
  await late.visitor.answer(right(running)(late.account, late.visitor.challenge));
  expect(late.visitor.page).toContain('Your challenge has expired.');
  expect(running.checked('passcode-checked')).toBe(1);
});

test('H5: the page says in words how long the challenge is good', async () => {
  const running = await runningPortal();
  const { visitor } = await loggedIn(running, 'ocra');
  expect(visitor.page).toContain('This challenge ends in 5 minutes, at ');
  running.clock.pass(minutes(3) + 59_000);
  expect(await visitor.open('/challenge')).toContain('This challenge ends in 1 minute 1 second, at ');
});

test('H5: a challenge belongs to its session: the answer to it fits no other log-in', async () => {
  const running = await runningPortal();
  const one = await loggedIn(running, 'token');
  const other = await loggedIn(running, 'token');
  const code = right(running)(one.account, one.visitor.challenge);
  const expected = one.visitor.challenge === other.visitor.challenge ? '/account' : '/challenge';
  expect(await other.visitor.answer(code)).toBe(expected);
});

test('H5: a challenge belongs to its account: the answer of another account does not fit', async () => {
  const running = await runningPortal();
  const { visitor } = await loggedIn(running, 'ocra');
  const other = accountOf(running.portal, 'token');
  expect(await visitor.answer(right(running)(other, visitor.challenge))).toBe('/challenge');
});

test.each(['ocra', 'token', 'hmac-slot', 'totp', 'hotp'] as const)(
  'H5: 50 parallel replays of one right %s passcode in one log-in are accepted exactly once',
  async (way) => {
    const running = await runningPortal();
    const { account, visitor } = await loggedIn(running, way);
    const passcode = right(running)(account, visitor.challenge);
    const fields = { csrf: visitor.field('csrf'), attempt: visitor.field('attempt'), passcode };
    const answers = await Promise.all(Array.from({ length: 50 }, () => visitor.post('/passcode', fields)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    expect(running.checked('accepted')).toBe(1);
    expect(running.checked('passcode-checked')).toBe(1);
  },
);

test.each(['totp', 'hotp'] as const)(
  'H5: 50 parallel replays of one right %s passcode from 50 log-ins are accepted exactly once',
  async (way) => {
    const running = await runningPortal();
    const logins = [];
    for (let one = 0; one < 50; one++) logins.push(await loggedIn(running, way));
    const passcode = right(running)(accountOf(running.portal, way), '');
    await Promise.all(logins.map(({ visitor }) => visitor.answer(passcode)));
    expect(running.checked('accepted')).toBe(1);
  },
);

test('H5: a used OCRA counter is never accepted again, and the window ahead is ten', async () => {
  const running = await runningPortal();
  expect((await attempt(running, 'ocra', right(running, 10))).where).toBe('/account');
  expect((await attempt(running, 'ocra', right(running, -1))).where).toBe('/challenge');
  expect((await attempt(running, 'ocra', right(running, -11))).where).toBe('/challenge');
  expect((await attempt(running, 'ocra', right(running, 11))).where).toBe('/challenge');
  expect((await attempt(running, 'ocra', right(running))).where).toBe('/account');
});

test('H5: a HOTP device that ran ahead comes back with two codes in a row, and only so', async () => {
  const running = await runningPortal();
  const { account, visitor } = await loggedIn(running, 'hotp');
  const code = (counter: number) => right(running, counter)(account, '');
  expect(await visitor.answer(code(30))).toBe('/challenge');
  expect(await visitor.answer(code(32))).toBe('/challenge');
  expect(await visitor.answer(code(33))).toBe('/account');
  expect(accountOf(running.portal, 'hotp')).toMatchObject({ counter: 34, resync: null });
  const again = await loggedIn(running, 'hotp');
  expect(await again.visitor.answer(code(33))).toBe('/challenge');
  expect(await again.visitor.answer(code(34 + 51))).toBe('/challenge');
  expect(await again.visitor.answer(code(34))).toBe('/account');
});

test('H5: TOTP takes one step of drift either way, no more, and each step once', async () => {
  const running = await runningPortal();
  expect((await attempt(running, 'totp', right(running, -1))).where).toBe('/account');
  expect((await attempt(running, 'totp', right(running, 1))).where).toBe('/account');
  expect((await attempt(running, 'totp', right(running, 0))).where).toBe('/account');
  for (const step of [-2, 2, -1, 0, 1]) {
    expect((await attempt(running, 'totp', right(running, step))).where).toBe('/challenge');
  }
});

test('H5: what was used is still used after a restart', async () => {
  const first = await runningPortal();
  await attempt(first, 'ocra', right(first, 4));
  await attempt(first, 'totp', right(first));
  await first.portal.close();
  const second = await runningPortal(first.folder, first.clock);
  expect(accountOf(second.portal, 'ocra').counter).toBe(5);
  expect((await attempt(second, 'ocra', right(second, -1))).where).toBe('/challenge');
  expect((await attempt(second, 'totp', right(second))).where).toBe('/challenge');
});

test('H5: by any history of codes, the counters accepted only ever rise', () => {
  const secret = new Uint8Array(20).fill(7);
  const base = {
    way: 'hotp',
    username: 'a',
    password: 'b',
    secret,
    suite: null,
    digits: 6,
    slot: null,
    pin: null,
  } as const;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 40 }), (history) => {
      let account: Account = { ...base, counter: 0, resync: null };
      for (const counter of history) {
        const typed = rightCode({ ...account, counter }, '', 0);
        const verdict = checkPasscode({ account, challenge: '', typed, now: 0, usedStep: () => false });
        if (!verdict.accepted) account = { ...account, resync: verdict.resync ?? account.resync };
        if (!verdict.accepted || verdict.spend.kind !== 'counter') continue;
        expect(verdict.spend.next).toBeGreaterThan(account.counter);
        expect(verdict.spend.next).toBeGreaterThan(counter);
        account = { ...account, counter: verdict.spend.next, resync: null };
      }
    }),
    { numRuns: process.env['SOAK'] === '1' ? 1000 : 100 },
  );
});

test('H6: three wrong passcodes end the log-in; each time the challenge is a new one', async () => {
  const running = await runningPortal();
  const { account, visitor } = await loggedIn(running, 'ocra');
  const challenges = new Set([visitor.challenge]);
  expect(await visitor.answer(wrong(account, visitor.challenge))).toBe('/challenge');
  expect(visitor.page).toContain('The passcode is wrong.');
  expect(visitor.page).toContain('2 tries left in this log-in, 9 log-in attempts left before the account is locked.');
  challenges.add(visitor.challenge);
  await visitor.answer(wrong(account, visitor.challenge));
  expect(visitor.page).toContain('1 try left in this log-in, 8 log-in attempts left');
  challenges.add(visitor.challenge);
  await visitor.answer(wrong(account, visitor.challenge));
  expect(visitor.page).toContain('The passcode was wrong three times.');
  expect(challenges.size).toBe(3);
  expect(await visitor.open('/challenge')).toContain('Your log-in has ended.');
});

test('H6: a space in the passcode is said and counts as a wrong passcode; an empty field does not', async () => {
  const running = await runningPortal();
  const { account, visitor } = await loggedIn(running, 'ocra');
  const code = right(running)(account, visitor.challenge);
  expect(await visitor.answer('')).toBe('/challenge');
  expect(visitor.page).toContain('Type the passcode.');
  await visitor.answer(`${code.slice(0, 4)} ${code.slice(4)}`);
  expect(visitor.page).toContain('There was a space in what you typed.');
  expect(running.checked('passcode-checked')).toBe(1);
});

test('H6: ten failures within a day lock the account until a day after the last, whatever is typed', async () => {
  const running = await runningPortal();
  const { username, password } = accountOf(running.portal, 'ocra');
  await failPasswords(running, username, 4);
  running.clock.pass(hours(23));
  await failPasswords(running, username, 5);
  running.clock.pass(minutes(30));
  expect(await failPasswords(running, username, 1)).toContain('said=locked');
  const visitor = new Visitor(running.url);
  running.clock.pass(hours(23) + minutes(59));
  await visitor.logIn(username, password);
  expect(visitor.page).toContain('Your account is locked until 26 Nov 2026, ');
  expect(running.checked('password-checked')).toBe(10);
  running.clock.pass(minutes(1));
  expect(await visitor.logIn(username, password)).toBe('/challenge');
});

test('H6: failures of more than a day ago do not count', async () => {
  const running = await runningPortal();
  const { username, password } = accountOf(running.portal, 'ocra');
  await failPasswords(running, username, 9);
  running.clock.pass(hours(24));
  await failPasswords(running, username, 9);
  expect(await new Visitor(running.url).logIn(username, password)).toBe('/challenge');
});

test('H6: an accepted log-in starts the count anew; a right password alone does not', async () => {
  const running = await runningPortal();
  const { username } = accountOf(running.portal, 'ocra');
  await failPasswords(running, username, 8);
  const { account, visitor } = await loggedIn(running, 'ocra');
  await visitor.answer(wrong(account, visitor.challenge));
  expect(visitor.page).toContain('1 log-in attempt left');
  expect(await visitor.answer(right(running)(account, visitor.challenge))).toBe('/account');
  expect(await failPasswords(running, username, 9)).toBe('/?said=invalid');
});

test('H6: the lock survives a restart', async () => {
  const first = await runningPortal();
  const { username, password } = accountOf(first.portal, 'ocra');
  await failPasswords(first, username, 10);
  await first.portal.close();
  const second = await runningPortal(first.folder, first.clock);
  const visitor = new Visitor(second.url);
  await visitor.logIn(username, password);
  expect(visitor.page).toContain('Your account is locked until ');
});

test('H6: a lock that comes while another log-in is open ends that one too', async () => {
  const running = await runningPortal();
  const { account, visitor } = await loggedIn(running, 'ocra');
  await failPasswords(running, account.username, 10);
  await visitor.answer(right(running)(account, visitor.challenge));
  expect(visitor.page).toContain('Your account is locked until ');
  expect(running.checked('accepted')).toBe(0);
});

test('H6: of 200 parallel wrong passwords at most ten are checked', async () => {
  const running = await runningPortal();
  const { username } = accountOf(running.portal, 'ocra');
  const visitor = new Visitor(running.url);
  await visitor.open('/');
  const fields = { csrf: visitor.field('csrf'), username, password: 'wrong' };
  await Promise.all(Array.from({ length: 200 }, () => visitor.post('/login', fields)));
  expect(running.checked('password-checked')).toBe(10);
});

test('H6: of 200 parallel wrong passcodes, from many log-ins, at most ten are checked', async () => {
  const running = await runningPortal();
  const logins = [];
  for (let one = 0; one < 20; one++) logins.push(await loggedIn(running, 'ocra'));
  const posts = logins.flatMap(({ account, visitor }) => {
    const fields = { csrf: visitor.field('csrf'), passcode: wrong(account, visitor.challenge) };
    return Array.from({ length: 10 }, () => visitor.post('/passcode', fields));
  });
  await Promise.all(posts);
  expect(posts).toHaveLength(200);
  expect(running.checked('passcode-checked')).toBe(10);
  expect(running.checked('accepted')).toBe(0);
});

test('H6: the lock never lasts longer than a day after the last failure, by any history', () => {
  const times = fc.array(fc.integer({ min: 0, max: hours(100) }), { maxLength: 30 });
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: hours(200) }), (unordered, later) => {
      const list = unordered.sort((a, b) => a - b);
      const last = list.at(-1) ?? 0;
      const found = standingOf(list, last + later);
      if (later >= hours(24)) expect(found).toEqual({ failures: 0, lockedUntil: null });
      if (found.lockedUntil !== null) expect(found.lockedUntil).toBe(last + hours(24));
      const lastDay = list.filter((at) => last - at < hours(24)).length;
      if (later < hours(24)) expect(found.lockedUntil !== null).toBe(lastDay >= 10);
    }),
  );
});

test('user names are lower case: the same name in capitals is refused like any wrong one', async () => {
  const running = await runningPortal();
  const { username, password } = accountOf(running.portal, 'ocra');
  const visitor = new Visitor(running.url);
  await visitor.logIn(username.toUpperCase(), password);
  expect(visitor.page).toContain('Invalid user name/password.');
});

test('D13: a clock set back a year locks nobody out for longer than a day', async () => {
  const running = await runningPortal();
  const { username, password } = accountOf(running.portal, 'ocra');
  await failPasswords(running, username, 10);
  running.clock.pass(-hours(24 * 365));
  const visitor = new Visitor(running.url);
  expect(await visitor.logIn(username, password)).toContain('said=locked');
  running.clock.pass(hours(24));
  expect(await visitor.logIn(username, password)).toBe('/challenge');
});

test('D13: a clock set back does not lengthen a challenge, one set forward says that it expired', async () => {
  const running = await runningPortal();
  const back = await loggedIn(running, 'ocra');
  running.clock.pass(minutes(4));
  await back.visitor.open('/challenge');
  running.clock.pass(-hours(5));
  expect(await back.visitor.open('/challenge')).toContain('This challenge ends in 1 minute, at ');
  running.clock.pass(minutes(1));
  expect(await back.visitor.open('/challenge')).toContain('Your challenge has expired.');
  const forward = await loggedIn(running, 'ocra');
  running.clock.pass(hours(1));
  expect(await forward.visitor.open('/challenge')).toContain('Your challenge has expired.');
});

test('D13: after a TOTP log-in in a wrong future the right time is taken again, and 2038 is a year like any', async () => {
  const running = await runningPortal();
  running.clock.pass(Date.UTC(2040, 0, 1) - running.clock.now());
  expect((await attempt(running, 'totp', right(running))).where).toBe('/account');
  running.clock.pass(Date.UTC(2026, 10, 25) - running.clock.now());
  expect((await attempt(running, 'totp', right(running))).where).toBe('/account');
});
