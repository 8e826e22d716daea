import { expect, type Screen, test } from './harness';
import { answer, NOW, settingsView } from './states/base';
import { step, verifying } from './states/verification-data';

const moves = async (screen: Screen) => (await screen.calls('verification/move')).map(({ question }) => question);
const copied = step.response({ copiedUntil: NOW + 30_000 });

test('a screen reader hears the response digit by digit, in its groups', async ({ app: screen }) => {
  await screen.open(verifying(step.response()));
  await expect(screen.page.getByRole('img', { name: '7 3 0 1, 4 4 8 6', exact: true })).toBeVisible();
  await expect(screen.page.locator('h2:focus')).toHaveAccessibleDescription('7 3 0 1, 4 4 8 6');
});

test('letters are spelled so that O and 0 are told apart', async ({ app: screen }) => {
  await screen.open(verifying(step.response({ response: 'aB0O', groups: [4] })));
  await expect(screen.page.getByRole('img', { name: 'small a, capital B, zero, letter O' })).toBeVisible();
});

test('the seconds until it is covered run; once covered it is not in the page at all', async ({ app: screen }) => {
  await screen.open({ ...verifying(step.response()), 'verification/move': answer(step.response()) });
  await expect(screen.page.getByText('Clears in 22 s')).toBeVisible();
  await screen.page.clock.setFixedTime(NOW + 5000);
  await expect(screen.page.getByText('Clears in 17 s')).toBeVisible();
  await screen.page.getByRole('button', { name: 'Keep longer' }).click();
  await screen.emit('verification/changed', step.response({ response: null, clearAt: null }));
  await expect(screen.page.getByRole('img', { name: 'hidden' })).toBeVisible();
  await expect(screen.page.locator('body')).not.toContainText(/7\s*3\s*0\s*1/);
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByRole('img', { name: '7 3 0 1, 4 4 8 6' })).toBeVisible();
  expect(await moves(screen)).toEqual([{ move: 'keep-longer' }, { move: 'show-again' }]);
});

test('Ctrl C copies when nothing is selected, and goes through main when the response is', async ({ app: screen }) => {
  await screen.open({ ...verifying(step.response()), 'verification/move': answer(copied) });
  await expect(screen.page.locator('h2:focus')).toBeVisible();
  await screen.page.keyboard.press('ControlOrMeta+C');
  await expect(screen.page.getByText('Copied. The clipboard clears in 30 s.').first()).toBeVisible();
  await screen.page.locator('.resp-code .comb').selectText();
  await screen.page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => moves(screen)).toEqual([{ move: 'copy' }, { move: 'copy' }]);
});

test('Ctrl C leaves other selected text to the computer', async ({ app: screen }) => {
  await screen.open({ ...verifying(step.response()), 'verification/move': answer(copied) });
  await screen.page.getByText('Now, in the portal').selectText();
  await screen.page.keyboard.press('ControlOrMeta+C');
  expect(await moves(screen)).toEqual([]);
});

test('after the copy the clipboard’s seconds run, and it can be cleared at once', async ({ app: screen }) => {
  await screen.open({ ...verifying(step.response()), 'verification/move': [answer(copied), answer(step.response())] });
  await screen.page.getByRole('button', { name: 'Copy' }).click();
  await expect(screen.page.getByText('In the clipboard for 30 s.')).toBeVisible();
  await screen.page.clock.setFixedTime(NOW + 12_000);
  await expect(screen.page.getByText('In the clipboard for 18 s.')).toBeVisible();
  await screen.page.locator('.resp').getByRole('button', { name: 'Clear now' }).click();
  await expect(screen.page.getByText(/In the clipboard for/)).toHaveCount(0);
  await expect(screen.page.locator('#say-polite')).toHaveText('The clipboard is cleared.');
  expect(await moves(screen)).toEqual([{ move: 'copy' }, { move: 'clear-clipboard' }]);
});

test('shows how long the challenge is good for, and one way on when it has ended', async ({ app: screen }) => {
  await screen.open({ ...verifying(step.response()), 'verification/move': answer(step.choose()) });
  await expect(screen.page.getByText('Good for 4:12')).toBeVisible();
  await screen.page.clock.setFixedTime(NOW + 252_000);
  await expect(screen.page.getByText('The challenge has ended at the portal')).toBeVisible();
  await screen.page.keyboard.press('Enter');
  await expect.poll(() => moves(screen)).toEqual([{ move: 'new-challenge' }]);
});

test('yes and no are sent; what is kept is what the settings say', async ({ app: screen }) => {
  const protection = settingsView.protection;
  await screen.open({
    ...verifying(step.response()),
    'settings/get': answer({ ...settingsView, protection: protection && { ...protection, history: false } }),
    'verification/move': [answer(step.accepted()), answer(step.choose())],
  });
  await screen.page.getByRole('button', { name: 'Yes, I’m in' }).click();
  await expect(screen.page.getByText('Nothing. The history is switched off in Settings.')).toBeVisible();
  await expect(screen.page.getByText('19 seconds')).toBeVisible();
  await screen.page.keyboard.press('Control+N');
  await expect.poll(() => moves(screen)).toEqual([{ move: 'accepted' }, { move: 'new-challenge' }]);
});
