import type { Result } from '../../../shared/result';
import type { Protection } from '../../../shared/settings/contract';
import type {
  CodeShape,
  CredentialDetail,
  CredentialId,
  CredentialKind,
  CredentialSummary,
} from '../../../shared/vault/contract';
import type { HistoryEntry } from '../../../shared/verification/contract';
import type { FileProblem } from '../files/problems';

/** A credential to be stored. What does not belong to its kind is null; `secret` is copied, its owner still wipes it. */
export interface NewCredential {
  readonly kind: CredentialKind;
  readonly portal: string;
  readonly account: string;
  /** Id of the portal's profile. */
  readonly profile: string;
  readonly practice: boolean;
  /** The profile's method, for what a person holds. The three that follow are null then, where the profile's hold. */
  readonly method: string | null;
  readonly challenge: CodeShape | null;
  readonly response: CodeShape | null;
  readonly pinDigits: number | null;
  /** What the portal's own list of devices calls it; empty where nobody said. */
  readonly device: string;
  readonly needsPin: boolean;
  readonly suite: string | null;
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512' | null;
  readonly digits: number | null;
  readonly period: number | null;
  /** Next moving factor, 0 … 2^64 - 1; null for kinds and suites without one. */
  readonly counter: bigint | null;
  readonly slot: 1 | 2 | null;
  readonly secret: Uint8Array | null;
}

/** Finds credentials; never hands out a secret. Removed ones are not seen. */
export interface CredentialReader {
  /** All, by portal and account. */
  list(): CredentialSummary[];
  /** Those whose portal or account has every word of `text` in it, ignoring case; at most `limit`. */
  search(text: string, limit: number): CredentialSummary[];
  count(): number;
  detail(id: CredentialId): CredentialDetail | null;
  /** The id of a credential with the same kind, secret and parameters, null when there is none. */
  equalTo(credential: NewCredential): CredentialId | null;
}

export interface CredentialWriter {
  add(credential: NewCredential): Result<CredentialSummary, FileProblem>;
  /** One commit for all, or none. */
  addAll(credentials: readonly NewCredential[]): Result<number, FileProblem>;
  /** Puts a practice credential in, in place of those of the same kind, method, portal and account; one commit. */
  putPractice(credential: NewCredential): Result<CredentialSummary, FileProblem>;
  rename(
    id: CredentialId,
    portal: string,
    account: string,
  ): Result<CredentialSummary, 'unknown-credential' | FileProblem>;
  /**
   * Hands out the counter to use now; the next one is committed before this returns (RFC 4226 7.2: never twice).
   * `no-counter`: the kind has none, or all 2^64 are used.
   */
  takeCounter(id: CredentialId): Result<bigint, 'unknown-credential' | 'no-counter' | FileProblem>;
  used(id: CredentialId, at: number): Result<void, 'unknown-credential' | FileProblem>;
  /** Hides it; `restore` brings it back until `undoUntil`, the lock or the next start, then it is overwritten. */
  remove(id: CredentialId): Result<{ readonly undoUntil: number }, 'unknown-credential' | FileProblem>;
  restore(id: CredentialId): Result<CredentialSummary, 'unknown-credential' | FileProblem>;
}

/** A security device that was seen: `device` is what tells it apart, for example model and serial. */
export interface SeenDevice {
  readonly device: string;
  readonly name: string;
  readonly serial: string | null;
  readonly firstSeen: number;
  readonly lastSeen: number;
}
export interface DeviceReader {
  list(): SeenDevice[];
}
export interface DeviceWriter {
  seen(device: string, name: string, serial: string | null, at: number): Result<void, FileProblem>;
  forget(device: string): Result<void, FileProblem>;
}

export interface HistoryReader {
  /** Newest first. */
  latest(limit: number): HistoryEntry[];
  /** Refused log-ins of this portal and account since `since` (ms). */
  refusedSince(portal: string, account: string, since: number): number;
}
export interface HistoryWriter {
  /** Keeps the entry, or nothing when the history is switched off in the settings. */
  add(entry: HistoryEntry): Result<void, FileProblem>;
  /** Overwrites all entries, also in the rolling copy (R5). */
  clear(): Result<void, FileProblem>;
}

export interface SettingsReader {
  protection(): Protection;
}
export interface SettingsWriter {
  setProtection(change: Partial<Protection>): Result<Protection, FileProblem>;
}

/** What of ours is on the clipboard, so that it is known again after a crash (V19): a keyed hash, never the text. */
export interface CopiedNote {
  note(text: string): Result<void, FileProblem>;
  isNoted(): boolean;
  /** Whether this is the text that was noted. */
  fits(text: string): boolean;
  forget(): Result<void, FileProblem>;
}

/** One of the person's own portal profiles: its text as `profileText` writes it; `changedAt` in ms since the epoch. */
export interface StoredProfile {
  readonly id: string;
  readonly text: string;
  readonly origin: 'imported' | 'copied';
  readonly changedAt: number;
}
export interface ProfileReader {
  /** By id. */
  list(): StoredProfile[];
  get(id: string): StoredProfile | null;
  /** The numbers typed in for a profile, by the id of its slot; also for profiles that come with the app. */
  phones(profile: string): Readonly<Record<string, string>>;
}
export interface ProfileWriter {
  /** Adds it, or puts it in the place of the one with its id. */
  put(profile: StoredProfile): Result<void, FileProblem>;
  /** Removes it and the numbers typed in for it. */
  remove(id: string): Result<void, FileProblem>;
  /** '' removes the number. */
  setPhone(profile: string, phone: string, number: string): Result<void, FileProblem>;
}

/**
 * Where the verification that is on stands: what is answered with what, and the steps of its guide. Never a response, never a
 * PIN. Times are ms since the epoch.
 */
export interface Place {
  readonly credential: CredentialId;
  /** Empty where the way takes none, or none was typed yet. */
  readonly challenge: string;
  /** When the challenge was first seen; null where there is none. */
  readonly challengeAt: number | null;
  readonly startedAt: number;
  readonly savedAt: number;
  /** Steps of the guide that were come by; none where no guide is on. */
  readonly trail: readonly string[];
  /** By step: the choice that was made there. */
  readonly chosen: Readonly<Record<string, string>>;
}
export interface PlaceReader {
  read(): Place | null;
}
export interface PlaceWriter {
  /** In the place of the one before: there is one verification at a time. */
  save(place: Place): Result<void, FileProblem>;
  /** Commits only when there is one. */
  clear(): Result<void, FileProblem>;
}

/** The open vault's stores. Readers and writers are different types: take the narrower one. */
export interface Repositories {
  readonly credentials: CredentialReader & CredentialWriter;
  readonly devices: DeviceReader & DeviceWriter;
  readonly history: HistoryReader & HistoryWriter;
  readonly settings: SettingsReader & SettingsWriter;
  readonly profiles: ProfileReader & ProfileWriter;
  readonly copied: CopiedNote;
  readonly place: PlaceReader & PlaceWriter;
}
