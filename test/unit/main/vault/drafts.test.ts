import { expect, test, vi } from 'vitest';
import { Drafts, mostDrafts } from '../../../../src/main/vault/drafts';
import type { Vault } from '../../../../src/main/vault/service';
import { oath as words } from '../../../../src/shared/i18n/en/oath';
import type { HandDraft } from '../../../../src/shared/vault/contract';
import { passphrase, testVault, value } from './parts';

/** Every secret that was read, so that a test can look at its bytes afterwards. */
const secrets = vi.hoisted(() => [] as Uint8Array[]);
vi.mock('../../../../src/shared/oath/secret', async (original) => {
  const real = await original<typeof import('../../../../src/shared/oath/secret')>();
  return {
    ...real,
    readSecret: (...question: Parameters<typeof real.readSecret>) => {
      const read = real.readSecret(...question);
      if (read.ok) secrets.push(read.value.bytes);
      return read;
    },
  };
});

const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const totpLink = `otpauth://totp/Aldery%20Works:j.marsh?secret=${seed}&issuer=Aldery%20Works&digits=8`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const wiped = (bytes: Uint8Array | undefined) => bytes?.every((byte) => byte === 0) ?? false;

async function openDrafts(): Promise<{ vault: Vault; drafts: Drafts }> {
  secrets.length = 0;
  const { vault } = testVault();
  value(await vault.create(passphrase));
  return { vault, drafts: new Drafts(vault) };
}
const credentials = (vault: Vault) => vault.repositories()!.credentials;

test('a link becomes a draft without its secret, is saved under the names that the person gave, and gives its codes', async () => {
  const { vault, drafts } = await openDrafts();
  const view = value(drafts.readLink(utf8(`  ${totpLink}\n`)));
  expect(view).toEqual({
    draft: view.draft,
    kind: 'totp',
    portal: 'Aldery Works',
    account: 'j.marsh',
    suite: null,
    algorithm: 'SHA1',
    digits: 8,
    period: 30,
    counter: null,
    duplicateOf: null,
    notes: [],
  });
  expect(JSON.stringify(view)).not.toContain(seed);
  const saved = value(drafts.save({ draft: view.draft, portal: 'Works', account: 'me', allowDuplicate: false }));
  expect(saved).toMatchObject({ kind: 'totp', portal: 'Works', account: 'me', practice: false, challenge: null });
  expect(credentials(vault).list()).toEqual([saved]);
  expect(value(vault.withSecret(saved.id, (secret) => Buffer.from(secret).toString()))).toBe('12345678901234567890');
});

test('a draft is gone and its secret wiped once it is saved, dropped or the vault locks', async () => {
  const { vault, drafts } = await openDrafts();
  const [saved, dropped, locked] = [0, 1, 2].map(() => value(drafts.readLink(utf8(totpLink))).draft);
  const save = (draft: string) => drafts.save({ draft, portal: 'A', account: '', allowDuplicate: true });
  value(save(saved!));
  drafts.drop(dropped!);
  expect(secrets.map(wiped)).toEqual([true, true, false]);
  vault.lock();
  expect(secrets.map(wiped)).toEqual([true, true, true]);
  expect(save(locked!)).toMatchObject({ error: { code: 'locked' } });
  value(await vault.unlock(passphrase));
  for (const draft of [saved, dropped, locked])
    expect(save(draft!)).toMatchObject({ error: { code: 'unknown-draft' } });
});

test('one draft more than may be kept drops the oldest', async () => {
  const { drafts } = await openDrafts();
  const views = Array.from({ length: mostDrafts + 1 }, () => value(drafts.readLink(utf8(totpLink))));
  expect(secrets.map(wiped)).toEqual([true, ...Array.from({ length: mostDrafts }, () => false)]);
  expect(drafts.code(views[0]!.draft, null, 0)).toMatchObject({ error: { code: 'unknown-draft' } });
  expect(drafts.code(views[1]!.draft, null, 59_000)).toMatchObject({ value: { code: '94287082', leftMs: 1000 } });
});

test('an equal credential is found, and saved again only on demand', async () => {
  const { vault, drafts } = await openDrafts();
  const first = value(drafts.readLink(utf8(totpLink)));
  const { id } = value(drafts.save({ draft: first.draft, portal: 'A', account: 'a', allowDuplicate: false }));
  const second = value(drafts.readLink(utf8(totpLink)));
  expect(second.duplicateOf).toBe(id);
  const save = (allowDuplicate: boolean) =>
    drafts.save({ draft: second.draft, portal: 'B', account: 'b', allowDuplicate });
  expect(save(false)).toEqual({ ok: false, error: { code: 'duplicate', facts: { id } } });
  value(save(true));
  expect(credentials(vault).count()).toBe(2);
  expect(value(drafts.readLink(utf8(totpLink.replace('digits=8', 'digits=6')))).duplicateOf).toBeNull();
});

