import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Repositories } from '../../../../src/main/vault/repositories/types';
import type { VaultParts } from '../../../../src/main/vault/service-parts';
import type { CredentialId } from '../../../../src/shared/vault/contract';
import { hashKdf, ocraCredential, passphrase, TestClock, testVault, value } from './parts';

/** An open vault; `reopen` locks and unlocks it. */
async function openVault(change: Partial<VaultParts> = {}) {
  const made = testVault({ kdf: hashKdf(), ...change });
  value(await made.vault.create(passphrase));
  const stores = (): Repositories => made.vault.repositories()!;
  const reopen = async () => {
    made.vault.lock();
    value(await made.vault.unlock(passphrase));
  };
  return { ...made, stores, reopen };
}

const secretOf = (vault: Awaited<ReturnType<typeof openVault>>['vault'], id: CredentialId): string =>
  value(vault.withSecret(id, (secret) => Buffer.from(secret).toString()));

test('a credential comes back as it was stored, after a lock, too', async () => {
  const { vault, stores, reopen } = await openVault();
  const credential = ocraCredential({ counter: 2n ** 63n, slot: null, needsPin: true, digits: 8, challenge: null });
  const added = value(stores().credentials.add(credential));
  await reopen();
  expect(stores().credentials.detail(added.id)).toMatchObject({
    ...added,
    suite: credential.suite,
    counter: String(2n ** 63n),
    digits: 8,
    needsPin: true,
    challenge: null,
  });
  expect(secretOf(vault, added.id)).toBe('12345678901234567890');
});

test('a lent secret is zeros afterwards', async () => {
  const { vault, stores } = await openVault();
  const { id } = value(stores().credentials.add(ocraCredential()));
  const kept = value(vault.withSecret(id, (secret) => secret));
  expect(kept.every((byte) => byte === 0)).toBe(true);
});

test('a credential without a secret has none to lend', async () => {
  const { vault, stores } = await openVault();
  const { id } = value(
    stores().credentials.add(ocraCredential({ kind: 'token', method: 'token-named', secret: null, suite: null })),
  );
  expect(vault.withSecret(id, () => 1)).toMatchObject({ error: { code: 'unknown-credential' } });
});

test('a counter is handed out once, in order, and the next one is stored before it is shown', async () => {
  const { stores, reopen } = await openVault();
  const { id } = value(stores().credentials.add(ocraCredential({ counter: 7n })));
  expect(value(stores().credentials.takeCounter(id))).toBe(7n);
  await reopen();
  expect(value(stores().credentials.takeCounter(id))).toBe(8n);
});

test('the last counter is not handed out, nor one that is not there', async () => {
  const { stores } = await openVault();
  const last = value(stores().credentials.add(ocraCredential({ counter: 2n ** 64n - 1n })));
  const none = value(stores().credentials.add(ocraCredential({ counter: null, account: 'none' })));
  expect(stores().credentials.takeCounter(last.id)).toMatchObject({ error: { code: 'no-counter' } });
  expect(stores().credentials.takeCounter(none.id)).toMatchObject({ error: { code: 'no-counter' } });
  expect(stores().credentials.takeCounter('x'.repeat(26))).toMatchObject({ error: { code: 'unknown-credential' } });
});

test('a removed credential is gone from every question, and comes back while it can be undone', async () => {
  const clock = new TestClock();
  const { vault, stores } = await openVault({ clock });
  const { id } = value(stores().credentials.add(ocraCredential()));
  expect(value(stores().credentials.remove(id))).toEqual({ undoUntil: clock.time + 30_000 });
  expect([stores().credentials.list(), stores().credentials.search('maple', 9), stores().credentials.count()]).toEqual([
    [],
    [],
    0,
  ]);
  expect(stores().credentials.detail(id)).toBeNull();
  expect(stores().credentials.equalTo(ocraCredential())).toBeNull();
  expect(stores().credentials.remove(id)).toMatchObject({ error: { code: 'unknown-credential' } });
  expect(vault.withSecret(id, () => 1)).toMatchObject({ error: { code: 'unknown-credential' } });
  expect(value(stores().credentials.restore(id)).id).toBe(id);
  expect(secretOf(vault, id)).toBe('12345678901234567890');
});

