import { z } from 'zod';
import { call, secretText } from '../ipc/contract';
import { slug } from '../profiles/words';
import { credentialId } from './credential-id';

export type { CredentialId } from './credential-id';

/** As NFKC (V13). */
const passphrase = secretText(8192);
const algorithm = z.enum(['SHA1', 'SHA256', 'SHA512']);
const shortText = z.string().trim().max(128);
/** Digits of a device's PIN; the bounds are those of a profile's method. */
const pinDigits = z.number().int().min(3).max(12);

/**
 * What is wrong with one of the vault's files. `older`: it is whole, but not the last state that was saved here (an
 * old copy was put back), or the counter that would tell is gone; the person may take it by `vault/accept-older`.
 */
export const vaultDamage = z.enum(['missing', 'truncated', 'altered', 'foreign', 'newer', 'older', 'unreadable']);
export type VaultDamage = z.infer<typeof vaultDamage>;

/**
 * Where the vault stands. `lockAt` is the time of the idle lock in ms since the epoch, null when it is off.
 * `previous` is the time of the last good copy of the damaged part, null when there is none.
 */
export const vaultStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('absent') }),
  z.strictObject({ state: z.literal('locked'), waitUntil: z.number().nullable() }),
  z.strictObject({ state: z.literal('open'), practice: z.boolean(), lockAt: z.number().nullable() }),
  z.strictObject({ state: z.literal('in-use'), program: z.enum(['app', 'cli', 'unknown']), pid: z.number() }),
  z.strictObject({
    state: z.literal('damaged'),
    part: z.enum(['slots', 'database']),
    damage: vaultDamage,
    previous: z.number().nullable(),
  }),
]);
export type VaultStatus = z.infer<typeof vaultStatus>;

/** Shape of a challenge or a response: how many characters, of which alphabet. */
export const codeShape = z.strictObject({
  min: z.number().int(),
  max: z.number().int(),
  alphabet: z.enum(['digits', 'hex', 'alphanumeric']),
});
export type CodeShape = z.infer<typeof codeShape>;

/** The kinds of device in a person's hand: a hand-held token, a phone. Such a credential has no secret. */
export const heldKind = z.enum(['token', 'phone']);
export type HeldKind = z.infer<typeof heldKind>;

/** The kinds of credential: three with a secret in the vault, a slot of a USB key, and what the person holds. */
export const credentialKind = z.enum(['ocra', 'hotp', 'totp', 'hmac-slot', ...heldKind.options]);
export type CredentialKind = z.infer<typeof credentialKind>;

/** One way to answer for one account at one portal, without any secret. */
export const credentialSummary = z.strictObject({
  id: credentialId,
  kind: credentialKind,
  /** The portal's name as the person knows it (otpauth: issuer). */
  portal: z.string(),
  account: z.string(),
  /** Id of the portal's profile. It may have been removed since. */
  profile: z.string(),
  practice: z.boolean(),
  /** For what the person holds: the profile's method that describes it; null for the other kinds. */
  method: z.string().nullable(),
  /** For what the person holds: what the portal's own list of devices calls it; empty where nobody said. */
  device: z.string(),
  /**
   * What the portal's challenge looks like; null when the way takes none (TOTP, HOTP, a timed token). For what the
   * person holds this, `response` and `pinDigits` are the profile's of now, unless the person said otherwise.
   */
  challenge: codeShape.nullable(),
  response: codeShape,
  /** The suite wants the person's PIN here. The PIN of a device is typed on the device alone. */
  needsPin: z.boolean(),
  /** Digits of the PIN that the device asks for; null where it has none or nothing is known. */
  pinDigits: z.number().int().nullable(),
  addedAt: z.number(),
  usedAt: z.number().nullable(),
});
export type CredentialSummary = z.infer<typeof credentialSummary>;

