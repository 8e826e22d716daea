import type { Result } from '../../shared/result';
import type { CredentialId, VaultStatus } from '../../shared/vault/contract';
import type { FileProblem } from './files/problems';
import type { HeldMethods } from './held';
import type { Repositories } from './repositories/types';
import type { Passphrase } from './slots/passphrase';

/** Why the vault locks; told to the listeners of `onBeforeLock`. */
export type LockReason = 'person' | 'idle' | 'sleep' | 'screen-lock' | 'user-switch' | 'shutdown' | 'quit';

export type PassphraseProblem = 'too-short' | 'too-long' | 'too-common';
export type CreateProblem = 'exists' | 'busy' | PassphraseProblem | FileProblem;
export type UnlockProblem =
  | 'wrong-passphrase'
  | 'wait'
  | 'absent'
  | 'in-use'
  | 'damaged'
  | 'newer-version'
  | 'busy'
  | FileProblem;
export type ChangeProblem =
  | 'locked'
  | 'practice'
  | 'wrong-passphrase'
  | 'wait'
  | 'busy'
  | PassphraseProblem
  | FileProblem;

/**
 * The vault as the rest of the app sees it. One per process and folder. Only `create`, `tryPractice`, `unlock` and
 * `changePassphrase` take time (Argon2 runs off the main thread); one of them at a time, a second one is `busy`.
 */
export interface VaultService {
  status(): VaultStatus;
  create(passphrase: Passphrase): Promise<Result<VaultStatus, CreateProblem>>;
  /** Opens a throw-away vault in a temporary folder; it is gone when it locks. */
  tryPractice(): Promise<Result<VaultStatus, 'busy' | FileProblem>>;
  /** Facts: `wrong-passphrase` and `wait` { waitMs }, `in-use` { program, pid }, `newer-version` { version, known }. */
  unlock(passphrase: Passphrase): Promise<Result<VaultStatus, UnlockProblem>>;
  /** Tells the listeners, closes the database and wipes every key before it returns. Does nothing when not open. */
  lock(reason?: LockReason): VaultStatus;
  changePassphrase(current: Passphrase, next: Passphrase): Promise<Result<void, ChangeProblem>>;
  /** Puts the previous good copy in the place of the damaged part, which is kept under another name. */
  usePrevious(part: 'slots' | 'database'): Result<VaultStatus, 'not-damaged' | 'no-previous' | FileProblem>;
  /** The person says that the older state which was found is meant; the next unlock takes it. */
  acceptOlder(): Result<VaultStatus, 'not-damaged'>;
  /** The stores, only while open. Not to be kept: ask again for each use. */
  repositories(): Repositories | null;
  /** Lends a credential's secret to `use` and fills it with zeros after; `use` must not keep it. */
  withSecret<T>(id: CredentialId, use: (secret: Uint8Array) => T): Result<T, 'locked' | 'unknown-credential'>;
  /** What the profiles say of a device in a person's hand; also while locked. */
  readonly heldMethod: HeldMethods;
  /** What the screen shows as the time of the idle lock; the app owns the timer. Null: off. */
  setLockAt(at: number | null): void;
  onChanged(take: (status: VaultStatus) => void): () => void;
  /** The list of credentials is another one now. */
  onCredentialsChanged(take: () => void): () => void;
  /** Called first in `lock`, while everything is still open: cancel devices, drop drafts, clear snapshots. Must be quick. */
  onBeforeLock(take: (reason: LockReason) => void): () => void;
  /** Seconds that one guess at the passphrase costs here; for the strength estimate. */
  secondsPerGuess(): number;
}