test('after its time, or after a lock, a removed credential cannot come back', async () => {
  const clock = new TestClock();
  const { stores, reopen } = await openVault({ clock });
  const first = value(stores().credentials.add(ocraCredential({ account: 'first' })));
  const second = value(stores().credentials.add(ocraCredential({ account: 'second' })));
  value(stores().credentials.remove(first.id));
  clock.time += 30_000;
  expect(stores().credentials.restore(first.id)).toMatchObject({ error: { code: 'unknown-credential' } });
  value(stores().credentials.remove(second.id));
  await reopen();
  expect(stores().credentials.restore(second.id)).toMatchObject({ error: { code: 'unknown-credential' } });
});

test('when the time to undo is over the row is deleted by the timer', async () => {
  const clock = new TestClock();
  const due: (() => void)[] = [];
  const { stores } = await openVault({
    clock,
    schedule: (_ms, what) => {
      due.push(what);
      return () => due.splice(due.indexOf(what), 1);
    },
  });
  const { id } = value(stores().credentials.add(ocraCredential()));
  value(stores().credentials.remove(id));
  clock.time += 30_001;
  expect(due.length).toBe(1);
  due[0]?.();
  clock.time -= 30_001;
  expect(stores().credentials.restore(id)).toMatchObject({ error: { code: 'unknown-credential' } });
});

test('equal credentials are found by what they compute, not by their names', async () => {
  const { stores } = await openVault();
  const { id } = value(stores().credentials.add(ocraCredential()));
  const { equalTo } = { equalTo: stores().credentials.equalTo.bind(stores().credentials) };
  expect(equalTo(ocraCredential({ portal: 'Another name', account: 'another' }))).toBe(id);
  expect(equalTo(ocraCredential({ suite: 'OCRA-1:HOTP-SHA1-8:QN08' }))).toBeNull();
  expect(equalTo(ocraCredential({ secret: Buffer.from('12345678901234567891') }))).toBeNull();
  expect(equalTo(ocraCredential({ kind: 'hotp' }))).toBeNull();
});

test('a practice credential takes the place of the one before, and of no other', async () => {
  const { stores } = await openVault();
  value(stores().credentials.add(ocraCredential()));
  value(stores().credentials.putPractice(ocraCredential()));
  const second = value(stores().credentials.putPractice(ocraCredential()));
  expect(second.practice).toBe(true);
  expect(
    stores()
      .credentials.list()
      .map(({ practice }) => practice)
      .sort(),
  ).toEqual([false, true]);
});

test('search finds every word in portal or account, without case, accents or width', async () => {
  const { stores } = await openVault();
  const add = (portal: string, account: string) =>
    value(stores().credentials.add(ocraCredential({ portal, account }))).id;
  const [cafe, maple, percent] = [
    add('Café Bank', 'Zoë'),
    add('Maple Street Broker', 'alex'),
    add('100% _safe_', "o'hara"),
  ];
  const found = (text: string) =>
    stores()
      .credentials.search(text, 10)
      .map(({ id }) => id);
  expect(found('cafe zoe')).toEqual([cafe]);
  expect(found('ZOË')).toEqual([cafe]);
  expect(found('\uff4d\uff41\uff50\uff4c\uff45')).toEqual([maple]);
  expect(found('broker alex')).toEqual([maple]);
  expect(found('broker zoe')).toEqual([]);
  expect(found('%')).toEqual([percent]);
  expect(found('_')).toEqual([percent]);
  expect(found("o'hara")).toEqual([percent]);
  expect(found('').length).toBe(3);
  expect(found('  ').length).toBe(3);
  expect(stores().credentials.search('', 2).length).toBe(2);
});

test('whatever is searched for, the answer is a list', async () => {
  const { stores } = await openVault();
  value(stores().credentials.add(ocraCredential()));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(stores().credentials.search(text, 5).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 150 },
  );
});

