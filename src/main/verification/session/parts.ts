import type { Clock } from '../../../shared/clock';
import type { DeviceView } from '../../../shared/devices/types';
import type { Profile } from '../../../shared/profiles/profile';
import type { CredentialId, CredentialSummary } from '../../../shared/vault/contract';
import type { HistoryEntry, Problem } from '../../../shared/verification/contract';
import type { TouchPrompt } from '../../devices/service-types';

/** A response as ASCII bytes, owned by whoever took it, and what gave it. */
export interface Answer {
  readonly response: Uint8Array;
  /** Name of the key, or the account's label. */
  readonly signedBy: string;
  /** When it is worth nothing any more by itself (TOTP), ms since the epoch. */
  readonly validUntil: number | null;
}

/** An answer, or why there is none. */
export type Answered = { readonly answer: Answer } | { readonly problem: Problem };

/** What is to be answered. `pin` is lent: its owner fills it with zeros when the call is over. */
export interface Question {
  readonly credential: CredentialSummary;
  readonly challenge: string;
  readonly pin: Uint8Array | null;
  /** Session information that the suite may want; null: none came with the challenge. */
  readonly session: Uint8Array | null;
}

/** Whether a credential's responses hang on a counter, and on the time. */
export interface Traits {
  readonly hasCounter: boolean;
  readonly hasTime: boolean;
}

/** Everything that a session uses of the rest of the app. Nothing here throws but for bugs. */
export interface SessionParts {
  readonly clock: Clock;
  /** How long a response stays uncovered. */
  responseMs(): number;
  credential(id: CredentialId): CredentialSummary | null;
  /** The profile that a credential names; that of an unknown portal where there is none. */
  profile(credential: Pick<CredentialSummary, 'profile'>): Profile;
  /** What its responses hang on beside challenge and secret. */
  traits(credential: CredentialSummary): Traits;
  /** Whether an earlier verification gave a response to this challenge with this credential. */
  isAnswered(id: CredentialId, challenge: string): boolean;
  /** A software token's response. A counter is committed before this returns. */
  compute(question: Question): Answered;
  /** A USB key's response; ends by itself, and at once when the prompt's signal is aborted. */
  askKey(question: Question, prompt: TouchPrompt): Promise<Answered>;
  onDevices(take: (devices: readonly DeviceView[]) => void): () => void;
  /** The credential is in use now: it is offered first from here on. */
  used(credential: CredentialSummary): void;
  record(credential: CredentialSummary, outcome: HistoryEntry['outcome']): void;
  /** Refused log-ins of its portal and account that still count at the portal, as far as the history knows. */
  failures(credential: CredentialSummary): number;
  /** Takes a copied response off the clipboard, when the copy that goes at `until` is still the one there. */
  uncopy(until: number): void;
}
