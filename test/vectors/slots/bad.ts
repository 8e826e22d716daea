// Slot files that must be refused, each with the code that is expected.
import { createHash } from 'node:crypto';
import { toBase64url } from '../../../src/main/vault/slots/canonical';
import type { PassphraseSlot } from '../../../src/main/vault/slots/format';
import { checksummed, dataKey, type Fields, fieldsOf, file, fixed, forged, later, resealed, sealed, slot } from './make';
import { sealSlotFile } from '../../../src/main/vault/slots/seal';

/** `wrong-passphrase`: reads well, opens with nothing. `mac`: a slot opens, but the file is not the one that was sealed. */
export interface Bad {
  readonly name: string;
  readonly code: string;
  readonly passphrase: string;
  readonly bytes: Uint8Array;
}

const passphrase = 'correct horse';
const bad = (code: string, name: string, bytes: Uint8Array | string, by = passphrase): Bad => ({
  name,
  code,
  passphrase: by,
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
});
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const firstSlot = (fields: Fields): Fields => (fields['slots'] as Fields[])[0] ?? {};
const withSlot = (fields: Fields, change: Fields): Fields => {
  const [first, ...rest] = fields['slots'] as Fields[];
  return { ...fields, slots: [{ ...first, ...change }, ...rest] };
};
const withKdf = (fields: Fields, change: Fields): Fields => withSlot(fields, { kdf: { ...(firstSlot(fields)['kdf'] as Fields), ...change } });
const without = (fields: Fields, name: string): Fields => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
const withoutInSlot = (fields: Fields, name: string): Fields => ({ ...fields, slots: [without(firstSlot(fields), name)] });
const withoutInKdf = (fields: Fields, name: string): Fields => withSlot(fields, { kdf: without(firstSlot(fields)['kdf'] as Fields, name) });

/** Not a slot file at all, or not the bytes of one. */
function foreign(whole: Uint8Array): Bad[] {
  const utf16 = Buffer.from(text(whole), 'utf16le');
  return [
    bad('empty', 'empty', ''),
    bad('foreign', 'one-line-end', '\n'),
    bad('foreign', 'spaces', ' '.repeat(100)),
    bad('foreign', 'zeros', new Uint8Array(1000)),
    bad('foreign', 'noise', Buffer.concat(Array.from({ length: 16 }, (_, index) => createHash('sha256').update(`noise ${index}`).digest()))),
    bad('foreign', 'words', 'This is not a vault.\n'),
    bad('foreign', 'sqlite', 'SQLite format 3\0'),
    bad('foreign', 'png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    bad('foreign', 'gzip', Buffer.from('1f8b0800000000000003', 'hex')),
    bad('foreign', 'utf-16', utf16),
    bad('foreign', 'utf-16-with-mark', Buffer.concat([Buffer.of(0xff, 0xfe), utf16])),
    bad('foreign', 'json-object', '{}\n'),
    bad('foreign', 'json-list', '[]\n'),
    bad('foreign', 'json-null', 'null\n'),
    bad('foreign', 'json-text', '"countersign"\n'),
    bad('foreign', 'json-number', '1\n'),
    bad('foreign', 'json-of-another-program', '{"format":"other-slots","slots":[],"version":1}\n'),
    bad('foreign', 'list-around-it', `[${text(whole).trim()}]\n`),
    bad('foreign', 'nested-60000-deep', `${'['.repeat(30_000)}${']'.repeat(30_000)}\n`),
    bad('too-large', 'one-byte-too-large', text(whole).padEnd(65_537, ' ')),
    bad('not-json', 'bad-utf-8', Buffer.concat([whole.subarray(0, 40), Buffer.of(0xff), whole.subarray(41)])),
    bad('not-json', 'overlong-utf-8', Buffer.concat([whole.subarray(0, 40), Buffer.of(0xc0, 0xaf), whole.subarray(42)])),
    bad('not-json', 'byte-order-mark', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), whole])),
    bad('not-json', 'trailing-comma', text(whole).replace(/\}\n$/, ',}\n')),
    bad('not-json', 'comment', `/* countersign-slots */ ${text(whole)}`),
    bad('not-json', 'single-quotes', text(whole).replaceAll('"', "'")),
    bad('not-json', 'not-a-number', text(whole).replace(/"generation":1/, '"generation":NaN')),
    bad('not-json', 'infinity', text(whole).replace(/"generation":1/, '"generation":Infinity')),
    bad('not-json', 'leading-zero', text(whole).replace(/"generation":1/, '"generation":01')),
    bad('not-json', 'hexadecimal', text(whole).replace(/"generation":1/, '"generation":0x1')),
    bad('not-json', 'two-files-in-one', text(whole) + text(whole)),
    bad('not-json', 'raw-control-character', text(whole).replace('"argon2id"', '"argon\u00012id"')),
    bad('cut-off', 'zeros-at-the-end', Buffer.concat([whole, new Uint8Array(16)])),
  ];
}

