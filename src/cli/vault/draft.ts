import type { Drafts } from '../../main/vault/drafts';
import type { HashAlgorithm } from '../../shared/oath/algorithm';
import type { SecretEncoding } from '../../shared/oath/secret';
import type { Failure, Result } from '../../shared/result';
import { ok } from '../../shared/result';
import type { CodeShape, CredentialKind, DraftView, HandDraft, HeldKind } from '../../shared/vault/contract';
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
  readonly challengeLength?: number;
  readonly responseLength?: number;
  readonly profile: string;
  readonly method?: string;
  readonly device: string;
}

const missing = (option: string): { readonly ok: false; readonly error: Failure<'usage'> } =>
  usage('option-missing', { option });

const decimal = (length: number): CodeShape => ({ min: length, max: length, alphabet: 'digits' });
const said = (length: number | undefined): CodeShape | null => (length === undefined ? null : decimal(length));

/** What `--method` stands for when it is not given; phones differ too much for that. */
const usualMethod: Readonly<Partial<Record<HeldKind, string>>> = { token: 'token-named' };

/** What the person holds. Lengths that are not given are those of the profile. */
function heldDraft(kind: HeldKind, options: DraftOptions): Result<HandDraft, 'usage'> {
  const { profile, device, challengeLength, responseLength, method = usualMethod[kind] } = options;
  if (method === undefined) return missing('method');
  const shapes = { challenge: said(challengeLength), response: said(responseLength), pinDigits: null };
  return ok({ kind: 'held', profile, method, device, ...shapes });
}

/** A slot of a USB key: its secret is in there. */
function slotDraft({ slot, digits = 6, challengeLength = 6 }: DraftOptions): Result<HandDraft, 'usage'> {
  return slot === undefined
    ? missing('slot')
    : ok({ kind: 'hmac-slot', slot, digits, challenge: decimal(challengeLength) });
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A credential with a secret, in UTF-8. */
function secretDraft(
  kind: 'ocra' | 'hotp' | 'totp',
  secret: Uint8Array,
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
  if (kind === 'hmac-slot') return slotDraft(options);
  if (kind === 'token' || kind === 'phone') return heldDraft(kind, options);
  if (options.keyFile === undefined) return missing('key-file');
  const secret = await files.readText(options.keyFile);
  return secret.ok ? secretDraft(kind, utf8(secret.value), options) : secret;
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
    const draft = hand.ok ? drafts.readHand(hand.value) : hand;
    return draft.ok && draft.value.kind !== kind ? usage('method-of-kind', { kind: draft.value.kind }) : draft;
  }
  const link = await files.readText(linkFile ?? '');
  return link.ok ? drafts.readLink(utf8(link.value)) : link;
}
