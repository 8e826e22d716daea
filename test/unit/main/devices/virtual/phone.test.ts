import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenAnswer } from '../../../../../src/main/app/token-answer';
import type { WaitingLogIn } from '../../../../../src/main/devices/virtual/phone';
import { phoneIdle, phoneMaker } from '../../../../../src/main/devices/virtual/phone';
import type { PhoneKey, PhoneSettings } from '../../../../../src/shared/practice/phone';
import { phoneKey, phoneView } from '../../../../../src/shared/practice/phone';
import type { PhoneSystem } from '../../../../../src/shared/profiles/guide';
import { ManualTimers } from '../../../../fakes/manual-timers';

const suite = 'OCRA-1:HOTP-SHA256-8:QN06';
const secret = Uint8Array.from({ length: 32 }, (_, place) => place + 1);
const account = 'practice-iphone';
const answer = (challenge: string): string => tokenAnswer(suite, secret, challenge) ?? '';

/** A phone and the portal as it reaches it: one log-in that may wait, and what the phone sent. */
function makePhone(system: PhoneSystem = 'ios') {
  const timers = new ManualTimers();
  const portal = {
    waits: null as WaitingLogIn | null,
    seen: null as WaitingLogIn | null,
    reply: 'ok' as 'ok' | 'over',
  };
  const sent: string[] = [];
  const phone = phoneMaker({ timers, answer: tokenAnswer })({
    ...{ system, account, secret, suite, pin: system === 'android' ? '4711' : null },
    waiting: () => portal.waits,
    camera: () => portal.seen,
    send(id, response) {
      sent.push(`${id} ${response}`);
      return portal.reply;
    },
    decline: (id) => void sent.push(`${id} declined`),
  });
  const press = (...keys: readonly (PhoneKey | string)[]) => {
    for (const key of keys) for (const one of /^\d+$/.test(key) ? key : [key]) phone.press(one as PhoneKey);
    return phone.view();
  };
  const set = (settings: Partial<PhoneSettings>) => phone.set({ ...phone.view().settings, ...settings });
  return { phone, press, set, portal, sent, timers };
}

const waiting: WaitingLogIn = { id: 'one', account, challenge: '482913' };

const starts = {
  home: ['authenticate'],
  login: ['services', 'authenticate'],
  portfolio: ['more', 'two-factor', 'generate'],
} as const;

test.each(Object.entries(starts))('an iPhone that opens with its %s page answers a typed challenge', (opens, way) => {
  const { press, set } = makePhone();
  set({ opens: opens as PhoneSettings['opens'] });
  expect(press('wake').screen).toBe(opens);
  expect(press(...way).field).toBe('challenge');
  expect(press('482913', 'generate-passcode').screen).toBe('face');
  expect(press('look')).toMatchObject({ screen: 'response', response: answer('482913'), note: null });
});

test.each(Object.entries(starts))(
  'an Android phone that opens with its %s page wants its PIN as well',
  (opens, way) => {
    const { press, set } = makePhone('android');
    set({ opens: opens as PhoneSettings['opens'] });
    press('wake', ...way);
    expect(press('4711', 'next', '482913', 'generate-passcode').response).toBe(answer('482913'));
  },
);

test('a wrong PIN keeps the challenge, and the fifth in a row closes the app until it is registered anew', () => {
  const { phone, press } = makePhone('android');
  press('wake', 'authenticate', '0000', 'next', '482913');
  for (let wrong = 1; wrong < 5; wrong += 1) {
    expect(press('generate-passcode')).toMatchObject({ note: 'wrong-pin', challenge: '482913', dots: 0, field: 'pin' });
    press('0000');
  }
  expect(press('generate-passcode')).toMatchObject({ screen: 'failed', note: 'too-many', taps: [] });
  expect(press('back', 'wake', 'open-notice').screen).toBe('failed');
  phone.restart();
  expect(press('wake').screen).toBe('home');
});

test('a right PIN forgets the wrong ones before it', () => {
  const { press } = makePhone('android');
  for (let round = 0; round < 3; round += 1) {
    press('wake', 'back', 'authenticate', '0000', 'next', '482913');
    expect(press('generate-passcode').note).toBe('wrong-pin');
    expect(press('4711', 'generate-passcode').screen).toBe('response');
    press('done');
  }
});

test.each(['face', 'finger'] as const)('a %s that isn’t recognised twice leads to the phone’s passcode', (unlock) => {
  const { press, set } = makePhone();
  set({ unlock, recognises: false });
  press('wake', 'authenticate', '482913');
  expect(press('generate-passcode')).toMatchObject({ screen: unlock, note: null });
  expect(press('look')).toMatchObject({ screen: unlock, note: 'not-recognised' });
  expect(press('look')).toMatchObject({ screen: 'passcode', note: 'not-recognised' });
  expect(press('000000', 'unlock')).toMatchObject({ screen: 'passcode', note: 'wrong-passcode', dots: 0 });
  expect(press('135790', 'unlock').response).toBe(answer('482913'));
});

test('without face and finger the iPhone asks for its passcode at once', () => {
  const { press, set } = makePhone();
  set({ unlock: 'passcode' });
  expect(press('wake', 'authenticate', '482913', 'generate-passcode').screen).toBe('passcode');
  expect(press('135790', 'unlock').response).toBe(answer('482913'));
});

test('a challenge that is too short is asked for again, one that is too long is not taken', () => {
  const { press } = makePhone();
  press('wake', 'authenticate', '4829');
  expect(press('generate-passcode')).toMatchObject({ screen: 'challenge', note: 'digits-missing' });
  expect(press('1377').challenge).toBe('482913');
  expect(press('delete').challenge).toBe('48291');
});

