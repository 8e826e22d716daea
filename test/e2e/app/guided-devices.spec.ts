import { axeFindings, sidewaysSpills } from '../screens/checks';
import { type Act, type PhoneWay, phoneWays } from './device-ways';
import { expect, type Person, passTime, test } from './person';
import { type HeldWay, keysOf, PracticeDevices } from './practice-devices';
import { between, readTally, startTally, type Task, taskLine, tasksOfReadme, writeTasks } from './tally';

/** The questions of the steps that were looked at already. */
type Seen = Set<string>;

/** Looks at a step that was not seen before: axe finds nothing, and at 200 % nothing is wider than the window (WCAG 1.4.4, 1.4.10). */
async function look({ launched: { app, page } }: Person, seen: Seen): Promise<void> {
  const question = (await page.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
  if (seen.has(question)) return;
  seen.add(question);
  const zoom = (factor: number) =>
    app.evaluate(({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by), factor);
  const width = await page.evaluate(() => innerWidth);
  await zoom(2);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(width);
  expect(await sidewaysSpills(page), `200 %: ${question}`).toEqual([]);
  await zoom(1);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
  expect(await axeFindings(page), question).toEqual([]);
}

/** A person with one of every device, logged in at the portal with one of their accounts. */
interface Holder extends Person {
  readonly devices: PracticeDevices;
}

/** Takes the devices into the hand; begins with the account of a phone. */
async function hold(person: Person, more: readonly HeldWay[]): Promise<Holder> {
  const devices = new PracticeDevices(person.launched.page);
  for (const way of more) await devices.enroll(way);
  return { ...person, devices };
}

/** Logs in anew at the portal, with nothing left of the log-in before; a phone's page is opened on its challenge if one is needed. */
async function logIn({ devices, portal }: Holder, way: HeldWay, challenge: boolean): Promise<string> {
  await portal.page.context().clearCookies();
  await portal.logIn(await devices.account(way));
  if (!challenge) return '';
  if (way.startsWith('phone-')) await portal.open('Phone offline? Type a code');
  return portal.readChallenge();
}

async function phoneAct(holder: Holder, { way }: PhoneWay, act: Act, challenge: string): Promise<void> {
  const { countersign, devices, portal } = holder;
  if ('press' in act) return countersign.button(act.press).click();
  if ('pick' in act) return countersign.pick(act.pick);
  if ('tap' in act) return devices.tap(way, act.tap, act.shows);
  if ('opens' in act) return portal.open(act.opens);
  if ('types' in act) return typeOnPhone(holder, way, act.types, challenge);
  await countersign.button('It shows something else').click();
  await countersign.pick(act.sees);
}

async function typeOnPhone({ devices }: Holder, way: PhoneWay['way'], what: string, challenge: string): Promise<void> {
  const { pin } = await devices.account(way);
  const wrong = pin === '0000' ? '1111' : '0000';
  const codes: Record<string, string> = { challenge, wrong, pin: pin ?? '', passcode: '135790' };
  await devices.type(way, codes[what] ?? '');
  const needsNext = (what === 'pin' || what === 'wrong') && (await devices.phone(way)).challenge === '';
  if (needsNext) await devices.type(way, ['next']);
}

/** Carries what the device shows over: into Countersign, then into the portal. */
async function carry(holder: Holder, field: string, shown: string): Promise<void> {
  const { countersign, portal, launched } = holder;
  await launched.page.getByLabel(field).pressSequentially(shown);
  await launched.page.keyboard.press('Enter');
  expect(await countersign.readResponse()).toBe(shown);
  if (await portal.passcode.isHidden()) await portal.open('Phone offline? Type a code');
  await portal.typePasscode(shown);
}

/** Types the challenge, if one is wanted, and goes on, by Enter when the hands are on the keys already. */
async function goOn({ countersign }: Holder, challenge: string, method: string): Promise<void> {
  if (challenge === '') return countersign.button(`Continue with ${method}`).click();
  await countersign.challenge.pressSequentially(challenge);
  await countersign.page.keyboard.press('Enter');
}

/** From the portal's page to the accepted log-in on one way, which was the last one that answered there; gives what it cost. */
async function goWith(holder: Holder, way: PhoneWay, seen: Seen): Promise<Task> {
  const { countersign, devices, portal, launched } = holder;
  await devices.setPhone(way.way, way.settings);
  const challenge = await logIn(holder, way.way, way.challenge);
  await countersign.chooseAccount((await devices.account(way.way)).username);
  const begun = await readTally(launched.page);
  const acts = devices.acts;
  await goOn(holder, challenge, 'phone');
  for (const act of way.acts) {
    await look(holder, seen);
    await phoneAct(holder, way, act, challenge);
  }
  await look(holder, seen);
  if (way.ends === 'read') await carry(holder, 'Response on the phone', await devices.readPhone(way.way));
  else await portal.continue();
  await expect(portal.accepted).toBeVisible();
  await countersign.sayAccepted();
  const screens = way.acts.filter((act) => 'press' in act || 'pick' in act).length;
  const more = way.acts.filter((act) => 'sees' in act).length * 2;
  const cost = between(begun, await readTally(launched.page));
  await countersign.button('New challenge').click();
  const ends = way.ends === 'read' ? 3 : 2;
  return { name: way.name, screens: screens + more + ends, ...cost, acts: devices.acts - acts };
}

/** A hand-held token, from the portal's page to the accepted log-in. */
async function goWithToken(holder: Holder, way: 'token' | 'token-short' | 'token-timed', name: string): Promise<Task> {
  const { countersign, devices, portal, launched } = holder;
  await devices.restartToken(way);
  const account = await devices.account(way);
  const isTimed = way === 'token-timed';
  const challenge = await logIn(holder, way, !isTimed);
  await countersign.chooseAccount(account.username);
  const begun = await readTally(launched.page);
  const acts = devices.acts;
  await goOn(holder, challenge, 'hand-held token');
  await devices.press(way, ['press'], 'pin');
  await countersign.button(way === 'token-short' ? 'It shows Pn' : 'It shows PIN>').click();
  let shown = await devices.press(way, [...keysOf(account.pin ?? ''), 'ok'], isTimed ? 'response' : 'challenge');
  await countersign.button(/^It shows (Ch|CHALLNG>|6 digits)$/).click();
  if (!isTimed) {
    shown = await devices.press(way, [...keysOf(challenge), 'ok'], 'response');
    await countersign.button('It shows a response').click();
  }
  await carry(holder, 'Response on the display', shown.lines.join(''));
  await expect(portal.accepted).toBeVisible();
  await countersign.sayAccepted();
  const cost = between(begun, await readTally(launched.page));
  await countersign.button('New challenge').click();
  return { name, screens: isTimed ? 5 : 6, ...cost, acts: devices.acts - acts };
}

test('every device is led from the portal’s page, on each of its ways, to an accepted log-in', async ({ begin }) => {
  test.slow(); // some thirty log-ins, one after the other
  const person = await begin('phone-ios');
  const holder = await hold(person, ['phone-android', 'token', 'token-short', 'token-timed']);
  await startTally(person.launched.page);
  const tasks: Task[] = [];
  const seen: Seen = new Set();
  for (const way of phoneWays) await test.step(way.name, async () => void tasks.push(await goWith(holder, way, seen)));
  const tokens = {
    token: 'Token, PIN>',
    'token-short': 'Token, Pn',
    'token-timed': 'Token without a challenge',
  } as const;
  for (const way of ['token', 'token-short', 'token-timed'] as const)
    await test.step(tokens[way], async () => void tasks.push(await goWithToken(holder, way, tokens[way])));
  expect(seen.size).toBeGreaterThanOrEqual(20);
  if (process.env['TASKS'] === 'write') writeTasks(tasks);
  expect(tasksOfReadme()).toEqual(tasks.map(taskLine));
  const withoutFault = tasks.filter(({ name }) => !/wrong|fails/.test(name));
  expect(withoutFault.filter(({ clicks, acts }) => clicks - acts > 2)).toEqual([]);
});

test('refused for a wrong digit, then accepted: the portal’s new challenge is answered on the same phone', async ({
  begin,
}) => {
  const holder = await hold(await begin('phone-ios'), []);
  const { countersign, devices, portal } = holder;
  await devices.setPhone('phone-ios', {});
  const challenge = await logIn(holder, 'phone-ios', true);
  await countersign.answer(challenge, 'phone');
  const toChallenge = ['No, the phone is offline', 'Home screen'];
  for (const answer of toChallenge) await countersign.pick(answer);
  await countersign.button('It asks for the challenge').click();
  await devices.tap('phone-ios', ['wake', 'authenticate'], 'challenge');
  const mistyped = challenge.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
  await devices.type('phone-ios', mistyped);
  await devices.tap('phone-ios', ['generate-passcode', 'look'], 'response');
  await countersign.pick('It asks for Face ID');
  await countersign.button('It shows a response').click();
  await carry(holder, 'Response on the phone', await devices.readPhone('phone-ios'));
  await expect(portal.complaint).toContainText('The passcode is wrong.');
  await countersign.sayRefused('wrong-response');
  await expect(countersign.causes.first()).toBeVisible();
});

test('a log-in that its person denies on the phone is over, and Countersign says what to do', async ({ begin }) => {
  const holder = await hold(await begin('phone-android'), []);
  const { countersign, devices, portal } = holder;
  await countersign.answer('', 'phone');
  await countersign.pick('Yes, it came');
  await devices.tap('phone-android', ['open-notice', 'deny'], 'home');
  await portal.continue();
  await expect(portal.complaint).toContainText('You said on your phone that this log-in was not yours.');
  await countersign.button('It shows something else').click();
  await countersign.pick('I didn’t start what it names');
  await countersign.expectStep('Deny what you didn’t start');
});

test('a challenge that ends in the middle of a guide says so, and a new one is answered from the start', async ({
  begin,
}) => {
  const holder = await hold(await begin('token'), []);
  const { countersign, devices, portal, account } = holder;
  await countersign.answer(await portal.readChallenge(), 'hand-held token');
  await countersign.button('It shows PIN>').click();
  await passTime(holder, 6 * 60_000);
  await expect(countersign.page.getByText('The challenge has ended at the portal')).toBeVisible();
  await countersign.button('I have a new challenge').click();
  const challenge = await logIn(holder, 'token', true);
  await countersign.answer(challenge, 'hand-held token');
  await devices.press('token', ['press', ...keysOf(account.pin), 'ok'], 'challenge');
  const { lines } = await devices.press('token', [...keysOf(challenge), 'ok'], 'response');
  for (const shows of ['It shows PIN>', 'It shows CHALLNG>', 'It shows a response'])
    await countersign.button(shows).click();
  await carry(holder, 'Response on the display', lines[0]);
  await expect(portal.accepted).toBeVisible();
  await countersign.sayAccepted();
});
