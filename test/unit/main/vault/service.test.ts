import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ocraCredential, passphrase, testVault, value } from './parts';

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
  const { vault } = testVault();
  value(await vault.create(passphrase));
  vault.lock();
  const refused = await vault.unlock('correct horse battery stapler');
  expect(refused).toEqual({ ok: false, error: { code: 'wrong-passphrase', facts: { waitMs: 0 } } });
  expect(vault.repositories()).toBeNull();
});