/** Everything about a credential that may be shown without a secret. Absent parts are null. */
export const credentialDetail = credentialSummary.extend({
  suite: z.string().nullable(),
  algorithm: algorithm.nullable(),
  digits: z.number().int().nullable(),
  period: z.number().int().nullable(),
  /** Next counter, decimal text since it is a 64 bit number. */
  counter: z.string().nullable(),
  slot: z.union([z.literal(1), z.literal(2)]).nullable(),
});
export type CredentialDetail = z.infer<typeof credentialDetail>;

/** A credential on its way in: read, understood, kept in main under `draft`, not yet saved. Carries no secret. */
export const draftView = z.strictObject({
  draft: z.string(),
  kind: credentialKind,
  portal: z.string(),
  account: z.string(),
  suite: z.string().nullable(),
  algorithm: algorithm.nullable(),
  digits: z.number().int().nullable(),
  period: z.number().int().nullable(),
  counter: z.string().nullable(),
  /** Set when an equal credential is in the vault already. */
  duplicateOf: credentialId.nullable(),
  /** Closed notes such as `short-key`, `issuer-differs`, `base32-leftover-bits`. */
  notes: z.array(z.string()),
});
export type DraftView = z.infer<typeof draftView>;

/**
 * What is typed by hand. `secret` is text in `encoding`; it leaves the page once and is not sent back. `held` is a device in
 * the person's hand: the profile's method says whether it is a token or a phone.
 */
export const handDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ocra'),
    secret: secretText(4096),
    encoding: z.enum(['base32', 'hex']),
    suite: z.string().max(256),
    counter: z.string().max(20),
  }),
  z.strictObject({
    kind: z.literal('hotp'),
    secret: secretText(4096),
    encoding: z.enum(['base32', 'hex']),
    algorithm,
    digits: z.number().int(),
    counter: z.string().max(20),
  }),
  z.strictObject({
    kind: z.literal('totp'),
    secret: secretText(4096),
    encoding: z.enum(['base32', 'hex']),
    algorithm,
    digits: z.number().int(),
    period: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal('hmac-slot'),
    slot: z.union([z.literal(1), z.literal(2)]),
    digits: z.number().int().min(6).max(10),
    challenge: codeShape,
  }),
  z.strictObject({
    kind: z.literal('held'),
    profile: slug,
    method: slug,
    /** What the portal's own list of devices calls it; empty where it has no name there. */
    device: z.string().trim().max(64),
    /** What the person knows better than the profile; null: as the profile says. */
    challenge: codeShape.nullable(),
    response: codeShape.nullable(),
    pinDigits: pinDigits.nullable(),
  }),
]);
export type HandDraft = z.output<typeof handDraft>;
/** The same as the page says it. */
export type TypedHand = z.input<typeof handDraft>;

const passphraseProblems = ['too-short', 'too-long', 'too-common'] as const;
/** Why the disk did not take what was to be saved. */
export const fileProblems = ['no-space', 'read-only', 'no-permission', 'io'] as const;
const unlockProblems = ['absent', 'in-use', 'damaged', 'newer-version', 'busy', ...fileProblems] as const;
const draftProblems = [
  'locked',
  'link-invalid',
  'secret-invalid',
  'suite-invalid',
  'value-invalid',
  'kind-unknown',
] as const;

/** A code and the ms that it is still current; null when it does not end by time. */
const shownCode = z.strictObject({
  code: z.string(),
  leftMs: z.number().nullable(),
  periodMs: z.number().nullable(),
});

/** What an OCRA suite has to say to a challenge, or wants besides it. */
const challengeProblems = [
  'challenge-empty',
  'challenge-too-long',
  'challenge-characters',
  'challenge-mutual',
  'counter-missing',
  'counter-invalid',
  'pin-missing',
  'pin-hash-invalid',
  'session-missing',
  'session-too-long',
  'time-missing',
  'time-invalid',
] as const;

