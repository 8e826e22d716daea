import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vault } from '../../../../src/main/vault/service';
import type { LockReason } from '../../../../src/main/vault/service-types';
import type { PassphraseKdf } from '../../../../src/main/vault/slots/kdf';
import { checksummed, fieldsOf } from '../../../vectors/slots/make';
import {
  hashKdf,
  limit,
  ocraCredential,
  passphrase,
  quickKdf,
  soak,
  TestClock,
  temporaryFolder,
  testVault,
  value,
} from './parts';

const next = 'another horse battery staple';

/** A vault that was created and locked. */
async function lockedVault(change: Parameters<typeof testVault>[0] = {}) {
  const made = testVault({ kdf: hashKdf(), ...change });
  value(await made.vault.create(passphrase));
  made.vault.lock();
  return made;
}

/** A KDF one of whose derivations waits: `pauseAt(1)` the next one, and answers when it was reached; `go` ends the wait. */
function pausedKdf() {
  const kdf = hashKdf();
  let left = 0;
  let reached = () => {};
  let go = () => {};
  const derive: PassphraseKdf['derive'] = async (...all) => {
    left -= 1;
    if (left === 0)
      await new Promise<void>((resolve) => {
        go = resolve;
        reached();
      });
    return kdf.derive(...all);
  };
  const pauseAt = (derivation: number) =>
    new Promise<void>((resolve) => {
      left = derivation;
      reached = resolve;
    });
  return { kdf: { ...kdf, derive }, pauseAt, go: () => go() };
}

test('a person creates a vault, adds a credential, locks, unlocks and finds it', async () => {
  const { vault, parts } = testVault();
  expect(vault.status()).toEqual({ state: 'absent' });
  expect(value(await vault.create(passphrase))).toEqual({ state: 'open', practice: false, lockAt: null });
  const added = value(vault.repositories()!.credentials.add(ocraCredential()));
  expect(vault.lock()).toEqual({ state: 'locked', waitUntil: null });
  expect(vault.repositories()).toBeNull();
  value(await vault.unlock(passphrase));
  expect(vault.repositories()!.credentials.list()).toEqual([added]);
  expect(value(vault.withSecret(added.id, (secret) => Buffer.from(secret).toString()))).toBe('12345678901234567890');
  expect(readdirSync(parts.folder).sort()).toEqual([
    'vault.commits',
    'vault.db',
    'vault.db-journal',
    'vault.lock',
    'vault.previous.db',
    'vault.slots.json',
    'vault.slots.previous.json',
  ]);
});

test('a wrong passphrase opens nothing and says so', async () => {
  const { vault } = await lockedVault();
  const refused = await vault.unlock('correct horse battery stapler');
  expect(refused).toEqual({ ok: false, error: { code: 'wrong-passphrase', facts: { waitMs: 0 } } });
  expect(vault.repositories()).toBeNull();
  expect(vault.status()).toEqual({ state: 'locked', waitUntil: null });
});

test('the pause after wrong passphrases grows from 0 to 30 s, is kept to, and ends with the right one (V15)', async () => {
  const clock = new TestClock();
  const { vault } = await lockedVault({ clock });
  for (const seconds of [0, 1, 2, 4, 8, 15, 30, 30, 30]) {
    expect(await vault.unlock('wrong')).toMatchObject({
      error: { code: 'wrong-passphrase', facts: { waitMs: seconds * 1000 } },
    });
    expect(vault.status()).toEqual({ state: 'locked', waitUntil: seconds === 0 ? null : clock.time + seconds * 1000 });
    if (seconds > 0)
      expect(await vault.unlock(passphrase)).toMatchObject({
        error: { code: 'wait', facts: { waitMs: seconds * 1000 } },
      });
    clock.time += seconds * 1000;
  }
  value(await vault.unlock(passphrase));
  vault.lock();
  expect(await vault.unlock('wrong')).toMatchObject({ error: { facts: { waitMs: 0 } } });
});

test('a clock that is set back does not make the pause longer than its step (V15)', async () => {
  const clock = new TestClock();
  const { vault } = await lockedVault({ clock });
  await vault.unlock('wrong');
  await vault.unlock('wrong');
  clock.time -= 86_400_000;
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'wait', facts: { waitMs: 1000 } } });
});