/** Every beginning of a file is told to be one. */
const cutOff = (whole: Uint8Array): Bad[] =>
  [1, 2, 9, 27, 28, 29, 60, 100, 200, 300, 400, 450, 500, whole.length - 3, whole.length - 2].map((length) =>
    bad('cut-off', `first-${length}-bytes`, whole.subarray(0, length)),
  );

/** JSON that means the same, or nearly, but is not the one byte form. */
function notCanonical(whole: Uint8Array): Bad[] {
  const plain = text(whole);
  const change = (from: string | RegExp, to: string) => plain.replace(from, to);
  return [
    bad('not-canonical', 'no-line-end', plain.trimEnd()),
    bad('not-canonical', 'two-line-ends', `${plain}\n`),
    bad('not-canonical', 'carriage-return', plain.replace('\n', '\r\n')),
    bad('not-canonical', 'leading-space', ` ${plain}`),
    bad('not-canonical', 'pretty', `${JSON.stringify(fieldsOf(whole), null, 2)}\n`),
    bad('not-canonical', 'members-in-another-order', `${JSON.stringify(Object.fromEntries(Object.entries(fieldsOf(whole)).reverse()))}\n`),
    bad('not-canonical', 'doubled-member', change('"generation":1', '"generation":1,"generation":1')),
    bad('not-canonical', 'doubled-member-first-wins', change('"generation":1', '"generation":2,"generation":1')),
    bad('not-canonical', 'escaped-letter', change('"argon2id"', '"\\u0061rgon2id"')),
    bad('not-canonical', 'escaped-slash', change('"passphrase"', '"pass\\/phrase"')),
    bad('not-canonical', 'fraction', change('"generation":1', '"generation":1.0')),
    bad('not-canonical', 'exponent', change('"generation":1', '"generation":1e0')),
    bad('not-canonical', 'minus-zero', change('"generation":1', '"generation":-0')),
    bad('not-canonical', 'too-large-a-number', change('"generation":1', '"generation":9007199254740992')),
    bad('not-canonical', 'much-too-large-a-number', change('"generation":1', '"generation":1e400')),
    bad('not-canonical', 'lone-surrogate', change('"argon2id"', '"\\ud800"')),
    bad('not-canonical', 'proto-member', change('{"format"', '{"__proto__":{"vault":"x"},"format"')),
    bad('not-canonical', 'upper-case-member', change('"generation"', '"Generation"')),
    bad('not-canonical', 'empty-member-name', change('{"format"', '{"":1,"format"')),
    bad('not-canonical', 'ten-levels', change('"argon2id"', '[[[[[[[[1]]]]]]]]')),
  ];
}

/** One character of each part changed, without making the checksum right again: bit rot. */
function rotten(whole: Uint8Array): Bad[] {
  const plain = text(whole);
  const parts = ['"id":"', '"salt":"', '"nonce":"', '"wrapped":"', '"mac":"', '"sha256":"', '"vault":"', '"created":1', '"memory":1', '"generation":'];
  return parts.map((part) => {
    const at = plain.indexOf(part) + part.length;
    const other = plain[at] === '2' ? '3' : '2';
    return bad('checksum', `rot-in-${part.replace(/\W|\d/g, '')}`, plain.slice(0, at) + other + plain.slice(at + 1));
  });
}

