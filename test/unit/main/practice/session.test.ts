import { expect, test } from 'vitest';
import { accountOf, minutes, rightCode, runningPortal, Visitor, wrongCode } from './portal-helpers';

async function atChallenge() {
  const running = await runningPortal();
  const account = accountOf(running.portal, 'ocra');
  const visitor = new Visitor(running.url);
  await visitor.logIn(account.username, account.password);
  return { ...running, account, visitor };
}

test('H3: the cookie is HttpOnly, SameSite=Strict, named after the port, and new at log-in', async () => {
  const { url, portal } = await runningPortal();
  const account = accountOf(portal, 'ocra');
  const visitor = new Visitor(url);
  const first = (await visitor.get('/')).headers.get('set-cookie') ?? '';
  const { username, password } = account;
  const login = await visitor.post('/login', { csrf: visitor.field('csrf'), username, password });
  const second = login.headers.get('set-cookie') ?? '';
  for (const cookie of [first, second]) {
    expect(cookie).toMatch(new RegExp(`^practice_${new URL(url).port}=[\\w-]{32}; `));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie).not.toContain('Domain');
  }
  expect(first.split(';')[0]).not.toBe(second.split(';')[0]);
});

test('H3: the id from before the log-in is worth nothing after it', async () => {
  const { url, portal } = await runningPortal();
  const account = accountOf(portal, 'ocra');
  const visitor = new Visitor(url);
  await visitor.open('/');
  const before = visitor.cookie;
  await visitor.logIn(account.username, account.password);
  const thief = new Visitor(url);
  thief.cookie = before;
  await thief.open('/challenge');
  expect(thief.challenge).toBe('');
});

test('H3: a form without the token, with another one, or with one of another session is refused unread', async () => {
  const { url, account, visitor, checked } = await atChallenge();
  const code = rightCode(account, visitor.challenge, 0);
  const other = new Visitor(url);
  await other.open('/');
  const { page } = visitor;
  const tokens = ['', 'A'.repeat(43), other.field('csrf'), visitor.field('csrf').slice(0, -1), 'ü'.repeat(43)];
  for (const csrf of tokens) {
    const answer = await visitor.post('/passcode', { csrf, attempt: visitor.field('attempt'), passcode: code });
    expect(answer.status).toBe(403);
    visitor.page = page;
  }
  expect((await visitor.post('/logout', { csrf: other.field('csrf') })).status).toBe(403);
  expect(checked('passcode-checked')).toBe(0);
  visitor.page = page;
  expect(await visitor.answer(code)).toBe('/account');
});

test('H3: the token of the log-in page is not taken again after the log-in', async () => {
  const { url, portal, checked } = await runningPortal();
  const account = accountOf(portal, 'ocra');
  const visitor = new Visitor(url);
  await visitor.open('/');
  const old = visitor.field('csrf');
  await visitor.logIn(account.username, account.password);
  const answer = await visitor.post('/passcode', { csrf: old, passcode: '12345678' });
  expect(answer.status).toBe(403);
  expect(checked('passcode-checked')).toBe(0);
});

test('H3: a form without a cookie is refused', async () => {
  const { account, visitor, checked } = await atChallenge();
  visitor.cookie = '';
  expect(await visitor.answer(rightCode(account, visitor.challenge, 0))).toBe('status 403');
  expect(checked('passcode-checked')).toBe(0);
});

test('H3: after logging out the log-in is over, also for a copy of its cookie', async () => {
  const { url, account, visitor, clock } = await atChallenge();
  await visitor.answer(rightCode(account, visitor.challenge, clock.now()));
  const copy = new Visitor(url);
  copy.cookie = visitor.cookie;
  const out = await visitor.post('/logout', { csrf: visitor.field('csrf') });
  await visitor.open(out.headers.get('location') ?? '');
  expect(visitor.page).toContain('You are logged out.');
  await copy.open('/account');
  expect(copy.page).toContain('Your log-in has ended.');
});

test('an accepted log-in ends after a quarter of an hour without a click', async () => {
  const { account, visitor, clock } = await atChallenge();
  await visitor.answer(rightCode(account, visitor.challenge, clock.now()));
  clock.pass(minutes(14));
  await visitor.open('/account');
  clock.pass(minutes(14));
  expect(await visitor.open('/account')).toContain('Your passcode was accepted.');
  clock.pass(minutes(15));
  expect(await visitor.open('/account')).toContain('Your log-in has ended.');
});

test('an answer to a challenge that was replaced in another tab is not checked and costs no try', async () => {
  const { url, account, visitor, checked } = await atChallenge();
  const tab = new Visitor(url);
  tab.cookie = visitor.cookie;
  await tab.open('/challenge');
  await visitor.answer(wrongCode(rightCode(account, visitor.challenge, 0)));
  expect(await tab.answer(rightCode(account, tab.challenge, 0))).toBe('/challenge');
  expect(tab.page).toContain('That page was out of date.');
  expect(checked('passcode-checked')).toBe(1);
});