test('a wrong passphrase and a damaged tag give the same answer after the same work (V15)', async () => {
  let derived = 0;
  const kdf = hashKdf();
  const derive: PassphraseKdf['derive'] = (...all) => {
    derived += 1;
    return kdf.derive(...all);
  };
  const counting = { ...kdf, derive };
  const { vault, parts } = await lockedVault({ kdf: counting });
  const measured = async (typed: string) => {
    derived = 0;
    return { answer: await vault.unlock(typed), derived };
  };
  const wrong = await measured('not the passphrase');
  const path = join(parts.folder, 'vault.slots.json');
  const fields = fieldsOf(readFileSync(path));
  const [slot] = fields['slots'] as { wrapped: string }[];
  const tag = Buffer.from(slot!.wrapped, 'base64url');
  tag[47] = (tag[47] ?? 0) ^ 1;
  writeFileSync(path, checksummed({ ...fields, slots: [{ ...slot, wrapped: tag.toString('base64url') }] }));
  const fresh = new Vault(parts);
  derived = 0;
  const damaged = { answer: await fresh.unlock(passphrase), derived };
  expect(damaged).toEqual(wrong);
  expect(wrong.derived).toBe(1);
});

/** How long one answer takes, in ms. */
async function timed(vault: Vault, typed: string): Promise<number> {
  const start = performance.now();
  await vault.unlock(typed);
  return performance.now() - start;
}

/** Both files under the same parts: as it was, and with the last bit of its tag changed. */
async function wrongAndDamaged(clock: TestClock) {
  const { parts } = await lockedVault({ clock, kdf: quickKdf() });
  const folder = join(temporaryFolder(), 'vault');
  cpSync(parts.folder, folder, { recursive: true });
  const fields = fieldsOf(readFileSync(join(folder, 'vault.slots.json')));
  const [slot] = fields['slots'] as { wrapped: string }[];
  const wrapped = `${slot!.wrapped.slice(0, -1)}${slot!.wrapped.endsWith('A') ? 'Q' : 'A'}`;
  writeFileSync(join(folder, 'vault.slots.json'), checksummed({ ...fields, slots: [{ ...slot, wrapped }] }));
  return { wrong: new Vault(parts), damaged: new Vault({ ...parts, folder }) };
}

// A measurement of time: not where other work runs beside it.
if (soak)
  test(
    'wrong passphrase and damaged tag take the same time: the means of 200 tries differ by less than 3 % (V15)',
    async () => {
      const clock = new TestClock();
      const { wrong, damaged } = await wrongAndDamaged(clock);
      const times = { wrong: 0, damaged: 0 };
      for (let tries = 0; tries < 200; tries++) {
        clock.time += 60_000;
        times.wrong += await timed(wrong, 'not the passphrase');
        times.damaged += await timed(damaged, passphrase);
      }
      expect(Math.abs(times.wrong - times.damaged) / times.wrong).toBeLessThan(0.03);
    },
    limit,
  );

test('a change of passphrase lets the new one in and the old one not', async () => {
  const { vault, parts } = await lockedVault();
  value(await vault.unlock(passphrase));
  const { id } = value(vault.repositories()!.credentials.add(ocraCredential()));
  expect(await vault.changePassphrase('not the current one', next)).toMatchObject({
    error: { code: 'wrong-passphrase' },
  });
  expect(await vault.changePassphrase(passphrase, 'short')).toMatchObject({ error: { code: 'too-short' } });
  value(await vault.changePassphrase(passphrase, next));
  vault.lock();
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'wrong-passphrase' } });
  value(await vault.unlock(next));
  expect(vault.repositories()!.credentials.detail(id)?.suite).toBe('OCRA-1:HOTP-SHA1-6:QN08');
  expect(JSON.parse(readFileSync(join(parts.folder, 'vault.slots.json'), 'utf8'))).toMatchObject({ generation: 2 });
});

test('composed and decomposed forms of a passphrase open the same vault (V13)', async () => {
  const { vault } = testVault({ kdf: hashKdf() });
  value(await vault.create('caf\u00e9 au lait \ufb01n'));
  vault.lock();
  value(await vault.unlock('cafe\u0301 au lait fin'));
});

test('creating where a vault is, or where anything is, is refused and touches nothing', async () => {
  const { vault, parts } = await lockedVault();
  expect(await vault.create(passphrase)).toMatchObject({ error: { code: 'exists' } });
  const { vault: second, parts: other } = testVault({ kdf: hashKdf() });
  cpSync(parts.folder, other.folder, { recursive: true });
  rmSync(join(other.folder, 'vault.db'));
  expect(second.status()).toMatchObject({ state: 'damaged', part: 'database', damage: 'missing' });
  expect(await second.create(passphrase)).toMatchObject({ error: { code: 'exists' } });
  for (const name of readdirSync(other.folder)) rmSync(join(other.folder, name));
  writeFileSync(join(other.folder, 'letter.txt'), 'mine');
  expect(await second.create(passphrase)).toMatchObject({ error: { code: 'exists' } });
  expect(readFileSync(join(other.folder, 'letter.txt'), 'utf8')).toBe('mine');
});

