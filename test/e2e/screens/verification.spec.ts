import type { Snapshot } from '../../../src/shared/verification/contract';
import { expect, type Screen, test } from './harness';
import { answer, failure, NOW } from './states/base';
import { guideAt, held } from './states/guide-data';
import { realKey, step, token, usbKey, verifying, virtualKey } from './states/verification-data';

const moves = async (screen: Screen) => (await screen.calls('verification/move')).map(({ question }) => question);
/** The step that has the focus: its question. */
const question = (screen: Screen) => screen.page.locator('h2:focus');
const then = (...snapshots: readonly Snapshot[]) => ({ 'verification/move': snapshots.map(answer) });

test('the keyboard alone leads through the token guide, from the challenge to the copy', async ({ app: screen }) => {
  await screen.open({
    ...verifying(step.choose({ credential: token })),
    ...then(
      guideAt('token-named', 'on'),
      guideAt('token-named', 'pin'),
      guideAt('token-named', 'challenge'),
      guideAt('token-named', 'read'),
      step.response({ credential: token, signedBy: 'practice-token' }),
      step.response({ credential: token, signedBy: 'practice-token', copiedUntil: NOW + 30_000 }),
    ),
  });
  const { keyboard } = screen.page;
  await expect(screen.page.getByLabel('Challenge code')).toBeFocused();
  await keyboard.type('482913');
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('Hold the press button');
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('Type your PIN, then press OK');
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('Type this on the token, then press OK');
  await keyboard.press('Enter');
  await expect(screen.page.getByLabel('Response on the display')).toBeFocused();
  await keyboard.type('7301 4486');
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('Passcode for Maple Street Broker');
  await keyboard.press('Enter');
  await expect(screen.page.getByText('Copied. The clipboard clears in 30 s.').first()).toBeVisible();
  expect(await moves(screen)).toEqual([
    { move: 'answer', credential: token.id, challenge: '482913' },
    { move: 'next' },
    { move: 'next' },
    { move: 'next' },
    { move: 'read', response: '73014486' },
    { move: 'copy' },
  ]);
});

test('the keyboard alone leads through the phone guide; what was typed is kept over Back', async ({ app: screen }) => {
  const phone = held('phone-ios');
  await screen.open({
    ...verifying(guideAt('phone-ios', 'see')),
    ...then(
      guideAt('phone-ios', 'open-portfolio'),
      guideAt('phone-ios', 'challenge'),
      guideAt('phone-ios', 'touch'),
      guideAt('phone-ios', 'read'),
      guideAt('phone-ios', 'touch'),
      guideAt('phone-ios', 'read'),
      step.response({ credential: phone, signedBy: phone.account }),
    ),
  });
  const { keyboard } = screen.page;
  const choice = (name: RegExp) => screen.page.getByRole('button', { name });
  await expect(choice(/^Home screen/)).toBeFocused();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(choice(/^Portfolio/)).toBeFocused();
  expect(await moves(screen)).toEqual([]);
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('Tap More, Two-Factor Authentication, Generate Code');
  await keyboard.press('Enter');
  await expect(choice(/^It asks for Face ID/)).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('Rest your finger on the home button');
  await keyboard.press('Enter');
  await expect(screen.page.getByLabel('Response on the phone')).toBeFocused();
  await keyboard.type('7301');
  await keyboard.press('Alt+ArrowLeft');
  await expect(question(screen)).toHaveText('Rest your finger on the home button');
  await keyboard.press('Enter');
  await expect(screen.page.getByLabel('Response on the phone')).toHaveValue('7301');
  await keyboard.type('4486');
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('Passcode for Maple Street Broker');
  expect(await moves(screen)).toEqual([
    { move: 'pick', choice: 'portfolio' },
    { move: 'next' },
    { move: 'pick', choice: 'touch' },
    { move: 'next' },
    { move: 'back' },
    { move: 'next' },
    { move: 'read', response: '73014486' },
  ]);
});

