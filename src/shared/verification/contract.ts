import { z } from 'zod';
import { call, secretText } from '../ipc/contract';
import { guidePhase, guidePicture } from '../profiles/guide';
import { words } from '../profiles/words';
import { credentialSummary } from '../vault/contract';
import { credentialId } from '../vault/credential-id';

/** A code and its facts, as the screen needs them for a sentence. */
export const problem = z.strictObject({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
});
export type Problem = z.infer<typeof problem>;

/** What the portal wrote when it said no, as the person picks it. */
export const refusal = z.enum(['wrong-response', 'expired', 'unknown-device', 'locked-out', 'other']);
export type Refusal = z.infer<typeof refusal>;

/** Likely causes of a refusal, most likely first; words for each are in the catalogue. */
export const cause = z.enum([
  'challenge-mistyped',
  'challenge-replaced',
  'challenge-expired',
  /** A TOTP's step was over before it was typed. */
  'response-expired',
  'response-mistyped',
  'response-with-spaces',
  'pin-wrong',
  'other-device',
  'other-slot',
  'counter-ahead',
  'clock-wrong',
  /** A hand-held token that shows its answer in two parts: the second was typed first. */
  'parts-swapped',
  /** A hand-held token without a challenge: its own clock has drifted. */
  'token-clock',
  /** Approved on the phone, and the portal did not take it: too late, or the notice of an earlier log-in. */
  'notice-late',
  'notice-of-other-log-in',
  'account-locked',
]);
export type Cause = z.infer<typeof cause>;

/** The one thing to do after a refusal. */
export const nextAction = z.enum(['new-challenge', 'compare-challenge', 'other-way', 'wait', 'call']);
export type NextAction = z.infer<typeof nextAction>;

const about = { credential: credentialSummary, challenge: z.string() };

/** One step of a guide as its screen needs it: what to show and which ways on there are, but not where they lead. */
export const guideView = z.strictObject({
  /** Name of the step; a new name is a new screen. */
  id: z.string(),
  kind: z.enum(['do', 'ask', 'read']),
  title: words,
  lead: words,
  picture: guidePicture,
  pictureText: words,
  showsChallenge: z.boolean(),
  /** Label of the main button; null where the screen has its own (`ask`, `read`). */
  next: words.nullable(),
  choices: z.array(
    z.strictObject({ id: z.string(), label: words, hint: words.nullable(), picture: guidePicture.nullable() }),
  ),
  /** What was chosen here before; null for the first time. */
  chosen: z.string().nullable(),
  troubles: z.array(z.strictObject({ id: z.string(), label: words })),
});
export type GuideView = z.infer<typeof guideView>;

/**
 * One screen of a verification. Times are ms since the epoch. A response is in the snapshot only while it is
 * shown; the challenge is kept through every fault.
 */
