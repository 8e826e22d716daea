import { expect, onTestFinished, test } from 'vitest';
import { tokenAnswer } from '../../../../src/main/app/token-answer';
import { systemTimers } from '../../../../src/main/devices/timers';
import { phoneMaker } from '../../../../src/main/devices/virtual/phone';
import { practiceHandlers } from '../../../../src/main/practice/handlers';
import type { PracticeCredential, TokenSeed, VirtualKey, VirtualToken } from '../../../../src/main/practice/parts';
import { openPortal } from '../../../../src/main/practice/portal/portal';
import { PracticeService } from '../../../../src/main/practice/service';
import type { TokenKey, TokenView } from '../../../../src/shared/practice/contract';
import { practiceView } from '../../../../src/shared/practice/contract';
import type { PhoneKey } from '../../../../src/shared/practice/phone';
import type { PhoneSystem } from '../../../../src/shared/profiles/guide';
import { fail, ok } from '../../../../src/shared/result';
import { folderForTest, SetClock, Visitor } from './portal-helpers';

const everyWay = [
  'ocra',
  'token',
  'phone-ios',
  'phone-android',
  'token-short',
  'token-timed',
  'hmac-slot',
  'totp',
  'hotp',
] as const;

/** A vault's seam: keeps copies of what is put in while it is open. */
class SinkFake {
  open = true;
  readonly kept: PracticeCredential[] = [];
  has = (kind: string, account: string): boolean =>
    this.open && this.kept.some((one) => one.kind === kind && one.account === account);
  async put(credential: PracticeCredential) {
    if (!this.open) return fail('locked');
    const copy = 'secret' in credential ? { ...credential, secret: credential.secret.slice() } : credential;
    this.kept.push(copy);
    return ok(null);
  }
}

class KeyFake implements VirtualKey {
  attached = false;
  touchUntil: number | null = null;
  readonly slots = new Map<number, Uint8Array>();
  touches = 0;
  #changed: () => void = () => undefined;
  attach(): void {
    this.attached = true;
  }
  detach(): void {
    this.attached = false;
  }
  touch(): void {
    this.touches += 1;
    this.wait(null);
  }
  program(slot: 1 | 2, secret: Uint8Array): void {
    this.slots.set(slot, secret.slice());
  }
  onChanged(changed: () => void): () => void {
    this.#changed = changed;
    return () => undefined;
  }
  wait(until: number | null): void {
    this.touchUntil = until;
    this.#changed();
  }
}

class TokenFake implements VirtualToken {
  readonly pressed: TokenKey[] = [];
  restarts = 0;
  view = (): TokenView => ({
    model: 'named',
    state: 'off',
    lines: ['', ''],
    lit: this.pressed.at(-1) ?? null,
    shown: [],
  });
  press = (key: TokenKey): void => void this.pressed.push(key);
  restart(): void {
    this.restarts += 1;
  }
  onChanged = () => () => undefined;
}

function practiceForTest(folder = folderForTest()) {
  const clock = new SetClock();
  const sink = new SinkFake();
  const key = new KeyFake();
  const token = new TokenFake();
  const seeds: TokenSeed[] = [];
  const opened: string[] = [];
  const ticks: (() => void)[] = [];
  const service = new PracticeService({
    openPortal: () => openPortal({ folder, clock }),
    sink,
    key,
    makeToken(seed) {
      seeds.push({ ...seed, secret: seed.secret.slice() });
      return token;
    },
    makePhone: phoneMaker({ timers: systemTimers, answer: tokenAnswer }),
    browse: async (url) => opened.push(url) > 0,
    clock,
    every(_ms, tick) {
      ticks.push(tick);
      return () => void ticks.splice(ticks.indexOf(tick), 1);
    },
  });
  onTestFinished(() => service.close());
  return { service, handlers: practiceHandlers(service), sink, key, token, seeds, opened, ticks, clock };
}

test('the screen starts with a stopped portal and its accounts, without any key material', () => {
  const { service, seeds } = practiceForTest();
  const view = service.view();
  expect(practiceView.parse(view)).toEqual(view);
  expect(view).toMatchObject({ running: false, url: null });
  expect(view.accounts.map(({ way, enrolled }) => ({ way, enrolled }))).toEqual(
    everyWay.map((way) => ({ way, enrolled: false })),
  );
  const withPin = view.accounts.filter(({ pin }) => pin !== null).map(({ way }) => way);
  expect(withPin).toEqual(['token', 'phone-android', 'token-short', 'token-timed']);
  expect(JSON.stringify(view)).not.toContain(Buffer.from(seeds[0]?.secret ?? []).toString('hex'));
});

test('H1: the portal is off until asked, runs once however often it is started, and stops', async () => {
  const { handlers, service, opened } = practiceForTest();
  expect(await handlers['practice/open']({})).toMatchObject({ ok: false, error: { code: 'not-running' } });
  const [one, two] = await Promise.all([service.start(), service.start()]);
  expect(one).toEqual(two);
  const url = service.view().url ?? '';
  expect((await fetch(url)).status).toBe(200);
  expect(await handlers['practice/open']({})).toEqual({ ok: true, value: {} });
  expect(opened).toEqual([url]);
  expect(await handlers['practice/stop']({})).toMatchObject({ ok: true, value: { running: false, url: null } });
  await expect(fetch(url)).rejects.toThrow();
});

