import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask } from './ask';
import type { CountersignPage } from './countersign-page';
import { project } from './launch';
import { expect, type Person, test } from './person';
import { between, readTally, startTally, taskLine } from './tally';

/** What a person does in one step: press the button by its name, answer the question, or say what the phone shows instead. */
type Act = { readonly press: string } | { readonly pick: string } | { readonly sees: string };

const asks = { press: 'It asks for the challenge' };
const shows = { press: 'It shows a response' };
const offline = { pick: 'No, the phone is offline' };

interface Way {
  readonly name: string;
  readonly phone: 'phone-ios' | 'phone-android';
  /** Taps, looks and fingers that the phone itself wants. */
  readonly deviceActs: number;
  readonly acts: readonly Act[];
}

const ways: readonly Way[] = [
  {
    name: 'iPhone, home screen, Face ID',
    phone: 'phone-ios',
    deviceActs: 4,
    acts: [offline, { pick: 'Home screen' }, asks, { pick: 'It asks for Face ID' }, shows],
  },
  {
    name: 'iPhone, log-in screen, Touch ID',
    phone: 'phone-ios',
    deviceActs: 4,
    acts: [offline, { pick: 'Log-in screen' }, asks, { pick: 'It asks for Touch ID' }, shows],
  },
  {
    name: 'iPhone, portfolio, Face ID fails twice, then the passcode',
    phone: 'phone-ios',
    deviceActs: 7,
    acts: [
      ...[offline, { pick: 'Portfolio or watchlist' }, asks, { pick: 'It asks for Face ID' }],
      ...[{ sees: 'It doesn’t know my face' }, { sees: 'It asks for the phone’s passcode' }, shows],
    ],
  },
  {
    name: 'iPhone without biometrics: the passcode',
    phone: 'phone-ios',
    deviceActs: 4,
    acts: [offline, { pick: 'Home screen' }, asks, { pick: 'It asks for the passcode' }, shows],
  },
  {
    name: 'Android, home screen',
    phone: 'phone-android',
    deviceActs: 3,
    acts: [offline, { pick: 'Home screen' }, asks, shows],
  },
  {
    name: 'Android, log-in screen, the PIN wrong once',
    phone: 'phone-android',
    deviceActs: 4,
    acts: [
      ...[offline, { pick: 'Log-in screen' }, asks, { sees: 'It refuses the PIN' }],
      ...[{ pick: 'Once, and I know the PIN' }, shows],
    ],
  },
  {
    name: 'Android, portfolio',
    phone: 'phone-android',
    deviceActs: 4,
    acts: [offline, { pick: 'Portfolio or watchlist' }, asks, shows],
  },
];

/** A phone's guide without a phone: nothing of it is secret, so it is put in as the page would. */
async function hold({ launched: { page } }: Person, phone: Way['phone']): Promise<void> {
  const held = { kind: 'held', profile: 'practice', method: phone, device: phone } as const;
  const read = await ask(page, 'vault/read-hand', {
    draft: { ...held, challenge: null, response: null, pinDigits: null },
  });
  if (!read.ok) throw new Error(read.error.code);
  const about = { portal: 'Maple Street Broker', account: phone, allowDuplicate: false };
  expect((await ask(page, 'vault/save-draft', { draft: read.value.draft, ...about })).ok).toBe(true);
}

async function act(countersign: CountersignPage, done: Act): Promise<void> {
  if ('press' in done) return countersign.button(done.press).click();
  if ('pick' in done) return countersign.pick(done.pick);
  await countersign.button('It shows something else').click();
  await countersign.pick(done.sees);
}

/** What answers in the phone's place: the virtual token, whose account the portal knows; its answer is a real one. */
async function answerOf({ countersign, account }: Person, challenge: string): Promise<string> {
  const digits = (code: string) => [...code].map((digit) => `Digit ${digit}`);
  await ask(countersign.page, 'practice/token-restart', { model: 'named' });
  await countersign.pressToken(['Switch on and off'], /(PIN>)/);
  await countersign.pressToken([...digits(account.pin), 'OK'], /(CHALLNG>)/);
  return countersign.pressToken([...digits(challenge), 'OK'], /(\d{8})/);
}

/** From the portal's page to the accepted log-in; gives the line of the README's table. What the token's screen took is not counted. */
async function logInWith(person: Person, { name, phone, acts, deviceActs }: Way): Promise<string> {
  const { countersign, portal } = person;
  const { page } = countersign;
  const challenge = await portal.readChallenge();
  const begun = await readTally(page);
  await countersign.choose(new RegExp(`^${phone}`));
  await countersign.answer(challenge, 'phone');
  for (const done of acts) await act(countersign, done);
  const field = page.getByLabel('Response on the phone');
  await expect(field).toBeVisible();
  const toRead = between(begun, await readTally(page));
  const response = await answerOf(person, challenge);
  const read = await readTally(page);
  await field.pressSequentially(response);
  await countersign.button('Show response').click();
  expect(await countersign.readResponse()).toBe(response);
  await portal.typePasscode(response);
  await expect(portal.accepted).toBeVisible();
  await countersign.sayAccepted();
  const fromRead = between(read, await readTally(page));
  const screens = 3 + acts.reduce((sum, done) => sum + ('sees' in done ? 2 : 1), 0);
  const { clicks, keys } = toRead;
  return taskLine(name, screens, { clicks: clicks + fromRead.clicks, keys: keys + fromRead.keys }, deviceActs);
}

/** The lines of the README's table of tasks, without the two of its head. */
function linesOfReadme(): readonly string[] {
  const [, table = ''] = readFileSync(path.join(project, 'README.md'), 'utf8').split('<!-- tasks -->');
  return table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.replace(/ +/g, ' '));
}

test('a phone of either system is led from each of its screens, through each way to confirm, to an accepted log-in', async ({
  begin,
}) => {
  const person = await begin('token');
  await hold(person, 'phone-ios');
  await hold(person, 'phone-android');
  const lines: string[] = [];
  await startTally(person.launched.page);
  for (const [at, way] of ways.entries())
    await test.step(way.name, async () => {
      if (at > 0) {
        await person.countersign.button('New challenge').click();
        await person.portal.page.context().clearCookies();
        await person.portal.logIn(person.account);
      }
      lines.push(await logInWith(person, way));
    });
  expect(lines).toEqual(linesOfReadme());
});