test('renaming changes names and search, and is said for a credential that is not there', async () => {
  const { stores } = await openVault();
  const { id } = value(stores().credentials.add(ocraCredential()));
  expect(value(stores().credentials.rename(id, 'Oak Bank', 'sam'))).toMatchObject({
    portal: 'Oak Bank',
    account: 'sam',
  });
  expect(stores().credentials.search('oak sam', 5).length).toBe(1);
  expect(stores().credentials.search('maple', 5).length).toBe(0);
  expect(stores().credentials.rename('x'.repeat(26), 'a', 'b')).toMatchObject({
    error: { code: 'unknown-credential' },
  });
});

test('the list says when a credential was last used', async () => {
  const { stores } = await openVault();
  const { id } = value(stores().credentials.add(ocraCredential()));
  value(stores().credentials.used(id, 1234));
  expect(stores().credentials.list()[0]?.usedAt).toBe(1234);
});

test('every change of the list is announced, a refused one is not', async () => {
  const { vault, stores } = await openVault();
  let changes = 0;
  vault.onCredentialsChanged(() => {
    changes += 1;
  });
  const { id } = value(stores().credentials.add(ocraCredential()));
  value(stores().credentials.remove(id));
  value(stores().credentials.restore(id));
  expect(stores().credentials.restore(id).ok).toBe(false);
  expect(changes).toBe(3);
});

test('devices that were seen are remembered with first and last time', async () => {
  const { stores, reopen } = await openVault();
  value(stores().devices.seen('otp:1', 'Key', null, 10));
  value(stores().devices.seen('otp:2', 'Other key', '77', 20));
  value(stores().devices.seen('otp:1', 'Key 5', '42', 30));
  await reopen();
  expect(stores().devices.list()).toEqual([
    { device: 'otp:1', name: 'Key 5', serial: '42', firstSeen: 10, lastSeen: 30 },
    { device: 'otp:2', name: 'Other key', serial: '77', firstSeen: 20, lastSeen: 20 },
  ]);
  value(stores().devices.forget('otp:1'));
  expect(
    stores()
      .devices.list()
      .map(({ device }) => device),
  ).toEqual(['otp:2']);
});

const entry = { at: 100, portal: 'Maple', account: 'alex', method: 'ocra', outcome: 'refused' } as const;

test('the history keeps time, portal, account, method and outcome, newest first, unless it is switched off', async () => {
  const { stores } = await openVault();
  value(stores().history.add(entry));
  value(stores().history.add({ ...entry, at: 200, outcome: 'accepted' }));
  expect(stores().history.latest(9)).toEqual([{ ...entry, at: 200, outcome: 'accepted' }, entry]);
  expect(stores().history.latest(1).length).toBe(1);
  expect(stores().history.refusedSince('Maple', 'alex', 100)).toBe(1);
  expect(stores().history.refusedSince('Maple', 'alex', 101)).toBe(0);
  value(stores().settings.setProtection({ history: false }));
  value(stores().history.add({ ...entry, at: 300 }));
  expect(stores().history.latest(9).length).toBe(2);
});

test('a cleared history is gone, also from the copy', async () => {
  const { stores, parts } = await openVault();
  value(stores().history.add(entry));
  value(stores().history.clear());
  expect(stores().history.latest(9)).toEqual([]);
  expect(readFileSync(join(parts.folder, 'vault.previous.db')).length).toBeGreaterThan(0);
});

test('settings have defaults, keep what is set, and ignore what is undefined', async () => {
  const { stores, reopen } = await openVault();
  const before = stores().settings.protection();
  const changed = value(stores().settings.setProtection({ history: !before.history }));
  expect(changed).toEqual({ ...before, history: !before.history });
  await reopen();
  expect(stores().settings.protection()).toEqual(changed);
});

test('thousands of credentials are stored in one commit and found again', async () => {
  const { stores } = await openVault();
  const many = Array.from({ length: 2_000 }, (_, index) =>
    ocraCredential({ portal: `Portal ${index % 97}`, account: `account-${index}@example.invalid` }),
  );
  expect(value(stores().credentials.addAll(many))).toBe(2_000);
  expect(
    stores()
      .credentials.search('portal 42 account-139@', 50)
      .map(({ account }) => account),
  ).toEqual(['account-139@example.invalid']);
  expect(stores().credentials.search('portal', 50).length).toBe(50);
});
