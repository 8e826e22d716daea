import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { accountPage } from '../../../../src/main/practice/portal/pages/account';
import { challengePage } from '../../../../src/main/practice/portal/pages/challenge';
import { logInPage } from '../../../../src/main/practice/portal/pages/log-in';
import { durationWords } from '../../../../src/main/practice/portal/pages/words';
import { storeFileName } from '../../../../src/main/practice/portal/store-file';
import { accountOf, rightCode, runningPortal, Visitor } from './portal-helpers';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</title><svg onload=alert(1)>',
  '&lt;b&gt;<b>',
  '<!--',
  'javascript:alert(1)',
  '{{7*7}}',
];

/** Nothing of a payload has become an element or an attribute. */
function expectInert(page: string, payload: string): void {
  if (/[<>"']/.test(payload)) expect(page).not.toContain(payload);
  expect(page).not.toMatch(/<script|<img|onerror=[^&]*>|<b>|onload=[^&]*>\s/i);
}

test.each(payloads)('H8: %s stored as a user name is shown as text on every page', async (payload) => {
  const first = await runningPortal();
  await first.portal.close();
  const database = new Database(join(first.folder, storeFileName));
  database.prepare("UPDATE account SET username = ? WHERE way = 'token'").run(payload);
  database.close();
  const { url, portal, clock } = await runningPortal(first.folder, first.clock);
  const account = accountOf(portal, 'token');
  const visitor = new Visitor(url);
  await visitor.logIn(account.username, account.password);
  expectInert(visitor.page, payload);
  await visitor.answer(rightCode(account, visitor.challenge, clock.now()));
  expect(visitor.page).toContain('Your passcode was accepted.');
  expectInert(visitor.page, payload);
  expectInert(await visitor.open('/'), payload);
  expect(visitor.page).toContain('You are logged in as');
});

test.each(payloads)('H8: %s in any value of a page stays text', async (payload) => {
  const times = { expiresAt: 0, leftMs: 1000 };
  const said = null;
  const view = { csrf: payload, attempt: payload, way: 'ocra', challenge: payload, digits: 8, said, ...times } as const;
  const pages = [
    challengePage(view),
    accountPage(payload, payload),
    logInPage({ csrf: payload, note: null, loggedInAs: payload }),
  ];
  for (const page of await Promise.all(pages)) expectInert(String(page), payload);
});

test.each(payloads)('H8: %s typed into a field or an address is not shown again', async (payload) => {
  const { url } = await runningPortal();
  const visitor = new Visitor(url);
  await visitor.logIn(payload, payload);
  expect(visitor.page).toContain('Invalid user name/password.');
  expect(visitor.page).not.toContain(payload);
  const query = new URLSearchParams({ said: payload, until: payload });
  for (const path of [
    `/?${query}`,
    `/?said=locked&until=${encodeURIComponent(payload)}`,
    `/${encodeURIComponent(payload)}`,
  ]) {
    expect(await visitor.open(path)).not.toContain(payload);
  }
});

test('H8: no page has a script, a style of its own, or anything from elsewhere', async () => {
  const { url, portal, clock } = await runningPortal();
  const account = accountOf(portal, 'ocra');
  const visitor = new Visitor(url);
  const pages = [await visitor.open('/'), await visitor.open('/nowhere')];
  await visitor.logIn(account.username, account.password);
  pages.push(visitor.page);
  await visitor.answer(rightCode(account, visitor.challenge, clock.now()));
  pages.push(visitor.page);
  for (const page of pages) {
    expect(page).not.toMatch(/<script|<style| style=| on\w+=|https?:|src=/);
    expect(page).toContain('<span class="mark">Practice</span>');
  }
  expect(await visitor.open('/style.css')).not.toMatch(/url\(|@import/);
});

test('a lock is told from its address only in whole minutes and within the calendar', async () => {
  const { url } = await runningPortal();
  const visitor = new Visitor(url);
  expect(await visitor.open('/?said=locked&until=999999999999')).not.toContain('locked until');
  expect(await visitor.open(`/?said=locked&until=${Date.UTC(2026, 10, 25, 12) / 60_000}`)).toContain(
    'Your account is locked until 25 Nov 2026, ',
  );
});

test.each([
  [300_000, '5 minutes'],
  [299_999, '5 minutes'],
  [260_000, '4 minutes 20 seconds'],
  [61_000, '1 minute 1 second'],
  [1, '1 second'],
  [0, '0 seconds'],
])('%d ms are said as "%s"', (ms, words) => expect(durationWords(ms)).toBe(words));