test('one click on an answer is the whole answer; a double click, a held key and an arrow answer nothing more', async ({
  app: screen,
}) => {
  await screen.open({
    ...verifying(guideAt('phone-android', 'notice')),
    ...then(guideAt('phone-android', 'see'), guideAt('phone-android', 'notice'), guideAt('phone-android', 'see')),
  });
  const { page } = screen;
  const question = page.getByRole('heading', { level: 2 });
  const answers = page.getByRole('main').getByRole('group').getByRole('button');
  await page.getByRole('button', { name: /^No, the phone is offline/ }).dblclick();
  await expect(question).toHaveText('What do you see on your phone?');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(question).toHaveText('Did a notice come on your phone?');
  await page.keyboard.press('ArrowUp');
  await expect(answers.last()).toBeFocused();
  await page.keyboard.down('Enter');
  await expect(question).toHaveText('What do you see on your phone?');
  await expect(answers.first()).toBeFocused();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await moves(screen)).toEqual([
    { move: 'pick', choice: 'offline' },
    { move: 'back' },
    { move: 'pick', choice: 'offline' },
  ]);
});

test('who comes back to a question finds the answer given before marked, and the focus on it', async ({
  app: screen,
}) => {
  const { view } = guideAt('phone-ios', 'see');
  await screen.open(verifying(guideAt('phone-ios', 'see', { view: { ...view, chosen: 'login' } })));
  const given = screen.page.getByRole('button', { name: /^Log-in screen.*Picked before$/ });
  await expect(given).toBeFocused();
  await expect(screen.page.getByText('Picked before')).toHaveCount(1);
});

test('what is wrong at a step is picked from a list, by keyboard, and Back closes the list', async ({
  app: screen,
}) => {
  await screen.open({
    ...verifying(guideAt('phone-android', 'challenge')),
    ...then(guideAt('phone-android', 'pin-forgotten', { isTrouble: true })),
  });
  const { keyboard } = screen.page;
  const list = screen.page.getByRole('group', { name: 'What do you see on the phone?' });
  await screen.page.getByRole('button', { name: 'It shows something else' }).press('Enter');
  await expect(list.getByRole('button').first()).toBeFocused();
  await keyboard.press('Alt+ArrowLeft');
  await expect(list).toBeHidden();
  await screen.page.getByRole('button', { name: 'It shows something else' }).press('Enter');
  await expect(list.getByRole('button').first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(question(screen)).toHaveText('The app PIN can’t be looked up');
  expect(await moves(screen)).toEqual([{ move: 'it-shows', trouble: 'forgotten' }]);
});

test('the picture of the token shows what the one in the hand shows', async ({ app: screen }) => {
  await screen.open({
    ...verifying(guideAt('token-named', 'on')),
    ...then(guideAt('token-named', 'pin'), guideAt('token-named', 'challenge')),
  });
  const picture = (name: string | RegExp) => screen.page.getByRole('img', { name });
  await expect(picture(/^Hand-held token\..* The display is empty\./)).toBeVisible();
  await screen.page.getByRole('button', { name: 'It shows PIN>' }).click();
  await expect(picture(/display reads PIN>/)).toBeVisible();
  await screen.page.getByRole('button', { name: 'It shows CHALLNG>' }).click();
  await expect(picture(/display reads CHALLNG>/)).toBeVisible();
});

test('a phone is begun without a challenge, which is asked for where the phone wants it', async ({ app: screen }) => {
  const phone = held('phone-ios');
  const without = { challenge: '', expiresAt: null };
  await screen.open({
    ...verifying(step.choose({ credential: phone }), { credentials: [phone] }),
    ...then(
      guideAt('phone-ios', 'notice', without),
      guideAt('phone-ios', 'challenge', without),
      guideAt('phone-ios', 'challenge'),
    ),
  });
  await screen.page.getByRole('button', { name: 'Continue with phone' }).click();
  await screen.page.getByRole('button', { name: 'Yes, it came' }).click();
  await expect(screen.page.getByLabel('Challenge code')).toBeFocused();
  await screen.page.keyboard.type('482913');
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByRole('img', { name: '4 8 2, 9 1 3' }).first()).toBeVisible();
  expect(await moves(screen)).toEqual([
    { move: 'answer', credential: phone.id, challenge: '' },
    { move: 'pick', choice: 'yes' },
    { move: 'answer', credential: phone.id, challenge: '482913' },
  ]);
});

