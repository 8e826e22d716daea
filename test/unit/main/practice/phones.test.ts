import fc from 'fast-check';
import jsQr from 'jsqr';
import { expect, test } from 'vitest';
import { readQrText, writeQrText } from '../../../../src/main/practice/portal/qr-text';
import { accountOf, minutes, rightCode, runningPortal, Visitor, wrongCode } from './portal-helpers';

/** A log-in of the practice iPhone's account that waits for the phone. */
async function waiting() {
  const run = await runningPortal();
  const account = accountOf(run.portal, 'phone-ios');
  const visitor = new Visitor(run.url);
  await visitor.logIn(account.username, account.password);
  const request = run.portal.phones.waiting(account.username);
  if (request === null) throw new Error('no log-in waits');
  const right = rightCode(account, request.challenge, run.clock.now());
  return { ...run, phones: run.portal.phones, account, visitor, request, right };
}

test('an approval on the phone lets the log-in in, without a passcode being typed', async () => {
  const { phones, visitor, request, right, account, checked } = await waiting();
  expect(visitor.page).not.toContain('name="passcode"');
  expect(await visitor.open('/challenge?with=notice&asked=yes')).toContain('confirmed this log-in yet');
  expect(phones.answer(request.id, right)).toEqual({ ok: true, value: null });
  expect(await visitor.open('/challenge?with=notice&asked=yes')).toContain('Your passcode was accepted.');
  expect(checked('accepted')).toBe(1);
  expect(phones.waiting(account.username)).toBeNull();
});

test('a request is answered once: a second answer finds nothing', async () => {
  const { phones, request, right } = await waiting();
  expect(phones.answer(request.id, right).ok).toBe(true);
  expect(phones.answer(request.id, right)).toMatchObject({ error: { code: 'over' } });
  expect(phones.decline(request.id)).toMatchObject({ error: { code: 'over' } });
});

test('a wrong answer of a phone is counted as a typed one, brings a new request, and the third ends the log-in', async () => {
  const { phones, request, right, account, visitor } = await waiting();
  expect(phones.answer(request.id, wrongCode(right))).toMatchObject({ error: { code: 'refused' } });
  const next = phones.waiting(account.username);
  expect(next?.challenge).not.toBe(request.challenge);
  expect(phones.answer(request.id, right)).toMatchObject({ error: { code: 'over' } });
  expect(await visitor.open('/challenge?with=code')).toContain('2 tries left in this log-in');
  phones.answer(phones.waiting(account.username)!.id, '1');
  phones.answer(phones.waiting(account.username)!.id, '1');
  expect(phones.waiting(account.username)).toBeNull();
  expect(await visitor.open('/challenge')).toContain('Your log-in has ended.');
});

test('ten wrong answers of a phone lock the account as ten typed ones do', async () => {
  const { phones, visitor, account } = await waiting();
  for (let wrong = 0; wrong < 10; wrong += 1) {
    if (phones.waiting(account.username) === null) await visitor.logIn(account.username, account.password);
    phones.answer(phones.waiting(account.username)!.id, '1');
  }
  expect(await visitor.logIn(account.username, account.password)).toMatch(/^\/\?said=locked/);
});

test('a log-in that its person declines on the phone ends, and its page says why', async () => {
  const { phones, visitor, request, right } = await waiting();
  await visitor.open('/challenge?with=code');
  expect(phones.decline(request.id).ok).toBe(true);
  expect(phones.answer(request.id, right)).toMatchObject({ error: { code: 'over' } });
  expect(await visitor.answer(right)).toBe('/?said=declined');
  expect(visitor.page).toContain('You said on your phone that this log-in was not yours.');
});

test('nothing waits any more after five minutes, and an answer then changes nothing', async () => {
  const { phones, visitor, request, right, account, clock, checked } = await waiting();
  expect(request.until).toBe(clock.now() + minutes(5));
  clock.pass(minutes(5));
  expect(phones.waiting(account.username)).toBeNull();
  expect(phones.answer(request.id, right)).toMatchObject({ error: { code: 'over' } });
  expect(await visitor.open('/challenge')).toContain('Your challenge has expired.');
  expect(checked('passcode-checked')).toBe(0);
});

test('only log-ins of phone accounts wait for a phone, and only those of their own account', async () => {
  const { portal, url, account } = await waiting();
  const token = accountOf(portal, 'token');
  const other = new Visitor(url);
  await other.logIn(token.username, token.password);
  expect(portal.phones.waiting(token.username)).toBeNull();
  expect(portal.phones.waiting('practice-android')).toBeNull();
  expect(portal.phones.answer(other.field('attempt'), '12345678')).toMatchObject({ error: { code: 'over' } });
  expect(portal.phones.waiting(account.username)).not.toBeNull();
});

test('whoever watches the line hears of a new log-in, of its answer and of the portal’s end', async () => {
  const { portal, url, account } = await waiting();
  const heard: (string | null)[] = [];
  portal.phones.onChanged(() => heard.push(portal.phones.waiting(account.username)?.id ?? null));
  const visitor = new Visitor(url);
  await visitor.logIn(account.username, account.password);
  const newest = portal.phones.waiting(account.username)!;
  expect(heard).toContain(newest.id);
  portal.phones.answer(newest.id, rightCode(account, newest.challenge, 0));
  expect(heard.at(-1)).not.toBe(newest.id);
  await portal.stop();
  expect(heard.at(-1)).toBeNull();
});

/** What a camera sees of the page's drawing, ten pixels a module, read by a library that is not the one that wrote it. */
function scan(page: string): string | null {
  const side = Number(/viewBox="0 0 (\d+) /.exec(page.slice(page.indexOf('class="qr"')))?.[1]) * 10;
  const dark = new Set([...page.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`));
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let at = 0; at < side * side; at += 1)
    if (dark.has(`${Math.floor((at % side) / 10)},${Math.floor(at / side / 10)}`)) pixels.fill(0, at * 4, at * 4 + 3);
  return jsQr(pixels, side, side)?.data ?? null;
}

test('a camera reads the request from the QR code of the page', async () => {
  const { visitor, request } = await waiting();
  const { account, id, challenge } = request;
  const seen = scan(await visitor.open('/challenge?with=qr')) ?? '';
  expect(seen).toBe(writeQrText(request));
  expect(readQrText(seen)).toEqual({ account, id, challenge });
});

test('the camera takes no other text for a log-in, however close it comes', async () => {
  const { request } = await waiting();
  const text = writeQrText(request);
  expect(readQrText(`${text}\n`)).toBeNull();
  expect(readQrText(` ${text}`)).toBeNull();
  expect(readQrText(`${text}&challenge=000000`)).toBeNull();
  expect(readQrText(text.replace('confirm', 'CONFIRM'))).toBeNull();
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => readQrText(any) === null));
});