/** Shapes that are refused although HMAC and checksum are right. */
function structure(whole: Uint8Array): Bad[] {
  const make = (name: string, change: (fields: Fields) => Fields, code = 'structure') => bad(code, name, resealed(whole, change));
  const set = (name: string, value: unknown, as: string) => make(`${name}-${as}`, (fields) => ({ ...fields, [name]: value }));
  const inSlot = (name: string, value: unknown, as: string, code?: string) => make(`slot-${name}-${as}`, (fields) => withSlot(fields, { [name]: value }), code);
  const inKdf = (name: string, value: unknown, as: string, code?: string) => make(`kdf-${name}-${as}`, (fields) => withKdf(fields, { [name]: value }), code);
  const b64 = (length: number) => toBase64url(fixed('filler', length));
  const many = Array.from({ length: 17 }, (_, index) => later(`kind-${index}`));
  return [
    make('format-other', (fields) => ({ ...fields, format: 'other-slots' })),
    make('format-null', (fields) => ({ ...fields, format: null })),
    make('version-2', (fields) => ({ ...fields, version: 2 }), 'newer'),
    make('version-99-with-other-members', (fields) => ({ ...without(fields, 'vault'), version: 99, cipher: 'aegis' }), 'newer'),
    set('version', 0, '0'),
    set('version', -1, 'negative'),
    set('version', '1', 'text'),
    set('version', null, 'null'),
    ...['version', 'vault', 'generation'].map((name) => make(`${name}-missing`, (fields) => without(fields, name))),
    bad('structure', 'mac-missing', checksummed(without(fieldsOf(whole), 'mac'))),
    bad('structure', 'mac-short', checksummed({ ...fieldsOf(whole), mac: b64(31) })),
    bad('structure', 'mac-long', checksummed({ ...fieldsOf(whole), mac: b64(33) })),
    bad('structure', 'mac-null', checksummed({ ...fieldsOf(whole), mac: null })),
    bad('structure', 'mac-empty', checksummed({ ...fieldsOf(whole), mac: '' })),
    set('vault', b64(15), 'short'),
    set('vault', b64(17), 'long'),
    set('vault', '', 'empty'),
    set('vault', null, 'null'),
    set('vault', 12, 'number'),
    set('vault', `${b64(16)}==`, 'padded'),
    set('vault', `${'A'.repeat(21)}B`, 'loose-bits'),
    set('vault', `${'A'.repeat(20)}+A`, 'other-alphabet'),
    set('vault', [b64(16)], 'list'),
    set('generation', 0, '0'),
    set('generation', -1, 'negative'),
    set('generation', '1', 'text'),
    set('generation', null, 'null'),
    set('generation', true, 'true'),
    set('slots', [], 'none'),
    set('slots', null, 'null'),
    set('slots', {}, 'object'),
    set('slots', 'passphrase', 'text'),
    set('slots', [null], 'of-null'),
    set('slots', [[]], 'of-lists'),
    set('slots', ['passphrase'], 'of-text'),
    set('slots', many, 'seventeen'),
    set('migration', 'in-progress', 'forged-marker'),
    set('reencrypt', { state: 'half-done', key: b64(32) }, 'forged-marker'),
    set('recovery', true, 'forged-marker'),
    make('slot-twice', (fields) => ({ ...fields, slots: [firstSlot(fields), firstSlot(fields)] }), 'duplicate-slot'),
    make('slot-id-twice', (fields) => ({ ...fields, slots: [firstSlot(fields), { ...later('recovery'), id: firstSlot(fields)['id'] }] }), 'duplicate-slot'),
    ...['id', 'kind', 'created', 'kdf', 'nonce', 'wrapped'].map((name) => make(`slot-${name}-missing`, (fields) => withoutInSlot(fields, name))),
    inSlot('id', b64(15), 'short'),
    inSlot('id', b64(17), 'long'),
    inSlot('id', 7, 'number'),
    inSlot('kind', '', 'empty'),
    inSlot('kind', 'Passphrase', 'upper-case'),
    inSlot('kind', 'x'.repeat(33), 'long'),
    inSlot('kind', 'pass phrase', 'with-a-space'),
    inSlot('kind', 1, 'number'),
    inSlot('created', -1, 'negative'),
    inSlot('created', '1764000000', 'text'),
    inSlot('created', null, 'null'),
    inSlot('kdf', null, 'null'),
    inSlot('kdf', 'argon2id', 'text'),
    inSlot('kdf', [], 'list'),
    inSlot('nonce', b64(11), 'short'),
    inSlot('nonce', b64(13), 'long'),
    inSlot('nonce', '', 'empty'),
    inSlot('wrapped', b64(47), 'short'),
    inSlot('wrapped', b64(49), 'long'),
    inSlot('wrapped', b64(32), 'without-tag'),
    inSlot('wrapped', '', 'empty'),
    inSlot('note', 'mine', 'extra'),
    ...['algorithm', 'version', 'memory', 'passes', 'lanes', 'salt'].map((name) => make(`kdf-${name}-missing`, (fields) => withoutInKdf(fields, name))),
    inKdf('algorithm', 'argon2i', 'argon2i'),
    inKdf('algorithm', 'argon2d', 'argon2d'),
    inKdf('algorithm', 'scrypt', 'scrypt'),
    inKdf('algorithm', 'none', 'none'),
    inKdf('version', 16, '16'),
    inKdf('version', 20, '20'),
    inKdf('secret', b64(16), 'extra'),
    inKdf('memory', '65536', 'text'),
    inKdf('memory', -1, 'negative'),
    inKdf('passes', null, 'null'),
    inKdf('lanes', true, 'true'),
    inKdf('salt', 'not base64url!', 'not-base64url'),
    inKdf('memory', 0, '0', 'kdf-bounds'),
    inKdf('memory', 8, '8', 'kdf-bounds'),
    inKdf('memory', 19_455, 'just-too-small', 'kdf-bounds'),
    inKdf('memory', 2_097_153, 'just-too-large', 'kdf-bounds'),
    inKdf('memory', 2 ** 32, '4-tebibyte', 'kdf-bounds'),
    inKdf('memory', Number.MAX_SAFE_INTEGER, 'largest', 'kdf-bounds'),
    inKdf('passes', 0, '0', 'kdf-bounds'),
    inKdf('passes', 65, '65', 'kdf-bounds'),
    inKdf('passes', 2 ** 32 + 1, 'wraps-32-bits', 'kdf-bounds'),
    inKdf('lanes', 0, '0', 'kdf-bounds'),
    inKdf('lanes', 17, '17', 'kdf-bounds'),
    inKdf('lanes', 2 ** 24, '16-million', 'kdf-bounds'),
    inKdf('salt', '', 'empty', 'kdf-bounds'),
    inKdf('salt', b64(15), '15-bytes', 'kdf-bounds'),
    inKdf('salt', toBase64url(new Uint8Array(65)), '65-bytes', 'kdf-bounds'),
    inKdf('salt', toBase64url(new Uint8Array(1000)), '1000-bytes', 'kdf-bounds'),
  ];
}