export const snapshot = z.discriminatedUnion('step', [
  /** Nothing chosen yet: the challenge field and the ways to answer. */
  z.strictObject({
    step: z.literal('choose'),
    credential: credentialSummary.nullable(),
    challenge: z.string(),
    problem: problem.nullable(),
  }),
  /** The suite wants the person's PIN; a wrong one cannot be told from a right one here. */
  z.strictObject({ step: z.literal('pin'), ...about, problem: problem.nullable() }),
  /** The vault computes; shown only when it takes longer than a moment. */
  z.strictObject({ step: z.literal('working'), ...about }),
  /**
   * A device in the person's hand (phone, hand-held token): the step of its guide that is on. A phone may have been begun
   * without a challenge (`answer` with an empty one), as a notice needs none; then the move `answer` puts it in, and a step that
   * `showsChallenge` has to ask for it: its main ways on are refused with the problem `code-empty`.
   */
  z.strictObject({
    step: z.literal('guide'),
    ...about,
    /** What is held, in the profile's words; the digits of its PIN, null where nothing is known. */
    device: words,
    pinDigits: z.number().int().nullable(),
    view: guideView,
    /** The guide's phases in order, for the step log. */
    phases: z.array(z.strictObject({ phase: guidePhase, state: z.enum(['done', 'now', 'todo']) })),
    /** The step explains a trouble: it is beside the way, and Back takes it back. */
    isTrouble: z.boolean(),
    /** When the challenge ends at the latest, ms since the epoch; null where nothing is known. */
    expiresAt: z.number().nullable(),
    problem: problem.nullable(),
  }),
  /** USB key: plug it in, it works, touch it (until `deadline`), or a fault with a code. */
  z.strictObject({
    step: z.literal('key'),
    at: z.enum(['plug', 'working', 'touch', 'fault']),
    ...about,
    device: z.string().nullable(),
    deadline: z.number().nullable(),
    problem: problem.nullable(),
  }),
  /**
   * The response, ready to be carried over. Covered (`response` null) after `clearAt`; `show-again` uncovers it. Where
   * `groups` is empty there is nothing to uncover: it was typed into the portal straight from the device.
   */
  z.strictObject({
    step: z.literal('response'),
    ...about,
    response: z.string().nullable(),
    groups: z.array(z.number().int()),
    signedBy: z.string(),
    /** No response to show here: the person typed it into the portal straight, or approved on the phone. */
    carried: z.enum(['typed-there', 'approved']).nullable(),
    clearAt: z.number().nullable(),
    /** When the response is worth nothing any more at the latest: the challenge (profile) or a TOTP's step ends. */
    expiresAt: z.number().nullable(),
    copiedUntil: z.number().nullable(),
  }),
  z.strictObject({ step: z.literal('accepted'), ...about, elapsedMs: z.number(), signedBy: z.string() }),
  z.strictObject({
    step: z.literal('refused'),
    ...about,
    refusal: refusal.nullable(),
    causes: z.array(cause),
    next: nextAction,
    /** Log-ins that this way was refused in the last 24 hours, and how many lock the account (null: not known). */
    failures: z.number().int(),
    limit: z.number().int().nullable(),
    lockedUntil: z.number().nullable(),
    /** Responses that this log-in was refused, this one included, and how many end it (null: not known). */
    refusals: z.number().int(),
    perLogIn: z.number().int().nullable(),
  }),
]);
export type Snapshot = z.infer<typeof snapshot>;

/** What the person did. Main decides what it means in the step that is on. */
export const move = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('answer'), credential: credentialId, challenge: z.string().max(512) }),
  z.strictObject({ move: z.literal('pin'), pin: secretText(256) }),
  z.strictObject({ move: z.literal('next') }),
  /** In a guide: the answer to its question; what the device shows instead (`it-shows`). */
  z.strictObject({ move: z.literal('pick'), choice: z.string().max(48) }),
  z.strictObject({ move: z.literal('it-shows'), trouble: z.string().max(48) }),
  z.strictObject({ move: z.literal('read'), response: z.string().max(512) }),
  z.strictObject({ move: z.literal('typed-there') }),
  z.strictObject({ move: z.literal('retry') }),
  z.strictObject({ move: z.literal('back') }),
  z.strictObject({ move: z.literal('cancel') }),
  z.strictObject({ move: z.literal('copy') }),
  z.strictObject({ move: z.literal('clear-clipboard') }),
  z.strictObject({ move: z.literal('keep-longer') }),
  z.strictObject({ move: z.literal('show-again') }),
  z.strictObject({ move: z.literal('accepted') }),
  z.strictObject({ move: z.literal('said-no') }),
  z.strictObject({ move: z.literal('said'), refusal }),
  z.strictObject({ move: z.literal('new-challenge') }),
  z.strictObject({ move: z.literal('other-way') }),
]);
export type Move = z.output<typeof move>;
/** The same as the page says it. */
export type TypedMove = z.input<typeof move>;

/** One line of the history: never a secret, a challenge or a response. */
export const historyEntry = z.strictObject({
  at: z.number(),
  portal: z.string(),
  account: z.string(),
  method: z.string(),
  outcome: z.enum(['accepted', 'refused', 'not-said']),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const verificationContract = {
  'verification/snapshot': call(z.strictObject({}), snapshot, ['locked']),
  /** `not-now`: the move does not belong to the step that is on (an old click); nothing was done. */
  'verification/move': call(move, snapshot, ['locked', 'not-now', 'no-clipboard'], { sealed: ['pin'] }),
  'verification/history': call(z.strictObject({ limit: z.number().int().min(1).max(1000) }), z.array(historyEntry), [
    'locked',
  ]),
  'verification/clear-history': call(z.strictObject({}), z.strictObject({}), [
    'locked',
    'no-space',
    'read-only',
    'no-permission',
    'io',
  ]),
} as const;

export const verificationEvents = { 'verification/changed': snapshot } as const;
