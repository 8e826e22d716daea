import { expect, type Screen, test } from './harness';
import { answer } from './states/base';
import { software, step, token, usbKey, verifying } from './states/verification-data';

const field = (screen: Screen) => screen.page.getByLabel('Challenge code');
const moves = async (screen: Screen) => (await screen.calls('verification/move')).map(({ question }) => question);
const answerWith = { move: 'answer', credential: software.id, challenge: '482913' };

/** Puts a text into the real clipboard and presses Ctrl V wherever the focus is. */
async function paste({ page }: Screen, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** Opens the page as a person finds it: with the focus in the field. */
async function open(screen: Screen): Promise<void> {
  await screen.open({ ...verifying(step.choose()), 'verification/move': answer(step.working()) });
  await expect(field(screen)).toBeFocused();
}

const hint = (screen: Screen) => screen.page.locator('.field .hint');

test('the field has the focus at once; six typed digits and Enter are enough', async ({ app: screen }) => {
  await open(screen);
  await screen.page.keyboard.type('482913');
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByText('Working out your response')).toBeVisible();
  expect(await moves(screen)).toEqual([answerWith]);
});

test('says what is missing while typing, and Enter sends nothing before', async ({ app: screen }) => {
  await open(screen);
  const line = screen.page.locator('.foot-bar .grow');
  await expect(line).toHaveText('Type the Challenge code to continue.');
  await screen.page.keyboard.type('482');
  await expect(line).toHaveText('3 more digits to type.');
  await screen.page.keyboard.type('91');
  await expect(line).toHaveText('Type the last digit to continue.');
  await screen.page.keyboard.press('Enter');
  expect(await moves(screen)).toEqual([]);
  await expect(screen.page.locator('#say-polite')).toHaveText('Type the last digit to continue.');
});

test('keeps leading zeros', async ({ app: screen }) => {
  await open(screen);
  await screen.page.keyboard.type('000913');
  await screen.page.keyboard.press('Enter');
  await expect.poll(() => moves(screen)).toEqual([{ ...answerWith, challenge: '000913' }]);
});

const taken: Readonly<Record<string, string>> = {
  'with a space': '482 913',
  'with a dash': '482-913',
  'with a no-break space': '482\u00a0913',
  'with a zero-width space and a line end': '482\u200b913\n',
  'in full-width digits': '４８２９１３',
};
for (const [how, text] of Object.entries(taken))
  test(`takes a paste ${how}, says what it left out, and sends the six digits`, async ({ app: screen }) => {
    await open(screen);
    await paste(screen, text);
    await expect(hint(screen)).toHaveText(/left out\.|taken as plain ones\./);
    await screen.page.keyboard.press('Enter');
    await expect.poll(() => moves(screen)).toEqual([answerWith]);
  });

const told: Readonly<Record<string, { readonly text: string; readonly says: string | RegExp }>> = {
  'a letter that looks like a digit': {
    text: '48O913',
    says: 'Character 3 is the letter “O”. Do you mean the digit 0?',
  },
  'another letter': { text: '482x', says: 'Character 4 is “x”. Only digits belong here.' },
  'one digit too many': { text: '482 913 7', says: 'That is 1 character too many. 6 digits are wanted.' },
  'a response in place of the challenge': { text: '73014486', says: /as long as a Passcode/ },
  'digits of another script': { text: '٤٨٢٩١٣', says: /a digit of another script/ },
  'a whole sentence': {
    text: 'Your challenge is 482 913',
    says: 'That is a whole sentence. Copy only the code in it.',
  },
  'two lines': { text: '482913\n551200', says: 'Those are several lines. Copy only the line with the code.' },
  'an address': { text: 'https://broker.example/482913', says: /address of a page/ },
  'dots in place of a code': { text: '••••••', says: /Uncover it in the portal/ },
};
for (const [what, { text, says }] of Object.entries(told))
  test(`names ${what} and sends nothing`, async ({ app: screen }) => {
    await open(screen);
    await paste(screen, text);
    await expect(hint(screen)).toHaveText(says);
    await expect(field(screen)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(screen)).toHaveAccessibleDescription(says);
    await screen.page.keyboard.press('Enter');
    expect(await moves(screen)).toEqual([]);
  });

