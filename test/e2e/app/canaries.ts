import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ocra } from '../../../src/main/oath/ocra';
import { parseSuite } from '../../../src/shared/oath/suite';
import { formsOf } from '../shell/memory';

/** What a person types and reads in these tests, each found nowhere else by chance. */
export const canaries = {
  passphrase: 'Canary-Lantern-9173-Harbour-Quiet',
  pin: 'Canary-Pin-4471',
  challenge: 'KESTREL917',
  /** 20 bytes as they are typed. */
  secret: Buffer.from('canary-secret-0815-x').toString('hex'),
} as const;

const rawSecret = Buffer.from(canaries.secret, 'hex').toString();

/** The secret as links have it. */
export const base32Secret = base32(rawSecret);

/** Answers ten letters and digits and a PIN with ten digits. */
export const suite = 'OCRA-1:HOTP-SHA256-10:QA10-PSHA256';

/** The response to the challenge, worked out here: nothing of it is asked of the app. */
export function response(): string {
  const parsed = parseSuite(suite);
  if (!parsed.ok) throw new Error(parsed.error.code);
  const { pin, secret, challenge } = canaries;
  const code = ocra(parsed.value, Buffer.from(secret, 'hex'), { question: challenge, pin: Buffer.from(pin) });
  if (!code.ok) throw new Error(code.error.code);
  return code.value;
}

/** Every canary in every form in which it may lie somewhere; `secret raw utf-8` is its bytes. */
export function allForms(): Readonly<Record<string, Buffer>> {
  const texts = { ...canaries, response: response(), 'secret raw': rawSecret, 'secret base32': base32Secret };
  const named = Object.entries(texts).flatMap(([name, text]) =>
    Object.entries(formsOf(text)).map(([form, bytes]) => [`${name} ${form}`, bytes] as const),
  );
  return Object.fromEntries(named);
}

/** Names of the canaries that are in these bytes. */
export const foundIn = (bytes: Buffer): readonly string[] =>
  Object.entries(allForms())
    .filter(([, form]) => bytes.includes(form))
    .map(([name]) => name);

/** Names of the canaries that are in any file below a folder, each with its file. */
export const foundBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true)
    .flatMap((name) => foundIn(readFileSync(join(folder, name))).map((canary) => `${name}: ${canary}`));

function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)])
    .join('');
}