/** Read well, but the slot is not the one that was wrapped: no passphrase opens it. */
async function tampered(whole: Uint8Array, first: PassphraseSlot, second: PassphraseSlot): Promise<Bad[]> {
  const make = (name: string, change: (fields: Fields) => Fields) => bad('wrong-passphrase', name, forged(whole, change));
  const flip = (value: string, bit: number): string => {
    const bytes = Buffer.from(value, 'base64url');
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return toBase64url(bytes);
  };
  const otherVault = await slot({ vault: 'b' });
  return [
    bad('wrong-passphrase', 'another-passphrase', whole, 'correct horsf'),
    bad('wrong-passphrase', 'empty-passphrase', whole, ''),
    bad('wrong-passphrase', 'passphrase-in-another-case', whole, 'Correct Horse'),
    make('tampered-created', (fields) => withSlot(fields, { created: first.created + 1 })),
    make('tampered-memory', (fields) => withKdf(fields, { memory: 19_457 })),
    make('tampered-passes', (fields) => withKdf(fields, { passes: 2 })),
    make('tampered-lanes', (fields) => withKdf(fields, { lanes: 2 })),
    make('tampered-salt', (fields) => withKdf(fields, { salt: flip(first.kdf.salt, 0) })),
    make('shortened-salt', (fields) => withKdf(fields, { salt: toBase64url(Buffer.from(first.kdf.salt, 'base64url').subarray(0, 16)) })),
    make('tampered-id', (fields) => withSlot(fields, { id: flip(first.id, 3) })),
    make('tampered-nonce', (fields) => withSlot(fields, { nonce: flip(first.nonce, 95) })),
    make('tampered-key-first-bit', (fields) => withSlot(fields, { wrapped: flip(first.wrapped, 0) })),
    make('tampered-key-last-bit', (fields) => withSlot(fields, { wrapped: flip(first.wrapped, 255) })),
    make('tampered-tag-first-bit', (fields) => withSlot(fields, { wrapped: flip(first.wrapped, 256) })),
    make('tampered-tag-last-bit', (fields) => withSlot(fields, { wrapped: flip(first.wrapped, 383) })),
    make('tag-of-zeros', (fields) => withSlot(fields, { wrapped: toBase64url(Buffer.concat([Buffer.from(first.wrapped, 'base64url').subarray(0, 32), new Uint8Array(16)])) })),
    make('tampered-vault-id', (fields) => ({ ...fields, vault: flip(String(fields['vault']), 7) })),
    make('slot-of-another-vault', (fields) => ({ ...fields, slots: [otherVault] })),
    make('slot-under-another-kind', (fields) => withSlot(fields, { kind: 'recovery' })),
    make('wrapped-of-another-slot', (fields) => withSlot(fields, { wrapped: second.wrapped, nonce: second.nonce })),
    make('kdf-of-another-slot', (fields) => withSlot(fields, { kdf: second.kdf })),
    make('only-a-later-kind', (fields) => ({ ...fields, slots: [later('recovery')] })),
  ];
}

