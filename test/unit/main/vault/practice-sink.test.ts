import { expect, test } from 'vitest';
import { credentialFor } from '../../../../src/main/practice/credentials';
import type { PracticeCredential } from '../../../../src/main/practice/parts';
import { newAccounts } from '../../../../src/main/practice/portal/accounts';
import { systemRandom } from '../../../../src/main/practice/portal/random';
import { practiceSink } from '../../../../src/main/vault/practice-sink';
import { ocraCredential, passphrase, testVault, value } from './parts';

const accounts = (): PracticeCredential[] => newAccounts(systemRandom).map(credentialFor);

test('every way of the practice portal is put in, marked as practice, with the portal’s shapes', async () => {
  const { vault } = testVault();
  value(await vault.create(passphrase));
  const sink = practiceSink(vault);
  for (const credential of accounts()) {
    expect(sink.has(credential.kind, credential.account)).toBe(false);
    value(await sink.put(credential));
    expect(sink.has(credential.kind, credential.account)).toBe(true);
  }
  const six = { min: 6, max: 6, alphabet: 'digits' };
  const list = vault.repositories()!.credentials.list();
  const shapes = Object.fromEntries(
    list.map(({ kind, method, challenge, response }) => [method ?? kind, [challenge, response.max]]),
  );
  expect(shapes).toEqual({
    ocra: [six, 8],
    'phone-ios': [six, 8],
    'phone-android': [six, 8],
    'token-named': [six, 8],
    'token-short': [six, 8],
    'token-timed': [null, 6],
    'hmac-slot': [six, 8],
    totp: [null, 6],
    hotp: [null, 6],
  });
  expect(list.every(({ practice, profile, needsPin }) => practice && profile === 'practice' && !needsPin)).toBe(true);
});

test('putting one in again replaces it, with the new secret, and leaves the person’s own alone', async () => {
  const { vault } = testVault();
  value(await vault.create(passphrase));
  const sink = practiceSink(vault);
  const { credentials } = vault.repositories()!;
  const [first, second] = [accounts(), accounts()].map((all) => all.find(({ kind }) => kind === 'ocra'));
  if (first?.kind !== 'ocra' || second?.kind !== 'ocra') throw new Error('no account');
  const own = value(credentials.add(ocraCredential({ portal: first.portal, account: first.account })));
  value(await sink.put(first));
  value(await sink.put(second));
  expect(credentials.count()).toBe(2);
  expect(credentials.detail(own.id)).not.toBeNull();
  const found = credentials.list().find(({ practice }) => practice);
  expect(value(vault.withSecret(found!.id, (secret) => Uint8Array.from(secret)))).toEqual(
    Uint8Array.from(second.secret),
  );
});

test('a locked vault takes nothing and has nothing', async () => {
  const { vault } = testVault();
  const sink = practiceSink(vault);
  const [credential] = accounts();
  expect(sink.has(credential!.kind, credential!.account)).toBe(false);
  expect(await sink.put(credential!)).toMatchObject({ error: { code: 'locked' } });
});