/** The vault's questions. A code's facts stand beside it; passphrases never come back. */
export const vaultContract = {
  'vault/status': call(z.strictObject({}), vaultStatus),
  /** What forbids a passphrase, and the seconds that one offline guess costs at the vault's own settings. */
  'vault/judge': call(
    z.strictObject({ passphrase }),
    z.strictObject({ problem: z.enum(passphraseProblems).nullable(), secondsPerGuess: z.number() }),
    [],
    { sealed: ['passphrase'] },
  ),
  'vault/create': call(
    z.strictObject({ passphrase }),
    vaultStatus,
    ['exists', 'busy', ...passphraseProblems, ...fileProblems],
    { sealed: ['passphrase'] },
  ),
  /** "Try it first": a throw-away vault in a temporary folder, gone when it locks. */
  'vault/try': call(z.strictObject({}), vaultStatus, ['busy', ...fileProblems]),
  /** `wrong-passphrase` has facts { waitMs }; `wait` says that the delay is not over { waitMs }. */
  'vault/unlock': call(z.strictObject({ passphrase }), vaultStatus, ['wrong-passphrase', 'wait', ...unlockProblems], {
    sealed: ['passphrase'],
  }),
  'vault/lock': call(z.strictObject({}), vaultStatus),
  'vault/change-passphrase': call(
    z.strictObject({ current: passphrase, next: passphrase }),
    z.strictObject({}),
    ['locked', 'practice', 'wrong-passphrase', 'wait', 'busy', ...passphraseProblems, ...fileProblems],
    { sealed: ['current', 'next'] },
  ),
  /** Puts the previous copy of the damaged part in place; the damaged file is kept beside it under another name. */
  'vault/use-previous': call(z.strictObject({ part: z.enum(['slots', 'database']) }), vaultStatus, [
    'not-damaged',
    'no-previous',
    ...fileProblems,
  ]),
  /** The older state that was found (`damage: 'older'`) is meant: the next right passphrase opens it. */
  'vault/accept-older': call(z.strictObject({}), vaultStatus, ['not-damaged']),
  'vault/list': call(z.strictObject({}), z.array(credentialSummary), ['locked']),
  'vault/detail': call(z.strictObject({ id: credentialId }), credentialDetail, ['locked', 'unknown-credential']),
  /** `link-invalid` has facts { why, position?, character?, guesses? } */
  'vault/read-link': call(z.strictObject({ link: secretText(32_768) }), draftView, draftProblems, { sealed: ['link'] }),
  'vault/read-hand': call(z.strictObject({ draft: handDraft }), draftView, draftProblems, {
    sealed: ['draft.secret'],
  }),
  /**
   * The code that the draft would give now, so that it can be compared or typed in before it is saved. `challenge`: for
   * OCRA, a sample with its response from the provider's sheet; null for TOTP and HOTP. A HOTP draft's counter moves on.
   */
  'vault/draft-code': call(
    z.strictObject({ draft: z.string(), challenge: z.string().max(512).nullable() }),
    shownCode,
    ['unknown-draft', 'kind-unknown', ...challengeProblems],
  ),
  /** `duplicate` has facts { id } of the equal one. */
  'vault/save-draft': call(
    z.strictObject({ draft: z.string(), portal: shortText.min(1), account: shortText, allowDuplicate: z.boolean() }),
    credentialSummary,
    ['locked', 'unknown-draft', 'duplicate', ...fileProblems],
  ),
  'vault/drop-draft': call(z.strictObject({ draft: z.string() }), z.strictObject({})),
  /** Removes; can be undone by vault/restore until `undoUntil` (ms since the epoch) or until the vault locks. */
  'vault/remove': call(z.strictObject({ id: credentialId }), z.strictObject({ undoUntil: z.number() }), [
    'locked',
    'unknown-credential',
    ...fileProblems,
  ]),
  'vault/restore': call(z.strictObject({ id: credentialId }), credentialSummary, [
    'locked',
    'unknown-credential',
    ...fileProblems,
  ]),
  /** Current code of a TOTP (with ms left) or the next one of an HOTP credential (counter stored before it is shown). */
  'vault/code': call(z.strictObject({ id: credentialId }), shownCode, [
    'locked',
    'unknown-credential',
    'kind-unknown',
    ...fileProblems,
  ]),
} as const;

/** What the vault announces. */
export const vaultEvents = { 'vault/changed': vaultStatus, 'vault/credentials': z.strictObject({}) } as const;