test('one button puts each credential into the vault, with what the way needs to answer', async () => {
  const { handlers, service, sink, key } = practiceForTest();
  for (const way of everyWay) {
    expect((await handlers['practice/enroll']({ way })).ok).toBe(true);
  }
  expect(service.view().accounts.every(({ enrolled }) => enrolled)).toBe(true);
  expect(sink.kept).toMatchObject([
    { kind: 'ocra', suite: 'OCRA-1:HOTP-SHA256-8:C-QN06', counter: 0, portal: 'Maple Street Broker' },
    { kind: 'token', method: 'token-named', device: '' },
    { kind: 'phone', method: 'phone-ios', account: 'practice-iphone' },
    { kind: 'phone', method: 'phone-android', account: 'practice-android' },
    { kind: 'token', method: 'token-short' },
    { kind: 'token', method: 'token-timed' },
    { kind: 'hmac-slot', slot: 2, digits: 8 },
    { kind: 'totp', digits: 6, period: 30 },
    { kind: 'hotp', digits: 6, counter: 0 },
  ]);
  expect(key.slots.get(2)).toHaveLength(20);
  const secrets = sink.kept.flatMap((one) => ('secret' in one ? [one.secret] : []));
  expect(secrets.every((secret) => secret.some((byte) => byte !== 0))).toBe(true);
});

test('enrolling into a locked vault says so and changes nothing', async () => {
  const { handlers, sink, service } = practiceForTest();
  sink.open = false;
  expect(await handlers['practice/enroll']({ way: 'ocra' })).toMatchObject({ ok: false, error: { code: 'locked' } });
  expect(service.view().accounts[0]?.enrolled).toBe(false);
});

test('the virtual key is plugged in, waits for a touch second by second, and is touched', async () => {
  const { handlers, service, key, clock, ticks } = practiceForTest();
  const seen: (number | null)[] = [];
  service.onChanged(() => seen.push(service.view().key.touchSeconds));
  expect(await handlers['practice/key']({ action: 'touch' })).toMatchObject({
    ok: false,
    error: { code: 'not-attached' },
  });
  expect(await handlers['practice/key']({ action: 'attach' })).toMatchObject({ value: { key: { attached: true } } });
  key.wait(clock.now() + 15_000);
  clock.pass(1000);
  for (const tick of ticks) tick();
  await handlers['practice/key']({ action: 'touch' });
  expect(key.touches).toBe(1);
  expect(seen).toEqual([null, 15, 14, null, null]);
  expect(ticks).toEqual([]);
});

test('the virtual token is made from its account and gets every key that is pressed', async () => {
  const { handlers, seeds, token, service } = practiceForTest();
  await handlers['practice/token']({ model: 'named', key: 'press' });
  await handlers['practice/token']({ model: 'named', key: '1' });
  expect(token.pressed).toEqual(['press', '1']);
  expect(seeds).toMatchObject([
    { model: 'named', suite: 'OCRA-1:HOTP-SHA1-8:QN06', pin: service.view().accounts[1]?.pin },
    { model: 'short', suite: 'OCRA-1:HOTP-SHA1-8:QN06' },
    { model: 'timed', suite: '' },
  ]);
  await handlers['practice/token-restart']({ model: 'named' });
  expect(token.restarts).toBe(1);
});

test('a practice file that cannot be opened leaves an empty screen and a failure with a code', async () => {
  const { handlers, service } = practiceForTest('/dev/null/nowhere');
  expect(service.view().accounts).toEqual([]);
  expect(await handlers['practice/start']({})).toMatchObject({ ok: false, error: { code: 'io' } });
});

test('a notice reaches the practice phone when its account logs in, and its approval lets the log-in in', async () => {
  const { handlers, service } = practiceForTest();
  await service.start();
  const { accounts, url } = service.view();
  const iphone = accounts.find(({ way }) => way === 'phone-ios')!;
  const visitor = new Visitor(url ?? '');
  const ios = () => service.view().phones.find(({ system }) => system === 'ios')!;
  const told: boolean[] = [];
  service.onChanged(() => told.push(ios().notice));
  await visitor.logIn(iphone.username, iphone.password);
  expect(told.at(-1)).toBe(true);
  for (const key of ['open-notice', 'approve', 'look'] as const)
    await handlers['practice/phone']({ system: 'ios', key });
  expect(ios()).toMatchObject({ screen: 'approved', notice: false });
  expect(await visitor.open('/challenge')).toContain('Your passcode was accepted.');
});

test('a practice phone reads the QR code of the page that was opened last, and denies what isn’t its person’s', async () => {
  const { handlers, service } = practiceForTest();
  await service.start();
  const { accounts, url } = service.view();
  const android = accounts.find(({ way }) => way === 'phone-android')!;
  const tap = async (system: PhoneSystem, keys: readonly PhoneKey[]) => {
    for (const key of keys) await handlers['practice/phone']({ system, key });
    return service.view().phones.find((phone) => phone.system === system)!;
  };
  const visitor = new Visitor(url ?? '');
  await visitor.logIn(android.username, android.password);
  expect((await tap('ios', ['wake', 'authenticate', 'scan', 'snap'])).note).toBe('other-account');
  expect((await tap('android', ['wake', 'authenticate', 'scan', 'snap', 'look'])).screen).toBe('approved');
  expect(await visitor.open('/challenge?with=qr')).toContain('Your passcode was accepted.');
  await visitor.logIn(android.username, android.password);
  await tap('android', ['open-notice', 'deny']);
  expect(await visitor.open('/challenge')).toContain('You said on your phone that this log-in was not yours.');
});

test('a practice phone behaves as it is set, and is registered anew', async () => {
  const { handlers, service } = practiceForTest();
  service.view();
  const settings = { opens: 'portfolio', unlock: 'passcode', recognises: false, online: false } as const;
  const set = await handlers['practice/phone-settings']({ system: 'android', settings });
  expect(set.ok && set.value.phones.find(({ system }) => system === 'android')?.settings).toEqual(settings);
  const anew = await handlers['practice/phone-restart']({ system: 'android' });
  expect(anew.ok && anew.value.phones.map((phone) => phone.settings.opens)).toEqual(['home', 'home']);
});
