import { expect, test } from 'vitest';
import { vaultHandlers } from '../../../../src/main/vault/handlers';
import type { VaultParts } from '../../../../src/main/vault/service-parts';
import { vaultContract } from '../../../../src/shared/vault/contract';
import { ocraCredential, passphrase, TestClock, testVault, value } from './parts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const digits6 = { min: 6, max: 6, alphabet: 'digits' } as const;
const hotp = ocraCredential({
  kind: 'hotp',
  challenge: null,
  response: digits6,
  suite: null,
  algorithm: 'SHA1',
  digits: 6,
  counter: 0n,
});
const totp = ocraCredential({
  kind: 'totp',
  challenge: null,
  response: digits6,
  suite: null,
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
});

function handled(change: Partial<VaultParts> = {}) {
  const clock = new TestClock();
  const { vault } = testVault({ clock, ...change });
  return { vault, clock, handlers: vaultHandlers({ vault, clock }) };
}

test('every question of the contract has a handler, and nothing else has', () => {
  expect(Object.keys(handled().handlers).sort()).toEqual(Object.keys(vaultContract).sort());
});

test('a person creates, adds by link, looks, removes, takes back, locks and unlocks', async () => {
  const { handlers } = handled();
  const answer = async <T>(asked: Parameters<typeof value<T>>[0] | Promise<Parameters<typeof value<T>>[0]>) =>
    value(await asked);
  await answer(handlers['vault/create']({ passphrase: utf8(passphrase) }));
  const link = 'otpauth://totp/Bank:alex?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const { draft } = await answer(handlers['vault/read-link']({ link: utf8(link) }));
  const saved = await answer(
    handlers['vault/save-draft']({ draft, portal: 'Bank', account: 'alex', allowDuplicate: false }),
  );
  expect(await answer(handlers['vault/list']({}))).toEqual([saved]);
  expect(await answer(handlers['vault/detail']({ id: saved.id }))).toMatchObject({ period: 30, digits: 6 });
  await answer(handlers['vault/remove']({ id: saved.id }));
  expect(await answer(handlers['vault/list']({}))).toEqual([]);
  expect(await answer(handlers['vault/restore']({ id: saved.id }))).toEqual(saved);
  expect(await answer(handlers['vault/lock']({}))).toMatchObject({ state: 'locked' });
  expect(await handlers['vault/list']({})).toMatchObject({ error: { code: 'locked' } });
  expect(await answer(handlers['vault/unlock']({ passphrase: utf8(passphrase) }))).toMatchObject({ state: 'open' });
  expect(await answer(handlers['vault/list']({}))).toEqual([saved]);
});

test('the code of a clock token is the current one, with the time that it has left', async () => {
  const { vault, clock, handlers } = handled();
  value(await vault.create(passphrase));
  const { id } = value(vault.repositories()!.credentials.add(totp));
  clock.time = 59_000;
  expect(value(await handlers['vault/code']({ id }))).toEqual({ code: '287082', leftMs: 1000, periodMs: 30_000 });
});

test('the code of a counter token is stored as used before it is shown, so that no code comes twice', async () => {
  const { vault, handlers, clock } = handled();
  value(await vault.create(passphrase));
  const { id } = value(vault.repositories()!.credentials.add(hotp));
  const next = async () => value(await handlers['vault/code']({ id })).code;
  expect(await next()).toBe('755224');
  expect(vault.repositories()!.credentials.detail(id)).toMatchObject({ counter: '1', usedAt: clock.now() });
  vault.lock();
  value(await vault.unlock(passphrase));
  expect(await next()).toBe('287082');
});

test('a counter that is used up, a credential with a challenge and one that is not there have no code', async () => {
  const { vault, handlers } = handled();
  value(await vault.create(passphrase));
  const { credentials } = vault.repositories()!;
  const used = value(credentials.add({ ...hotp, counter: 2n ** 64n - 1n })).id;
  const ocra = value(credentials.add(ocraCredential())).id;
  expect(await handlers['vault/code']({ id: used })).toMatchObject({
    error: { code: 'kind-unknown', facts: { why: 'no-counter' } },
  });
  expect(await handlers['vault/code']({ id: ocra })).toMatchObject({ error: { code: 'kind-unknown' } });
  expect(await handlers['vault/code']({ id: '0'.repeat(26) })).toMatchObject({ error: { code: 'unknown-credential' } });
});

test('a passphrase is judged without any vault', async () => {
  const { vault, handlers } = handled();
  const problem = async (text: string) => value(await handlers['vault/judge']({ passphrase: utf8(text) })).problem;
  expect(await problem('password1')).toBe('too-common');
  expect(await problem('short')).toBe('too-short');
  expect(value(await handlers['vault/judge']({ passphrase: utf8('quiet harbour lantern 57 mosaic') }))).toEqual({
    problem: null,
    secondsPerGuess: vault.secondsPerGuess(),
  });
});

test('the answers fit the contract', async () => {
  const { vault, handlers } = handled();
  value(await vault.create(passphrase));
  const { id } = value(vault.repositories()!.credentials.add(hotp));
  const link = 'otpauth://hotp/Bank:alex?counter=7&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const view = value(await handlers['vault/read-link']({ link: utf8(link) }));
  vaultContract['vault/read-link'].answer.parse(view);
  vaultContract['vault/draft-code'].answer.parse(
    value(await handlers['vault/draft-code']({ draft: view.draft, challenge: null })),
  );
  vaultContract['vault/list'].answer.parse(value(await handlers['vault/list']({})));
  vaultContract['vault/detail'].answer.parse(value(await handlers['vault/detail']({ id })));
  vaultContract['vault/code'].answer.parse(value(await handlers['vault/code']({ id })));
  const judged = value(await handlers['vault/judge']({ passphrase: utf8(passphrase) }));
  vaultContract['vault/judge'].answer.parse(judged);
  expect(value(await handlers['vault/drop-draft']({ draft: view.draft }))).toEqual({});
});