test.each([
  ['slots', 'vault.slots.json'],
  ['database', 'vault.db'],
] as const)(
  'a damaged %s file: the previous copy opens, and the damaged file is kept beside it as it was',
  async (part, name) => {
    const { vault, parts } = await lockedVault();
    value(await vault.unlock(passphrase));
    vault.lock();
    const damaged = Buffer.concat([Buffer.from('x'), readFileSync(join(parts.folder, name))]);
    writeFileSync(join(parts.folder, name), damaged);
    expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'damaged', facts: { part } } });
    const status = vault.status();
    expect(status).toMatchObject({ state: 'damaged', part });
    expect(status.state === 'damaged' && status.previous !== null).toBe(true);
    expect(vault.usePrevious(part === 'slots' ? 'database' : 'slots')).toMatchObject({
      error: { code: 'not-damaged' },
    });
    expect(value(vault.usePrevious(part))).toMatchObject({ state: 'locked' });
    const aside = readdirSync(parts.folder).find((each) => each.startsWith(`${name}.damaged-`));
    expect(readFileSync(join(parts.folder, aside ?? ''))).toEqual(damaged);
    value(await vault.unlock(passphrase));
    vault.lock();
    value(await vault.unlock(passphrase));
  },
);

test('a damaged file without a previous copy is said so, and nothing is touched', async () => {
  const { vault, parts } = await lockedVault();
  rmSync(join(parts.folder, 'vault.db'));
  rmSync(join(parts.folder, 'vault.previous.db'), { force: true });
  expect(vault.status()).toEqual({ state: 'damaged', part: 'database', damage: 'missing', previous: null });
  const before = readdirSync(parts.folder);
  expect(vault.usePrevious('database')).toMatchObject({ error: { code: 'no-previous' } });
  expect(readdirSync(parts.folder)).toEqual(before);
});

test('an older slot file put back is noticed, and becomes the current one when the person says that it is meant (V5)', async () => {
  const { vault, parts } = await lockedVault();
  const older = readFileSync(join(parts.folder, 'vault.slots.json'));
  value(await vault.unlock(passphrase));
  value(await vault.changePassphrase(passphrase, next));
  vault.lock();
  writeFileSync(join(parts.folder, 'vault.slots.json'), older);
  expect(await vault.unlock(passphrase)).toMatchObject({
    error: { code: 'damaged', facts: { part: 'slots', damage: 'older', generation: 1, known: 2 } },
  });
  value(vault.acceptOlder());
  value(await vault.unlock(passphrase));
  vault.lock();
  const renewed = JSON.parse(readFileSync(join(parts.folder, 'vault.slots.json'), 'utf8'));
  expect(renewed.generation).toBe(3);
  value(await new Vault(parts).unlock(passphrase));
});

test('a slot file of a newer version is left alone, with both versions named (D7)', async () => {
  const { vault, parts } = await lockedVault();
  const path = join(parts.folder, 'vault.slots.json');
  const newer = checksummed({ ...fieldsOf(readFileSync(path)), version: 2 });
  writeFileSync(path, newer);
  expect(vault.status()).toMatchObject({ state: 'damaged', part: 'slots', damage: 'newer' });
  expect(await vault.unlock(passphrase)).toMatchObject({
    error: { code: 'newer-version', facts: { part: 'slots', version: 2, known: 1 } },
  });
  expect(readFileSync(path)).toEqual(newer);
});

test('nothing can be accepted or put back while nothing is wrong', async () => {
  const { vault } = await lockedVault();
  expect(vault.acceptOlder()).toMatchObject({ error: { code: 'not-damaged' } });
  expect(vault.usePrevious('slots')).toMatchObject({ error: { code: 'not-damaged' } });
  value(await vault.unlock(passphrase));
  expect(vault.acceptOlder()).toMatchObject({ error: { code: 'not-damaged' } });
});

test('"try it first" opens a vault in a temporary folder that is gone when it locks', async () => {
  const { vault, parts } = testVault({ kdf: hashKdf() });
  expect(value(await vault.tryPractice())).toEqual({ state: 'open', practice: true, lockAt: null });
  const [folder] = readdirSync(parts.temporary);
  value(vault.repositories()!.credentials.add(ocraCredential()));
  expect(await vault.changePassphrase(passphrase, next)).toMatchObject({ error: { code: 'practice' } });
  expect(vault.lock()).toEqual({ state: 'absent' });
  expect(existsSync(join(parts.temporary, folder ?? ''))).toBe(false);
  expect(existsSync(parts.folder)).toBe(false);
});

const reasons: readonly LockReason[] = ['person', 'idle', 'sleep', 'screen-lock', 'user-switch', 'shutdown', 'quit'];

