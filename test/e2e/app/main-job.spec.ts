import { expect, type Person, passTime, test } from './person';

/** The portal takes it, the person says so, and the history has it. */
async function expectAccepted({ countersign, portal, account }: Person, method: string): Promise<void> {
  await expect(portal.accepted).toBeVisible();
  await countersign.sayAccepted();
  await expect(await countersign.history()).toContainText([`Maple Street Broker${account.username}${method}Accepted`]);
}

test('a challenge is copied, answered by the token in the vault, pasted and accepted', async ({ begin }) => {
  const person = await begin('ocra');
  const { countersign, portal } = person;
  await portal.copyChallenge();
  await countersign.challenge.press('ControlOrMeta+v');
  await expect(countersign.challenge).toHaveValue(await portal.readChallenge());
  await countersign.button('Continue with software key').click();
  await countersign.copyResponse();
  await portal.pastePasscode();
  await expectAccepted(person, 'Software key');
});

test('the hand-held token is led through by its buttons, read off, typed there and accepted', async ({ begin }) => {
  const person = await begin('token');
  const { countersign, portal, account } = person;
  const digits = (code: string) => [...code].map((digit) => `Digit ${digit}`);
  const challenge = await portal.readChallenge();
  await countersign.answer(challenge, 'hand-held token');
  await countersign.expectStep('Hold the press button');
  await countersign.pressToken(['Switch on and off'], /(PIN>)/);
  await countersign.button('It shows PIN>').click();
  await countersign.expectStep('Type your PIN, then press OK');
  await countersign.pressToken([...digits(account.pin), 'OK'], /(CHALLNG>)/);
  await countersign.button('It shows CHALLNG>').click();
  await countersign.expectStep('Type this on the token, then press OK');
  const response = await countersign.pressToken([...digits(challenge), 'OK'], /(\d{8})/);
  await countersign.button('It shows a response').click();
  await countersign.page.getByLabel('Response on the display').pressSequentially(response);
  await countersign.button('Show response').click();
  expect(await countersign.readResponse()).toBe(response);
  await portal.typePasscode(response);
  await expectAccepted(person, 'Hand-held token');
});

test('the key is unplugged while it waits for the touch, plugged in again, touched, and accepted', async ({
  begin,
}) => {
  const person = await begin('hmac-slot');
  const { countersign, portal } = person;
  const challenge = await portal.readChallenge();
  await countersign.plugKey(true);
  await countersign.answer(challenge, 'Virtual key');
  await countersign.expectStep('Touch your key now');
  await countersign.plugKey(false);
  await countersign.expectStep('Your key was unplugged');
  await countersign.plugKey(true);
  await countersign.expectStep('Touch your key now');
  await countersign.button('Touch the virtual key').click();
  await portal.typePasscode(await countersign.readResponse());
  await expectAccepted(person, 'Security key');
});

test('a time code needs no challenge and is accepted', async ({ begin }) => {
  const person = await begin('totp');
  await person.countersign.button('Show the time code').click();
  await person.portal.typePasscode(await person.countersign.readResponse());
  await expectAccepted(person, 'Time code');
});

test('a counting code needs no challenge and is accepted', async ({ begin }) => {
  const person = await begin('hotp');
  await person.countersign.button('Show the next code').click();
  await person.portal.typePasscode(await person.countersign.readResponse());
  await expectAccepted(person, 'Counting code');
});

test('a mistyped response is refused; the causes and one next action lead to a response that is accepted', async ({
  begin,
}) => {
  const person = await begin('ocra');
  const { countersign, portal } = person;
  await countersign.answer(await portal.readChallenge(), 'software key');
  const response = await countersign.readResponse();
  await portal.typePasscode(`${response.slice(0, -1)}${(Number(response.at(-1)) + 1) % 10}`);
  await expect(portal.complaint).toContainText('The passcode is wrong.');
  await countersign.sayRefused('wrong-response');
  await expect(countersign.page.getByText('You have used 1 of 10 log-in attempts.')).toBeVisible();
  await expect(countersign.causes).toHaveText([
    'A character of the challenge was mistyped.',
    'The portal showed a new challenge in the meantime.',
    'A character of the response was mistyped on the way.',
    'The response was typed with a space in it.',
    'The counter here and at the portal have drifted apart.',
    'The portal knows another device for this account.',
  ]);
  await countersign.button('It shows a new challenge').click();
  await countersign.answer(await portal.readChallenge(), 'software key');
  await portal.typePasscode(await countersign.readResponse());
  await expectAccepted(person, 'Software key');
});

test('an answer after six minutes is too late; both say so, and a new challenge is accepted', async ({ begin }) => {
  const person = await begin('ocra');
  const { countersign, portal, account } = person;
  await countersign.answer(await portal.readChallenge(), 'software key');
  const response = await countersign.readResponse();
  await passTime(person, 6 * 60_000);
  await expect(countersign.page.getByText('The challenge has ended at the portal')).toBeVisible();
  await portal.typePasscode(response);
  await expect(portal.complaint).toContainText('Your challenge has expired.');
  await countersign.sayRefused('expired');
  await expect(countersign.causes.first()).toHaveText('The challenge was too old when the response arrived.');
  await countersign.button('I have a new challenge').click();
  await portal.logIn(account);
  await countersign.answer(await portal.readChallenge(), 'software key');
  await portal.typePasscode(await countersign.readResponse());
  await expectAccepted(person, 'Software key');
});

test('ten failures lock the account at the portal, and Countersign says until when and that waiting helps', async ({
  begin,
}) => {
  const person = await begin('ocra');
  const { countersign, portal, account } = person;
  await countersign.answer(await portal.readChallenge(), 'software key');
  for (let count = 0; count < 10; count++) await portal.logIn({ ...account, password: 'mistyped' });
  await expect(portal.complaint).toContainText(/Your account is locked until/);
  await countersign.sayRefused('locked-out');
  await expect(countersign.page.getByText(/The account is locked until/)).toBeVisible();
  await expect(countersign.page.getByText(/^More tries now only make it longer/)).toBeVisible();
  await expect(countersign.page.getByText(/log-in attempts/)).toHaveCount(0);
  await countersign.button('Back to Verify').click();
  await expect(countersign.challenge).toHaveValue('');
});