test('several devices of one portal are told apart by what its own list calls them, the last used first', async ({
  app: screen,
}) => {
  const phone = (device: string, letter: string, usedAt: number | null) => ({
    ...held('phone-ios'),
    ...{ id: letter.repeat(26), account: 'alex', device, usedAt },
  });
  const credentials = [
    phone('Old phone', 'f', NOW - 9000),
    phone('Phone of Alex', 'g', NOW - 1000),
    phone('Tablet', 'h', null),
  ];
  await screen.open({ ...verifying(step.choose({ credential: null }), { credentials }), ...then(step.choose()) });
  const ways = screen.page.getByRole('radiogroup', { name: 'Answer with' }).getByRole('radio');
  await expect(ways).toHaveCount(3);
  for (const [place, name] of ['Phone of Alex', 'Old phone', 'Tablet'].entries())
    await expect(ways.nth(place)).toHaveAccessibleName(new RegExp(`^${name}`));
  await expect(ways.first()).toBeChecked();
});

test('of many ways the one chosen is in sight in the least window; two phones are told apart without names', async ({
  app: screen,
}) => {
  const phones = ['phone-ios', 'phone-android'].map((method, place) => ({
    ...held(method),
    id: `${place}`.repeat(26),
  }));
  const others = [...'abcdef'].map((letter) => ({ ...token, id: letter.repeat(26), device: `Token ${letter}` }));
  const chosen = phones.at(-1) ?? null;
  await screen.page.setViewportSize({ width: 720, height: 560 });
  await screen.open(verifying(step.choose({ credential: chosen }), { credentials: [...others, ...phones] }));
  const way = (name: string) => screen.page.getByRole('radio', { name });
  await expect(way('Phone app on Android')).toBeChecked();
  await expect(screen.page.getByText('Phone app on Android')).toBeInViewport({ ratio: 1 });
  await expect(way('Phone app on iPhone')).not.toBeChecked();
  await way('Phone app on Android').press('ArrowUp');
  await expect(
    screen.page.locator('label').filter({ has: screen.page.getByRole('radio', { checked: true }) }),
  ).toBeInViewport({ ratio: 1 });
});

test('what else the token shows leads to what to do about it', async ({ app: screen }) => {
  await screen.open({
    ...verifying(guideAt('token-named', 'on')),
    ...then(guideAt('token-named', 'locked', { isTrouble: true }), step.choose()),
  });
  await screen.page.getByRole('button', { name: 'It shows something else' }).click();
  await screen.page.getByText('LOCK, LOCKED or FAIL 3').click();
  await expect(question(screen)).toHaveText('The token is locked');
  await screen.page.getByRole('button', { name: 'Use another method' }).click();
  expect(await moves(screen)).toEqual([{ move: 'it-shows', trouble: 'locked' }, { move: 'next' }]);
});

test('Alt ← goes back a step; Esc asks first, with the focus on the answer that keeps everything', async ({
  app: screen,
}) => {
  await screen.open({
    ...verifying(guideAt('token-named', 'pin')),
    ...then(guideAt('token-named', 'on'), step.choose()),
  });
  await expect(question(screen)).toHaveText('Type your PIN, then press OK');
  await screen.page.keyboard.press('Alt+ArrowLeft');
  await expect(question(screen)).toHaveText('Hold the press button');
  await screen.page.keyboard.press('Escape');
  const dialog = screen.page.getByRole('dialog', { name: 'Stop this verification?' });
  await expect(dialog.getByRole('button', { name: 'Keep going' })).toBeFocused();
  await screen.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect(await moves(screen)).toEqual([{ move: 'back' }]);
  await screen.page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(() => moves(screen)).toEqual([{ move: 'back' }, { move: 'cancel' }]);
});

test('the PIN is sent once and stays nowhere on the screen; its length alone is said', async ({ app: screen }) => {
  await screen.open({ ...verifying(step.pin()), ...then(step.response()) });
  const pin = screen.page.getByLabel('PIN');
  await expect(pin).toBeFocused();
  await screen.page.keyboard.type('4711');
  await expect(screen.page.locator('#say-polite')).toHaveText('4 characters');
  expect(await screen.page.locator('body').textContent()).not.toContain('4711');
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByText('Response ready')).toBeVisible();
  expect(await moves(screen)).toEqual([{ move: 'pin', pin: '4711' }]);
});

