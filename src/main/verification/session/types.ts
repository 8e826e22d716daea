import type { DeviceView } from '../../../shared/devices/types';
import type { CredentialId, CredentialSummary } from '../../../shared/vault/contract';
import type { Problem, Refusal } from '../../../shared/verification/contract';
import type { GuideMove, GuidePosition } from '../guide/position';
import type { Answer, SessionParts } from './parts';

/** Challenges that got a response, and from which credential. */
export interface AnsweredChallenge {
  readonly credential: CredentialId;
  readonly challenge: string;
}

/** What a session starts from: a challenge kept over a lock, one that a link pre-filled, or where an earlier session stood. */
export interface SessionInput {
  readonly parts: SessionParts;
  readonly challenge: string;
  /** Session information (OCRA `S`) that came with this challenge, in hexadecimal; another challenge has none. */
  readonly session: string | null;
  /** When this challenge was first seen; null: not yet. */
  readonly challengeAt: number | null;
  /** When the person first pressed Continue with this challenge. */
  readonly startedAt: number | null;
  readonly credential: CredentialSummary | null;
  /** Where the guide stands, also while a response that was read by it is carried over; null for ways without a guide. */
  readonly guide: GuidePosition | null;
  readonly problem: Problem | null;
}

/** What a session knows. Times are ms since the epoch. The response is the only secret, and only while it is needed. */
export interface SessionContext extends SessionInput {
  /** Name of the key that is asked. */
  readonly device: string | null;
  readonly deadline: number | null;
  /** A key came or went while another was asked. */
  readonly isOtherKeys: boolean;
  readonly answer: Answer | null;
  /** How the portal has the response, when it was never here. */
  readonly carried: 'typed-there' | 'approved' | null;
  /** What gave the response; stays when the response is gone. */
  readonly signedBy: string;
  /** When the last response ends by itself. */
  readonly validUntil: number | null;
  /** A response was given and nobody has said yet what the portal did with it. */
  readonly isOpen: boolean;
  readonly clearAt: number | null;
  readonly copiedUntil: number | null;
  readonly refusal: Refusal | null;
  readonly refusedAt: number | null;
  /** Refusals of responses to this challenge before the one that is on. */
  readonly refusalsBefore: number;
  /** Refused log-ins that still count at the portal before this one. */
  readonly failuresBefore: number;
  readonly acceptedAt: number | null;
  readonly answered: readonly AnsweredChallenge[];
}

/** A move of the person in the form that the chart takes it: its name as the type. PIN and response as bytes or text. */
export type MoveEvent =
  | { readonly type: 'answer'; readonly credential: CredentialId; readonly challenge: string }
  /** Lent for the time of the call; its owner fills it with zeros. */
  | { readonly type: 'pin'; readonly pin: Uint8Array }
  | GuideMove
  | { readonly type: 'read'; readonly response: string }
  | { readonly type: 'copy'; readonly until: number }
  | { readonly type: 'said'; readonly refusal: Refusal }
  | {
      readonly type:
        | 'typed-there'
        | 'retry'
        | 'back'
        | 'cancel'
        | 'keep-longer'
        | 'show-again'
        | 'accepted'
        | 'said-no'
        | 'new-challenge'
        | 'other-way';
    };

/** Moves, and what the methods, the devices and the vault say. */
export type SessionEvent =
  | MoveEvent
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'device'; readonly name: string }
  | { readonly type: 'touch'; readonly deadline: number }
  | { readonly type: 'devices'; readonly devices: readonly DeviceView[] }
  | { readonly type: 'prefill'; readonly challenge: string; readonly session: string | null }
  | { readonly type: 'offer'; readonly credential: CredentialSummary | null }
  | { readonly type: 'lock' };