/** A slot opens, but the whole is not what was sealed (V5). */
function unsealed(whole: Uint8Array, first: PassphraseSlot, second: PassphraseSlot): Bad[] {
  const two = sealed(file([first, second], 2));
  const make = (name: string, from: Uint8Array, change: (fields: Fields) => Fields) => bad('mac', name, forged(from, change));
  return [
    make('generation-raised', whole, (fields) => ({ ...fields, generation: 2 })),
    make('generation-lowered', two, (fields) => ({ ...fields, generation: 1 })),
    make('slot-removed', two, (fields) => ({ ...fields, slots: [first] })),
    make('slots-reordered', two, (fields) => ({ ...fields, slots: [second, first] })),
    make('slot-added', whole, (fields) => ({ ...fields, slots: [first, later('recovery')] })),
    make('slot-put-back', whole, (fields) => ({ ...fields, slots: [first, second] })),
    make('mac-of-the-older-file', two, (fields) => ({ ...fields, mac: fieldsOf(whole)['mac'] })),
    make('mac-of-zeros', whole, (fields) => ({ ...fields, mac: toBase64url(new Uint8Array(32)) })),
    make('mac-of-a-keyless-hash', whole, (fields) => ({ ...fields, mac: fields['sha256'] })),
    bad('mac', 'sealed-under-another-data-key', sealSlotFile(file([first]), dataKey('b'))),
  ];
}

/** All of them; the same bytes every time. */
export async function badFiles(): Promise<Bad[]> {
  const [first, second] = [await slot(), await slot({ name: 'second', passphrase: 'another horse' })];
  const whole = sealed(file([first]));
  return [
    ...foreign(whole),
    ...cutOff(whole),
    ...notCanonical(whole),
    ...rotten(whole),
    bad('checksum', 'sha256-missing', `${text(whole).replace(/,"sha256":"[^"]+"/, '')}`),
    bad('checksum', 'sha256-of-another-file', text(whole).replace(/"sha256":"[^"]+"/, `"sha256":"${toBase64url(fixed('sum', 32))}"`)),
    ...structure(whole),
    ...(await tampered(whole, first, second)),
    ...unsealed(whole, first, second),
  ];
}
