import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ProfileLookup, shippedLookup } from '../../../../src/main/profiles/lookup';
import { vaultFiles } from '../../../../src/main/vault/files/names';
import type { Snapshot, TypedMove } from '../../../../src/shared/verification/contract';
import { passphrase, testVault, value } from '../vault/parts';
import { type Bench, type BenchChange, benchOver, kinds, lockableBench, testBench } from './parts';
import { withSmallGuide } from './small-guide';

const challenge = '482913';
const minute = 60_000;
const next: TypedMove = { move: 'next' };
const back: TypedMove = { move: 'back' };
const pick = (choice: string): TypedMove => ({ move: 'pick', choice });
const shows = (trouble: string): TypedMove => ({ move: 'it-shows', trouble });
const read: TypedMove = { move: 'read', response: '73014486' };

/** In memory where the system has such a folder. */
function folderForTest(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'resume-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A bench over a vault of its own, and what `killed` and `quit` leave of it, opened again by another program. */
async function lasting(kind: keyof typeof kinds = 'token') {
  const folder = folderForTest();
  const { vault } = testVault({ folder: join(folder, 'vault'), temporary: folder });
  value(await vault.create(passphrase));
  const bench = benchOver(vault);
  const credential = bench.add(kinds[kind]);
  let copies = 0;
  const reopen = async (change: BenchChange = {}): Promise<Bench> => {
    copies += 1;
    const copy = join(folder, `copy-${copies}`);
    cpSync(join(folder, 'vault'), copy, { recursive: true });
    rmSync(join(copy, vaultFiles.lock), { force: true });
    const other = testVault({ folder: copy, temporary: folder }).vault;
    value(await other.unlock(passphrase));
    return benchOver(other, { now: bench.timers.now(), ...change });
  };
  /** The files as they are in the middle of everything: what a kill leaves. */
  const killed = (change?: BenchChange) => reopen(change);
  const quit = (change?: BenchChange) => {
    bench.service.stop();
    bench.vault.lock('quit');
    return reopen(change);
  };
  return { bench, credential, killed, quit };
}

const ways: readonly (readonly [name: string, kind: 'token' | 'timed' | 'phone', moves: readonly TypedMove[]])[] = [
  ['a token', 'token', [next, next, shows('dark'), next, next, next, back, next]],
  ['a timed token', 'timed', [next, shows('wrong-pin'), pick('first'), next]],
  ['a phone', 'phone', [pick('offline'), pick('login'), back, pick('portfolio'), next, pick('face'), next]],
];

/** What is on after these moves in a session that nothing happened to. */
async function undisturbed(kind: keyof typeof kinds, moves: readonly TypedMove[]): Promise<string> {
  const bench = await testBench();
  bench.answer(bench.add(kinds[kind]), challenge);
  for (const move of moves) bench.move(move);
  return stepOf(bench.screen);
}

const stepOf = (screen: Snapshot): string => (screen.step === 'guide' ? screen.view.id : screen.step);

test.each(ways)(
  'killed after each move with %s, the same step, way and challenge are there again',
  async (_n, kind, moves) => {
    const { bench, credential, killed } = await lasting(kind);
    bench.answer(credential, challenge);
    for (let count = 0; count <= moves.length; count += 1) {
      const again = await killed();
      expect(again.screen).toEqual(bench.screen);
      expect(stepOf(again.move(back))).toBe(await undisturbed(kind, [...moves.slice(0, count), back]));
      const move = moves[count];
      if (move !== undefined) bench.move(move);
    }
  },
);

test('quit and killed alike, what is on the disk holds no response and no PIN, and the step before it is there again', async () => {
  const { bench, credential, killed, quit } = await lasting();
  bench.answer(credential, challenge);
  for (const move of [next, next, next, read]) bench.move(move);
  const place = JSON.stringify(bench.stores.place.read());
  expect(place).toContain(challenge);
  expect(place).not.toContain('73014486');
  const there = { step: 'guide', view: { id: 'read' }, challenge };
  expect((await killed()).screen).toMatchObject(there);
  const again = await quit();
  expect(again.screen).toMatchObject(there);
  expect(again.outcomes).toEqual(['token not-said']);
  again.move(read);
  expect(again.move({ move: 'accepted' })).toMatchObject({ step: 'accepted' });
});

test('the portal’s time goes on meanwhile: the end of the challenge is where it was', async () => {
  const { bench, credential, quit } = await lasting();
  const { expiresAt } = bench.answer(credential, challenge) as Extract<Snapshot, { step: 'guide' }>;
  const again = await quit({ now: bench.timers.now() + 4 * minute });
  expect(again.screen).toMatchObject({ step: 'guide', expiresAt });
});

test('a challenge that is over is said to be, is not offered again, and is forgotten', async () => {
  const { bench, credential, quit } = await lasting();
  bench.answer(credential, challenge);
  const again = await quit({ now: bench.timers.now() + 5 * minute });
  expect(again.screen).toMatchObject({
    ...{ step: 'choose', challenge: '', problem: { code: 'challenge-expired' } },
    credential: { id: credential.id },
  });
  expect(again.stores.place.read()).toBeNull();
  expect(again.answer(credential, '111111')).toMatchObject({ step: 'guide', challenge: '111111' });
});

test('where no profile says how long a challenge is good, half an hour is believed', async () => {
  const folder = await lasting();
  const { bench, killed } = folder;
  const credential = bench.add({ ...kinds.token, profile: 'generic-ocra' });
  bench.answer(credential, challenge);
  expect((await killed({ now: bench.timers.now() + 29 * minute })).screen).toMatchObject({ step: 'guide' });
  expect((await killed({ now: bench.timers.now() + 30 * minute })).screen).toMatchObject({
    step: 'choose',
    challenge: '',
  });
});

test('with the clock set back nobody can tell how old the challenge is: it counts as over', async () => {
  const { bench, credential, killed, quit } = await lasting();
  bench.answer(credential, challenge);
  expect((await killed({ now: bench.timers.now() - minute })).screen).toMatchObject({ step: 'guide', challenge });
  const again = await quit({ now: bench.timers.now() - minute - 1 });
  expect(again.screen).toMatchObject({ step: 'choose', challenge: '', problem: { code: 'challenge-expired' } });
});

test.each<[string, readonly TypedMove[]]>([
  ['accepted', [next, next, next, { move: 'typed-there' }, { move: 'accepted' }]],
  ['cancelled', [next, { move: 'cancel' }]],
  ['given up for a new challenge', [next, { move: 'new-challenge' }]],
])('what was %s is not gone on with', async (_name, moves) => {
  const { bench, credential, killed } = await lasting();
  bench.answer(credential, challenge);
  for (const move of moves) bench.move(move);
  expect(bench.stores.place.read()).toBeNull();
  expect((await killed()).screen).toMatchObject({ step: 'choose', challenge: '', problem: null });
});

test('given up for another way, the challenge is there again and no step', async () => {
  const { bench, credential, killed } = await lasting();
  bench.answer(credential, challenge);
  bench.move({ move: 'other-way' });
  const again = await killed();
  expect(again.screen).toMatchObject({ step: 'choose', challenge, problem: null, credential: { id: credential.id } });
  expect(again.answer(credential, challenge)).toMatchObject({ step: 'guide' });
});

test('a second session takes the place of the first', async () => {
  const { bench, credential, killed } = await lasting();
  const phone = bench.add(kinds.phone);
  bench.answer(credential, challenge);
  bench.move(next);
  bench.move({ move: 'new-challenge' });
  bench.answer(phone, '111111');
  bench.move(pick('no'));
  const { screen } = await killed();
  expect(screen).toMatchObject({ credential: { id: phone.id }, challenge: '111111', view: { id: 'scan' } });
});

test('another credential that was removed meanwhile changes nothing; one’s own leaves the challenge', async () => {
  const { bench, credential, killed } = await lasting();
  const other = bench.add(kinds.phone);
  bench.answer(credential, challenge);
  bench.move(next);
  value(bench.stores.credentials.remove(other.id));
  expect((await killed()).screen).toMatchObject({ step: 'guide', view: { id: 'pin' } });
  value(bench.stores.credentials.remove(credential.id));
  const again = await killed();
  expect(again.screen).toMatchObject({ step: 'choose', challenge, problem: { code: 'unknown-credential' } });
  expect(again.screen).toMatchObject({ credential: null });
});

test('a profile that lost a step of the way meanwhile begins its guide anew', async () => {
  const { bench, credential, killed } = await lasting('phone');
  bench.answer(credential, challenge);
  bench.move(pick('offline'));
  const profiles: ProfileLookup = { profileOf: (id) => withSmallGuide(shippedLookup.profileOf(id), 'phone-ios') };
  const again = await killed({ profiles });
  expect(again.screen).toMatchObject({ step: 'guide', view: { id: 'ask', chosen: null }, challenge });
});

test('a profile that is changed while its guide is on begins the guide anew, and nothing breaks', async () => {
  let profileOf = shippedLookup.profileOf;
  const { killed, bench: first, credential } = await lasting('phone');
  first.answer(credential, challenge);
  first.move(pick('offline'));
  const bench = await killed({ profiles: { profileOf: (id) => profileOf(id) } });
  expect(stepOf(bench.screen)).toBe('see');
  profileOf = (id) => withSmallGuide(shippedLookup.profileOf(id), 'phone-ios');
  expect(stepOf(bench.screen)).toBe('ask');
  expect(bench.code(pick('home'))).toBe('not-now');
  expect(stepOf(bench.move(pick('see')))).toBe('see');
  profileOf = () => shippedLookup.profileOf('generic-ocra');
  expect(bench.screen).toMatchObject({ step: 'guide', challenge });
  expect(bench.move(back)).toMatchObject({ step: 'choose', challenge });
});

test('a profile that is gone meanwhile leaves the device’s guide of an unknown portal', async () => {
  const { bench, credential, killed } = await lasting();
  bench.answer(credential, challenge);
  bench.move(next);
  const again = await killed({ profiles: { profileOf: () => shippedLookup.profileOf('generic-ocra') } });
  expect(again.screen).toMatchObject({ step: 'guide', view: { id: 'pin' }, challenge, expiresAt: null });
});

test('a link that comes while the app is locked waits for the next verification, the step is gone on with (E14)', async () => {
  const bench = await lockableBench();
  bench.answer(bench.add(kinds.token), challenge);
  bench.move(next);
  bench.vault.lock();
  bench.service.prefill('111111');
  value(await bench.vault.unlock(passphrase));
  expect(bench.screen).toMatchObject({ step: 'guide', view: { id: 'pin' }, challenge });
  expect(bench.move({ move: 'new-challenge' })).toMatchObject({ step: 'choose', challenge: '111111' });
});

test('a link that comes is at once in the field when the challenge from before is over', async () => {
  const bench = await lockableBench();
  bench.answer(bench.add(kinds.token), challenge);
  bench.vault.lock();
  await bench.timers.advance(5 * minute);
  bench.service.prefill('111111');
  value(await bench.vault.unlock(passphrase));
  expect(bench.screen).toMatchObject({ step: 'choose', challenge: '111111', problem: null });
});

test('the software token’s challenge waits too until it is answered, and is not offered after that', async () => {
  const { bench, killed } = await lasting();
  const pin = bench.add(kinds.ocraPin);
  bench.answer(pin, '12345678');
  expect((await killed()).screen).toMatchObject({ step: 'choose', challenge: '12345678', credential: { id: pin.id } });
  bench.move({ move: 'pin', pin: '1234' });
  expect((await killed()).screen).toMatchObject({ step: 'choose', challenge: '', problem: null });
});

test('a step that cannot be kept stops no verification', async () => {
  const bench = await testBench();
  bench.stores.place.save = () => ({ ok: false, error: { code: 'no-space', facts: {} } });
  expect(bench.answer(bench.add(kinds.token), challenge)).toMatchObject({ step: 'guide' });
  expect(bench.move(next)).toMatchObject({ view: { id: 'pin' } });
});

test('a kept place that makes no sense is not gone on with', async () => {
  const { bench, credential, killed } = await lasting();
  const place = {
    credential: credential.id,
    challenge,
    challengeAt: bench.timers.now(),
    startedAt: bench.timers.now(),
  };
  value(bench.stores.place.save({ ...place, savedAt: bench.timers.now(), trail: ['read', '__proto__'], chosen: {} }));
  expect((await killed()).screen).toMatchObject({ step: 'guide', view: { id: 'on' } });
});
