import { expect, onTestFinished, test } from 'vitest';
import { createDevices } from '../../../../src/main/devices';
import { systemTimers } from '../../../../src/main/devices/timers';
import { createVirtualKey } from '../../../../src/main/devices/virtual';
import { HandHeldToken } from '../../../../src/main/devices/virtual/token';
import { ocra } from '../../../../src/main/oath/ocra';
import { credentialFor } from '../../../../src/main/practice/credentials';
import { shippedLookup } from '../../../../src/main/profiles/lookup';
import { practiceSink } from '../../../../src/main/vault/practice-sink';
import { ClearingClipboard } from '../../../../src/main/verification/clipboard';
import { systemSchedule } from '../../../../src/main/verification/schedule';
import { Verification } from '../../../../src/main/verification/service';
import { parseSuite } from '../../../../src/shared/oath/suite';
import type { PracticeWay, TokenKey } from '../../../../src/shared/practice/contract';
import type { Snapshot } from '../../../../src/shared/verification/contract';
import { accountOf, runningPortal, Visitor } from '../practice/portal-helpers';
import { testVault, value } from '../vault/parts';
import { FakeClipboard } from './fakes';

/** A virtual key whose slot 2 has this secret, and devices that see it. Real time, real feature reports. */
function keyWith(secret: Uint8Array) {
  const key = createVirtualKey({ timers: systemTimers });
  key.program(2, secret);
  const devices = createDevices({ launcher: null, others: [key.bus] });
  devices.start();
  onTestFinished(() => devices.stop());
  return { key, devices };
}

/** Portal, vault with the account's practice credential, key and service: everything but windows. */
async function everything(way: PracticeWay) {
  const { portal, url, clock } = await runningPortal();
  const account = accountOf(portal, way);
  const { vault } = testVault({ clock });
  value(await vault.tryPractice());
  value(await practiceSink(vault).put(credentialFor(account)));
  const { key, devices } = keyWith(account.secret);
  const system = new FakeClipboard();
  const clipboard = new ClearingClipboard({ adapter: system, clock, schedule: systemSchedule, noted: () => null });
  const service = new Verification({
    ...{ vault, devices, clipboard, clock },
    schedule: systemSchedule,
    profiles: shippedLookup,
  });
  onTestFinished(() => service.stop());
  const visitor = new Visitor(url);
  await visitor.logIn(account.username, account.password);
  const credential = vault.repositories()?.credentials.list()[0]?.id ?? '';
  const challenge = visitor.challenge;
  const answer = () => value(service.move({ move: 'answer', credential, challenge }));
  return { account, visitor, service, system, key, answer, challenge };
}

/** Resolves with the first screen that fits, from now on. */
const screenWith = (service: Verification, fits: (screen: Snapshot) => boolean): Promise<Snapshot> =>
  new Promise((done) => {
    const stop = service.onChanged((screen) => {
      if (!fits(screen)) return;
      stop();
      done(screen);
    });
  });

/** Copies the response, types it into the portal's page and tells the app what the page says. */
async function carryOver({ service, system, visitor }: Awaited<ReturnType<typeof everything>>): Promise<void> {
  value(service.move({ move: 'copy' }));
  expect(await visitor.answer(system.text)).toBe('/account');
  expect(visitor.page).toContain('Your passcode was accepted.');
  expect(value(service.move({ move: 'accepted' }))).toMatchObject({ step: 'accepted' });
  expect(system.text).toBe('');
}

test.each(['ocra', 'totp', 'hotp'] as const)('the practice portal accepts what a %s token answers', async (way) => {
  const all = await everything(way);
  expect(all.answer()).toMatchObject({ step: 'response', response: expect.stringMatching(/^\d+$/) });
  await carryOver(all);
});

test('the practice portal accepts what a touched key answers over its feature reports', async () => {
  const all = await everything('hmac-slot');
  const plug = screenWith(all.service, (screen) => screen.step === 'key' && screen.at === 'plug');
  expect(all.answer()).toMatchObject({ step: 'key', at: 'working' });
  await plug;
  const touch = screenWith(all.service, (screen) => screen.step === 'key' && screen.at === 'touch');
  all.key.attach();
  expect(await touch).toMatchObject({ challenge: all.challenge, deadline: expect.any(Number) });
  const shown = screenWith(all.service, (screen) => screen.step === 'response');
  all.key.touch();
  expect(await shown).toMatchObject({ response: expect.stringMatching(/^\d+$/) });
  await carryOver(all);
});

test('pulled out while it waits for a touch, the key goes on where it was once it is back (P8)', async () => {
  const all = await everything('hmac-slot');
  const at = (step: string) => screenWith(all.service, (screen) => screen.step === 'key' && screen.at === step);
  all.key.attach();
  const touch = at('touch');
  all.answer();
  await touch;
  const fault = at('fault');
  all.key.detach();
  expect(await fault).toMatchObject({ problem: { code: 'device-gone' }, challenge: all.challenge });
  const again = at('touch');
  all.key.attach();
  await again;
  const shown = screenWith(all.service, (screen) => screen.step === 'response');
  all.key.touch();
  await shown;
  await carryOver(all);
});

test('the practice portal accepts what is read off a hand-held token', async () => {
  const all = await everything('token');
  const { account, service, challenge } = all;
  const answer = (suite: string, secret: Uint8Array, question: string) =>
    value(ocra(value(parseSuite(suite)), secret, { question }));
  const pin = account.pin ?? '';
  const token = new HandHeldToken(
    { model: 'named', ...account, pin, suite: account.suite ?? '' },
    { timers: systemTimers, answer, timed: () => '' },
  );
  const type = (keys: readonly string[]) => keys.forEach((key) => void token.press(key as TokenKey));
  expect(all.answer()).toMatchObject({ step: 'guide', view: { id: 'on' } });
  type(['press']);
  value(service.move({ move: 'next' }));
  type([...pin, 'ok']);
  value(service.move({ move: 'next' }));
  type([...challenge, 'ok']);
  value(service.move({ move: 'next' }));
  const shown = token.view().lines.join('');
  token.restart();
  expect(value(service.move({ move: 'read', response: shown }))).toMatchObject({ step: 'response' });
  await carryOver(all);
});