test('a key: the touch is called for at once, the seconds run, and the rest is said at 10 and 5', async ({
  app: screen,
}) => {
  await screen.open(verifying(step.key({ at: 'touch', deadline: NOW + 24_000 })));
  const alert = screen.page.locator('#say-alert');
  await expect(alert).toHaveText('Touch your key now. 24 seconds.');
  await expect(screen.page.getByText('24 s left')).toBeVisible();
  await screen.page.clock.setFixedTime(NOW + 14_000);
  await expect(screen.page.getByText('10 s left')).toBeVisible();
  await expect(alert).toHaveText('10 seconds left to touch the key');
  await screen.page.clock.setFixedTime(NOW + 30_000);
  await expect(screen.page.getByText('0 s left')).toBeVisible();
});

test('a key that is pulled out is said at once; the challenge stays in sight and one button goes on', async ({
  app: screen,
}) => {
  await screen.open({ ...verifying(step.key({ at: 'touch', deadline: NOW + 24_000 })), ...then(step.key()) });
  await expect(question(screen)).toHaveText('Touch your key now');
  await screen.emit('verification/changed', step.key({ at: 'fault', problem: { code: 'device-gone', facts: {} } }));
  await expect(question(screen)).toHaveText('Your key was unplugged');
  await expect(screen.page.locator('#say-alert')).toHaveText('Your key was unplugged');
  await expect(screen.page.getByText('482 913')).toBeVisible();
  await screen.page.keyboard.press('Enter');
  await expect.poll(() => moves(screen)).toEqual([{ move: 'retry' }]);
});

test('T touches the virtual key, and does nothing with a real one', async ({ app: screen }) => {
  const touch = step.key({ at: 'touch', device: realKey.name, deadline: NOW + 24_000 });
  await screen.open(verifying(touch, { keys: [realKey, virtualKey] }));
  await expect(question(screen)).toHaveText('Touch your key now');
  await screen.page.keyboard.press('t');
  expect(await screen.calls('practice/key')).toEqual([]);
  await screen.emit('verification/changed', step.key({ at: 'touch', device: virtualKey.name, deadline: NOW + 24_000 }));
  await expect(screen.page.getByRole('button', { name: 'Touch the virtual key' })).toBeVisible();
  await screen.page.keyboard.press('t');
  await expect
    .poll(() => screen.calls('practice/key'))
    .toEqual([{ channel: 'practice/key', question: { action: 'touch' } }]);
});

test('Cancel works while a move is still under way', async ({ app: screen }) => {
  await screen.open({ ...verifying(step.pin()), 'verification/move': 'never' });
  await expect(screen.page.getByLabel('PIN')).toBeFocused();
  await screen.page.keyboard.type('4711');
  await screen.page.keyboard.press('Enter');
  await screen.page.keyboard.press('Escape');
  await screen.page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(() => moves(screen)).toEqual([{ move: 'pin', pin: '4711' }, { move: 'cancel' }]);
});

test('a press that came too late shows the step that is on by now, without an error', async ({ app: screen }) => {
  await screen.open({ ...verifying(guideAt('token-named', 'on')), 'verification/move': failure('not-now') });
  await expect(question(screen)).toHaveText('Hold the press button');
  await screen.answer('verification/snapshot', answer(step.response({ credential: usbKey })));
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByText('Response ready')).toBeVisible();
  await expect(screen.page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);
});

test('the portal’s words are sent as they are picked; the button does the one next thing', async ({ app: screen }) => {
  await screen.open({
    ...verifying(step.refused()),
    ...then(step.refused({ refusal: 'expired', causes: ['challenge-expired'], next: 'new-challenge' }), step.choose()),
  });
  await expect(question(screen)).toHaveText('What did the portal write?');
  await screen.page.getByText('“Challenge expired”').click();
  await expect(screen.page.getByRole('listitem').filter({ hasText: 'too old' })).toBeVisible();
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByLabel('Challenge code')).toBeFocused();
  expect(await moves(screen)).toEqual([{ move: 'said', refusal: 'expired' }, { move: 'new-challenge' }]);
});
