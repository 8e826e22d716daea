import { expect, test } from './harness';
import { NOW } from './states/base';
import { step, verifying } from './states/verification-data';

const warning = { at: NOW + 20_000 };

test('the lock asks first: content is covered, the focus is on Stay unlocked, half-typed steps are kept', async ({
  app: screen,
}) => {
  await screen.open(verifying(step.choose()));
  const field = screen.page.getByLabel('Challenge code');
  await expect(field).toBeFocused();
  await screen.page.keyboard.type('4829');
  const before = (await screen.calls('app/active')).length;
  await screen.emit('app/lock-warning', warning);
  const question = screen.page.getByRole('alertdialog', { name: 'The vault locks in 20 seconds' });
  await expect(question.getByRole('button', { name: 'Stay unlocked' })).toBeFocused();
  await expect(field).toBeHidden();
  await expect(screen.page.locator('#say-alert')).toHaveText('The vault locks in 20 seconds.');
  await screen.page.keyboard.press('Space');
  await expect(question).toBeHidden();
  await expect(field).toHaveValue('4829');
  await expect.poll(async () => (await screen.calls('app/active')).length).toBeGreaterThan(before);
});

test('the seconds run down; main takes the question back when somebody is there', async ({ app: screen }) => {
  await screen.open(verifying(step.choose()));
  await expect(screen.page.getByLabel('Challenge code')).toBeFocused();
  await screen.emit('app/lock-warning', warning);
  await screen.page.clock.setFixedTime(NOW + 15_000);
  await expect(screen.page.getByRole('alertdialog', { name: 'The vault locks in 5 seconds' })).toBeVisible();
  await screen.emit('app/lock-warning', { at: null });
  await expect(screen.page.getByRole('alertdialog')).toBeHidden();
  await expect(screen.page.getByLabel('Challenge code')).toBeVisible();
});

test('Ctrl L locks in the middle of the question', async ({ app: screen }) => {
  await screen.open(verifying(step.choose()));
  await expect(screen.page.getByLabel('Challenge code')).toBeFocused();
  await screen.emit('app/lock-warning', warning);
  await expect(screen.page.getByRole('alertdialog')).toBeVisible();
  await screen.page.keyboard.press('Control+L');
  await expect(screen.page.getByText('Vault locked')).toBeVisible();
});
