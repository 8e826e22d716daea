import type { Drafts } from '../../main/vault/drafts';
import type { HashAlgorithm } from '../../shared/oath/algorithm';
import type { SecretEncoding } from '../../shared/oath/secret';
import type { Failure, Result } from '../../shared/result';
import { ok } from '../../shared/result';
import type { CodeShape, CredentialKind, DraftView, HandDraft } from '../../shared/vault/contract';
import { usage } from '../outcome';
import type { SecretFiles } from '../secret-file';

/** Options of `vault add`, as they were given. */
export interface DraftOptions {
  readonly linkFile?: string;
  readonly kind?: CredentialKind;
  readonly keyFile?: string;
  readonly encoding: SecretEncoding;
  readonly suite?: string;
  readonly counter?: bigint;
  readonly digits?: number;
  readonly algorithm: HashAlgorithm;
  readonly period: number;
  readonly slot?: 1 | 2;
  readonly challengeLength: number;
  readonly responseLength: number;
}

const missing = (option: string): { readonly ok: false; readonly error: Failure<'usage'> } =>
  usage('option-missing', { option });

const decimal = (length: number): CodeShape => ({ min: length, max: length, alphabet: 'digits' });

/** A credential without a secret here: what the person holds. */
function deviceDraft(kind: 'hmac-slot' | 'token', options: DraftOptions): Result<HandDraft, 'usage'> {
  const challenge = decimal(options.challengeLength);
  if (kind === 'token') return ok({ kind, pinDigits: 4, challenge, response: decimal(options.responseLength) });
  return options.slot === undefined
    ? missing('slot')
    : ok({ kind, slot: options.slot, digits: options.digits ?? 6, challenge });
}

/** A credential with a secret, which is text here for as long as it takes to read it. */
function secretDraft(
  kind: 'ocra' | 'hotp' | 'totp',
  secret: string,
  options: DraftOptions,
): Result<HandDraft, 'usage'> {
  const { encoding, suite, counter, digits = 6, algorithm, period } = options;
  if (kind === 'totp') return ok({ kind, secret, encoding, algorithm, digits, period });
  if (kind === 'hotp')
    return counter === undefined
      ? missing('counter')
      : ok({ kind, secret, encoding, algorithm, digits, counter: String(counter) });
  return suite === undefined ? missing('suite') : ok({ kind, secret, encoding, suite, counter: String(counter ?? '') });
}

async function handDraft(kind: CredentialKind, options: DraftOptions, files: SecretFiles) {
  if (kind === 'hmac-slot' || kind === 'token') return deviceDraft(kind, options);
  if (options.keyFile === undefined) return missing('key-file');
  const secret = await files.readText(options.keyFile);
  return secret.ok ? secretDraft(kind, secret.value, options) : secret;
}

/** Reads the link or what was given by hand into a draft. Nothing is in the vault yet. */
export async function readDraft(
  drafts: Drafts,
  options: DraftOptions,
  files: SecretFiles,
): Promise<Result<DraftView, string>> {
  const { linkFile, kind } = options;
  if ((linkFile === undefined) === (kind === undefined)) return usage('link-or-kind');
  if (kind !== undefined) {
    const hand = await handDraft(kind, options, files);
    return hand.ok ? drafts.readHand(hand.value) : hand;
  }
  const link = await files.readText(linkFile ?? '');
  return link.ok ? drafts.readLink(link.value) : link;
}