test.each(reasons)('locking for the reason %s closes everything before the call returns (V16)', async (reason) => {
  const { vault, parts } = await lockedVault();
  value(await vault.unlock(passphrase));
  const seen: string[] = [];
  vault.onBeforeLock((why) => seen.push(`${why}, open: ${vault.repositories() !== null}`));
  vault.onChanged((status) => seen.push(status.state));
  expect(vault.lock(reason)).toEqual({ state: 'locked', waitUntil: null });
  expect(seen).toEqual([`${reason}, open: true`, 'locked']);
  expect(existsSync(join(parts.folder, 'vault.lock'))).toBe(false);
  expect(vault.withSecret('x'.repeat(26), () => 1)).toMatchObject({ error: { code: 'locked' } });
});

test('a listener that throws does not keep the vault open (V16)', async () => {
  const { vault, parts } = await lockedVault();
  value(await vault.unlock(passphrase));
  vault.onBeforeLock(() => {
    throw new Error('a bug');
  });
  expect(() => vault.lock()).toThrow('a bug');
  expect(vault.repositories()).toBeNull();
  expect(existsSync(join(parts.folder, 'vault.lock'))).toBe(false);
});

test('a lock while an unlock is under way wins: the vault does not open afterwards (V16)', async () => {
  const { kdf, pauseAt, go } = pausedKdf();
  const { vault, parts } = await lockedVault({ kdf });
  const reached = pauseAt(1);
  const unlocking = vault.unlock(passphrase);
  await reached;
  expect(vault.lock('sleep')).toEqual({ state: 'locked', waitUntil: null });
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'busy' } });
  go();
  expect(await unlocking).toMatchObject({ error: { code: 'busy' } });
  expect(vault.repositories()).toBeNull();
  expect(existsSync(join(parts.folder, 'vault.lock'))).toBe(false);
  value(await vault.unlock(passphrase));
});

test('a lock while a wrong passphrase is tried ends the unlock without counting it (V16)', async () => {
  const { kdf, pauseAt, go } = pausedKdf();
  const { vault } = await lockedVault({ kdf });
  const reached = pauseAt(1);
  const unlocking = vault.unlock('not the passphrase');
  await reached;
  vault.lock('sleep');
  go();
  expect(await unlocking).toMatchObject({ error: { code: 'busy' } });
  expect(await vault.unlock('not the passphrase')).toMatchObject({ error: { facts: { waitMs: 0 } } });
});

test('a lock while a vault is being created leaves it created and locked (V16)', async () => {
  const { kdf, pauseAt, go } = pausedKdf();
  const { vault } = testVault({ kdf });
  const reached = pauseAt(1);
  const creating = vault.create(passphrase);
  await reached;
  vault.lock('sleep');
  go();
  expect(value(await creating)).toEqual({ state: 'locked', waitUntil: null });
  value(await vault.unlock(passphrase));
});

test.each([1, 2, 3])(
  'a lock during derivation %d of a change of passphrase: locked at once, the old passphrase stays the right one (V16)',
  async (derivation) => {
    const { kdf, pauseAt, go } = pausedKdf();
    const { vault } = await lockedVault({ kdf });
    value(await vault.unlock(passphrase));
    const reached = pauseAt(derivation);
    const changing = vault.changePassphrase(passphrase, next);
    await reached;
    expect(vault.lock('sleep').state).toBe('locked');
    go();
    expect(await changing).toMatchObject({ error: { code: 'locked' } });
    value(await vault.unlock(passphrase));
  },
);

test('two operations at once: the second one is told so', async () => {
  const { kdf, pauseAt, go } = pausedKdf();
  const { vault } = testVault({ kdf });
  const reached = pauseAt(1);
  const creating = vault.create(passphrase);
  await reached;
  expect(await vault.create(passphrase)).toMatchObject({ error: { code: 'busy' } });
  expect(await vault.tryPractice()).toMatchObject({ error: { code: 'busy' } });
  expect(vault.status()).toEqual({ state: 'absent' });
  go();
  value(await creating);
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'busy' } });
});

test('the time of the idle lock is part of the status while open, and gone after the lock', async () => {
  const { vault } = await lockedVault();
  value(await vault.unlock(passphrase));
  const seen: unknown[] = [];
  const stop = vault.onChanged((status) => seen.push(status));
  vault.setLockAt(5_000);
  vault.setLockAt(5_000);
  stop();
  vault.lock();
  expect(seen).toEqual([{ state: 'open', practice: false, lockAt: 5_000 }]);
  value(await vault.unlock(passphrase));
  expect(vault.status()).toMatchObject({ lockAt: null });
});

test('unlocking where there is no vault says so', async () => {
  const { vault } = testVault({ kdf: hashKdf() });
  expect(await vault.unlock(passphrase)).toMatchObject({ error: { code: 'absent' } });
});

test('whatever is typed as a passphrase, unlocking ends with an answer and never opens by chance', async () => {
  const clock = new TestClock();
  const { vault } = await lockedVault({ clock });
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (typed) => {
      clock.time += 60_000;
      expect(await vault.unlock(typed)).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    }),
    { numRuns: 100 },
  );
});