test('leaves a wrong character where it was typed, to be mended there', async ({ app: screen }) => {
  await open(screen);
  await screen.page.keyboard.type('48O913');
  await expect(field(screen)).toHaveValue('48O913');
  for (let left = 0; left < 3; left++) await screen.page.keyboard.press('ArrowLeft');
  await screen.page.keyboard.press('Backspace');
  await screen.page.keyboard.type('2');
  await screen.page.keyboard.press('Enter');
  await expect.poll(() => moves(screen)).toEqual([answerWith]);
});

test('takes Ctrl V from anywhere on the page', async ({ app: screen }) => {
  await open(screen);
  await screen.page.getByRole('link', { name: 'Verify', exact: true }).focus();
  await paste(screen, '482 913');
  await expect(field(screen)).toBeFocused();
  await expect(field(screen)).toHaveValue('482913');
});

test('a whole code takes the place of a half-typed one', async ({ app: screen }) => {
  await open(screen);
  await screen.page.keyboard.type('11');
  await paste(screen, '482913');
  await expect(field(screen)).toHaveValue('482913');
});

test('keeps what was typed when the person looks at another page and comes back', async ({ app: screen }) => {
  await open(screen);
  await screen.page.keyboard.type('4829');
  await screen.page.getByText('Hand-held token').click();
  await screen.page.keyboard.press('Control+3');
  await screen.page.keyboard.press('Control+1');
  await expect(field(screen)).toHaveValue('4829');
  await expect(screen.page.getByRole('radio', { name: /Hand-held token/ })).toBeChecked();
});

test('Ctrl N empties the field and goes to it', async ({ app: screen }) => {
  await open(screen);
  await screen.page.keyboard.type('482913');
  await screen.page.getByRole('link', { name: 'Verify', exact: true }).focus();
  await screen.page.keyboard.press('Control+N');
  await expect(field(screen)).toBeFocused();
  await expect(field(screen)).toHaveValue('');
});

test('shows a key as soon as it is plugged in, and that it is gone', async ({ app: screen }) => {
  await screen.open(verifying(step.choose({ credential: usbKey }), { keys: [] }));
  await expect(screen.page.getByText('Not plugged in')).toBeVisible();
  await screen.emit('devices/changed', [
    {
      ...{ id: 'u', name: 'Bastion C2', serial: null, firmware: null, virtual: false },
      kind: 'otp',
      slots: null,
      trouble: null,
    },
  ]);
  await expect(screen.page.getByRole('radio', { name: /Bastion C2/ })).toBeChecked();
  await screen.emit('devices/changed', []);
  await expect(screen.page.getByText('Not plugged in')).toBeVisible();
});

test('arrow keys choose the way; the button says what it does next', async ({ app: screen }) => {
  await screen.open(verifying(step.choose({ challenge: '482913' }), { credentials: [software, token] }));
  await screen.page.getByRole('radio', { name: /Software key/ }).focus();
  await screen.page.keyboard.press('ArrowDown');
  await expect(screen.page.getByRole('button', { name: 'Continue with hand-held token' })).toBeVisible();
  await expect(screen.page.getByText('Next: switch the token on')).toBeVisible();
});

test('with nothing to answer with, Enter goes to adding a credential', async ({ app: screen }) => {
  await screen.open(verifying(step.choose(), { credentials: [] }));
  await expect(screen.page.getByText('Nothing to answer with yet')).toBeVisible();
  await screen.page.keyboard.press('Enter');
  await expect(screen.page.getByRole('heading', { level: 1, name: 'Vault' })).toBeVisible();
});

test('a key pressed the moment a screen is there is not lost', async ({ app: screen }) => {
  await screen.page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.body.textContent?.includes('Nothing to answer with yet')) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await screen.open(verifying(step.choose(), { credentials: [] }));
  await expect(screen.page.getByRole('heading', { level: 1, name: 'Vault' })).toBeVisible();
});