test('two tokens for the same portal and account are duplicates; of another account, model or device they are not', async () => {
  const { drafts } = await openDrafts();
  const save = (account: string, change: { readonly method?: string; readonly device?: string } = {}) => {
    const { draft } = value(drafts.readHand({ ...token, ...change }));
    return drafts.save({ draft, portal: 'Broker', account, allowDuplicate: false });
  };
  value(save('alex'));
  expect(save('alex')).toMatchObject({ error: { code: 'duplicate' } });
  expect(value(save('sam'))).toMatchObject({ kind: 'token', needsPin: false, method: 'token-named' });
  value(save('alex', { method: 'token-short' }));
  value(save('alex', { device: 'Token 2' }));
  expect(save('alex', { device: 'Token 2' })).toMatchObject({ error: { code: 'duplicate' } });
});

test('a locked vault takes no drafts', () => {
  const { vault } = testVault();
  const drafts = new Drafts(vault);
  expect(drafts.readLink(utf8(totpLink))).toMatchObject({ error: { code: 'locked' } });
  expect(
    drafts.readHand({ kind: 'hmac-slot', slot: 2, digits: 8, challenge: { min: 1, max: 6, alphabet: 'digits' } }),
  ).toMatchObject({ error: { code: 'locked' } });
});

const hex = Buffer.from('12345678901234567890').toString('hex');
const ocra = {
  kind: 'ocra',
  secret: utf8(hex),
  encoding: 'hex',
  suite: 'OCRA-1:HOTP-SHA256-8:C-QN06',
  counter: '0',
} as const;
const hotp = {
  kind: 'hotp',
  secret: utf8(seed),
  encoding: 'base32',
  algorithm: 'SHA1',
  digits: 6,
  counter: '0',
} as const;
const totp = {
  kind: 'totp',
  secret: utf8(seed),
  encoding: 'base32',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
} as const;
const digits6 = { min: 6, max: 6, alphabet: 'digits' } as const;
const slot = { kind: 'hmac-slot', slot: 1, digits: 8, challenge: digits6 } as const;
const token = {
  kind: 'held',
  profile: 'generic-ocra',
  method: 'token-named',
  device: '',
  challenge: null,
  response: null,
  pinDigits: null,
} as const;

test.each<[string, HandDraft, object]>([
  [
    'a suite with a counter',
    ocra,
    {
      challenge: { min: 1, max: 6, alphabet: 'digits' },
      response: { min: 8, max: 8, alphabet: 'digits' },
      needsPin: false,
      counter: '0',
    },
  ],
  [
    'a suite with a PIN',
    { ...ocra, suite: 'OCRA-1:HOTP-SHA1-6:QH10-PSHA1' },
    { challenge: { min: 1, max: 10, alphabet: 'hex' }, needsPin: true, counter: null },
  ],
  [
    'a suite of letters, not truncated',
    { ...ocra, suite: 'OCRA-1:HOTP-SHA256-0:QA64' },
    { challenge: { min: 1, max: 64, alphabet: 'alphanumeric' }, response: { min: 64, max: 64, alphabet: 'hex' } },
  ],
  ['a HOTP code', hotp, { challenge: null, response: digits6, counter: '0', algorithm: 'SHA1', digits: 6 }],
  [
    'the last counter with a next one',
    { ...hotp, counter: '18446744073709551614' },
    { counter: '18446744073709551614' },
  ],
  [
    'a TOTP code of ten digits',
    { ...totp, digits: 10, period: 1 },
    { response: { min: 10, max: 10, alphabet: 'digits' }, period: 1 },
  ],
  [
    'a slot of a key',
    slot,
    { challenge: digits6, response: { min: 8, max: 8, alphabet: 'digits' }, slot: 1, digits: 8 },
  ],
])('typed by hand: %s is stored with the shapes that a screen needs', async (_, hand, detail) => {
  const { vault, drafts } = await openDrafts();
  const { draft } = value(drafts.readHand(hand));
  const { id } = value(drafts.save({ draft, portal: 'P', account: 'a', allowDuplicate: false }));
  expect(credentials(vault).detail(id)).toMatchObject({ kind: hand.kind, profile: 'generic-ocra', ...detail });
});

test('a device in the hand is stored by its method; what the person knows better than the profile is kept', async () => {
  const { vault, drafts } = await openDrafts();
  const said = { ...token, device: 'Phone 2', challenge: digits6, pinDigits: 7, method: 'token-short' } as const;
  const { draft } = value(drafts.readHand(said));
  const { id } = value(drafts.save({ draft, portal: 'P', account: 'a', allowDuplicate: false }));
  const response = vault.heldMethod('generic-ocra', 'token-short')?.response;
  expect(credentials(vault).detail(id)).toMatchObject({ ...said, kind: 'token', response });
});