test('a notice is approved with a look, and the portal gets a real answer', () => {
  const { phone, press, portal, sent } = makePhone();
  expect(phone.view().notice).toBe(false);
  portal.waits = waiting;
  expect(phone.view().notice).toBe(true);
  expect(press('open-notice').screen).toBe('notice');
  expect(press('approve').screen).toBe('face');
  expect(press('look')).toMatchObject({ screen: 'approved', response: null });
  expect(sent).toEqual([`one ${answer('482913')}`]);
});

test('a notice that isn’t the person’s is denied, and nothing else is sent', () => {
  const { press, portal, sent } = makePhone('android');
  portal.waits = waiting;
  expect(press('open-notice', 'deny').screen).toBe('home');
  expect(sent).toEqual(['one declined']);
});

test('an Android phone that doesn’t know its person can’t approve: PIN and challenge are left', () => {
  const { press, set, portal, sent } = makePhone('android');
  set({ unlock: 'passcode' });
  portal.waits = waiting;
  expect(press('open-notice', 'approve')).toMatchObject({ screen: 'failed', note: 'not-recognised' });
  expect(sent).toEqual([]);
});

test('a phone that is offline gets no notice, but reads the QR code and shows its answer', () => {
  const { press, set, portal, sent } = makePhone();
  set({ online: false });
  portal.waits = waiting;
  portal.seen = waiting;
  expect(press('open-notice')).toMatchObject({ screen: 'off', notice: false });
  expect(press('wake', 'authenticate', 'scan', 'snap', 'look').response).toBe(answer('482913'));
  expect(sent).toEqual([]);
});

test('a phone that is online answers a QR code by itself; one of another account or none at all it says', () => {
  const { press, portal, sent } = makePhone();
  press('wake', 'authenticate', 'scan');
  expect(press('snap')).toMatchObject({ screen: 'scan', note: 'nothing-seen' });
  portal.seen = { ...waiting, account: 'practice-android' };
  expect(press('snap')).toMatchObject({ screen: 'scan', note: 'other-account' });
  portal.seen = waiting;
  expect(press('snap', 'look').screen).toBe('approved');
  expect(sent).toEqual([`one ${answer('482913')}`]);
});

test('an answer that comes too late is said to be', () => {
  const { press, portal } = makePhone();
  portal.waits = waiting;
  press('open-notice', 'approve');
  portal.reply = 'over';
  expect(press('look')).toMatchObject({ screen: 'failed', note: 'over' });
});

test('without a tap the phone goes dark and shows no response any more', async () => {
  const { phone, press, timers } = makePhone();
  press('wake', 'authenticate', '482913', 'generate-passcode', 'look');
  await timers.advance(phoneIdle);
  expect(phone.view()).toMatchObject({ screen: 'off', response: null, challenge: '' });
});

/** Pieces of what a person does: single keys, whole codes right and wrong, and the ways that lead on. */
const piece = fc.oneof(
  fc.constantFrom(...phoneKey.options).map((key): readonly string[] => [key]),
  fc.constantFrom(
    ...(['482913', '135790', '000000', '4711', '0000'] as const).map((code) => [code]),
    ...[...Object.values(starts), ['wake', 'authenticate', 'scan', 'snap'], ['open-notice', 'approve']],
    ...[
      ['next', '482913', 'generate-passcode'],
      ['use-passcode', '135790', 'unlock'],
      ['look', 'look'],
    ],
  ),
);
const unknownPerson = fc.record({
  opens: fc.constantFrom('home' as const, 'login' as const, 'portfolio' as const),
  unlock: fc.constantFrom('face' as const, 'finger' as const, 'passcode' as const),
  recognises: fc.constant<boolean>(false),
  online: fc.boolean(),
});
const system = fc.constantFrom('ios' as const, 'android' as const);
const toResponse = [['wake', 'authenticate'], ['482913'], ['generate-passcode'], ['use-passcode', '135790', 'unlock']];
const home: PhoneSettings = { opens: 'home', unlock: 'face', recognises: false, online: true };

test('whatever is tapped, an answer comes only for a whole challenge and after the right PIN or passcode', () => {
  let reached = 0;
  fc.assert(
    fc.property(
      system,
      unknownPerson,
      fc.array(piece, { maxLength: 15 }),
      fc.boolean(),
      (which, set, pieces, waits) => {
        const { phone, press, portal, sent } = makePhone(which);
        if (waits) portal.waits = portal.seen = waiting;
        phone.set(set);
        const answers = () => sent.filter((line) => !line.endsWith('declined')).length;
        let hidden = '';
        for (const key of pieces.flat().flatMap((one) => (/^\d+$/.test(one) ? [...one] : [one]))) {
          const [before, sentBefore] = [phone.view(), answers()];
          const view = press(key);
          expect(phoneView.parse(view)).toEqual(view);
          const isNew = (view.response !== null && before.response === null) || answers() > sentBefore;
          if (isNew)
            expect([key, hidden]).toEqual(which === 'ios' ? ['unlock', '135790'] : ['generate-passcode', '4711']);
          if (view.response !== null) expect(view.response).toBe(answer(view.challenge));
          hidden = view.dots > before.dots ? hidden + key : hidden.slice(0, view.dots);
          reached += isNew ? 1 : 0;
        }
      },
    ),
    { examples: [['ios', home, toResponse, false]] },
  );
  expect(reached).toBeGreaterThan(0);
});