test.each<[string, HandDraft, object]>([
  [
    'a letter in hex',
    { ...ocra, secret: utf8('0g') },
    { code: 'secret-invalid', facts: { why: 'character', position: 2 } },
  ],
  ['no secret', { ...totp, secret: utf8('') }, { code: 'secret-invalid', facts: { why: 'empty' } }],
  [
    'a broken suite',
    { ...ocra, suite: 'OCRA-1:HOTP-SHA1-6:QX08' },
    { code: 'suite-invalid', facts: { part: 'question', position: 20 } },
  ],
  ['no counter', { ...ocra, counter: '' }, { code: 'value-invalid', facts: { value: 'counter' } }],
  ['a counter with a sign', { ...hotp, counter: '-1' }, { code: 'value-invalid', facts: { value: 'counter' } }],
  [
    'the very last counter',
    { ...hotp, counter: '18446744073709551615' },
    { code: 'value-invalid', facts: { value: 'counter' } },
  ],
  ['five digits', { ...hotp, digits: 5 }, { code: 'value-invalid', facts: { value: 'digits' } }],
  ['eleven digits', { ...totp, digits: 11 }, { code: 'value-invalid', facts: { value: 'digits' } }],
  ['a period of nothing', { ...totp, period: 0 }, { code: 'value-invalid', facts: { value: 'period' } }],
  ['half a second', { ...totp, period: 0.5 }, { code: 'value-invalid', facts: { value: 'period' } }],
  [
    'a challenge longer than a slot takes',
    { ...slot, challenge: { ...digits6, max: 64 } },
    { code: 'value-invalid', facts: { value: 'challenge' } },
  ],
  [
    'a challenge of nothing',
    { ...token, challenge: { ...digits6, min: 0 } },
    { code: 'value-invalid', facts: { value: 'challenge' } },
  ],
  [
    'a response that ends before it begins',
    { ...token, response: { ...digits6, max: 5 } },
    { code: 'value-invalid', facts: { value: 'response' } },
  ],
  [
    'a challenge for a token that takes none',
    { ...token, method: 'token-timed', challenge: digits6 },
    { code: 'value-invalid', facts: { value: 'challenge' } },
  ],
  ['a model that nobody makes', { ...token, method: 'abacus' }, { code: 'value-invalid', facts: { value: 'method' } }],
  ['a method that is no device', { ...token, method: 'ocra' }, { code: 'value-invalid', facts: { value: 'method' } }],
])('typed by hand: %s is refused with the value that is wrong', async (_, hand, error) => {
  const { drafts } = await openDrafts();
  expect(drafts.readHand(hand)).toMatchObject({ ok: false, error });
});

test('(I2) a bad link says where and why, and leaves no draft', async () => {
  const { drafts } = await openDrafts();
  expect(drafts.readLink(utf8('otpauth://totp/Aldery%20Works:j.marsh?secret=JBSWY3DPEHPK3PX1'))).toMatchObject({
    error: {
      code: 'link-invalid',
      facts: { why: 'secret-character', secretPosition: 16, character: '1', guesses: ['I', 'L'] },
    },
  });
  expect(drafts.readLink(utf8('otpauth://totp/a?secret='))).toMatchObject({
    error: { facts: { why: 'secret-empty' } },
  });
  expect(secrets.length).toBe(0);
});

test('what is odd about a credential is noted in words that exist', async () => {
  const { drafts } = await openDrafts();
  const link = 'otpauth://ocra/Old:?secret=MZ&issuer=New&x=1&suite=OCRA-1:HOTP-SHA1-6:QN08-S064';
  const { notes } = value(drafts.readLink(utf8(link)));
  expect([...notes].sort()).toEqual(Object.keys(words.notes).sort());
});

test('before it is saved a draft gives its code, and a HOTP draft never the same one twice', async () => {
  const { vault, drafts } = await openDrafts();
  const { draft } = value(drafts.readHand(hotp));
  expect([0, 1].map(() => value(drafts.code(draft, null, 0)).code)).toEqual(['755224', '287082']);
  const { id } = value(drafts.save({ draft, portal: 'P', account: '', allowDuplicate: false }));
  expect(credentials(vault).detail(id)?.counter).toBe('2');
});

test('a HOTP draft whose counters are used up gives no code', async () => {
  const { drafts } = await openDrafts();
  const { draft } = value(drafts.readHand({ ...hotp, counter: '18446744073709551614' }));
  value(drafts.code(draft, null, 0));
  expect(drafts.code(draft, null, 0)).toMatchObject({ error: { code: 'kind-unknown', facts: { why: 'no-counter' } } });
});

test('an OCRA draft answers the sample challenge of the provider’s sheet', async () => {
  const { drafts } = await openDrafts();
  const { draft } = value(drafts.readHand({ ...ocra, suite: 'OCRA-1:HOTP-SHA1-6:QN08' }));
  expect(value(drafts.code(draft, '11111111', 0)).code).toBe('243178');
  expect(drafts.code(draft, '1x', 0)).toMatchObject({
    error: { code: 'challenge-characters', facts: { position: 2 } },
  });
  expect(drafts.code(draft, null, 0)).toMatchObject({ error: { code: 'kind-unknown' } });
  const device = value(drafts.readHand(slot)).draft;
  expect(drafts.code(device, '111111', 0)).toMatchObject({ error: { code: 'kind-unknown' } });
});

test('(V17) reading a link that is refused after its secret was read leaves no secret', async () => {
  const { drafts } = await openDrafts();
  drafts.readLink(utf8(`otpauth://totp/a?secret=${seed}&period=0`));
  drafts.readHand({ ...hotp, counter: 'x' });
  expect(secrets.every(wiped)).toBe(true);
});
