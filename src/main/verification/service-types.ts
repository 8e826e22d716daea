import type { Result } from '../../shared/result';
import type { HistoryEntry, Move, Snapshot } from '../../shared/verification/contract';
import type { FileProblem } from '../vault/files/problems';

/**
 * The verification that is on: one at a time, from the challenge to what the portal said. It exists while the vault is
 * open; a lock ends it and keeps the challenge for after it.
 */
export interface VerificationService {
  snapshot(): Result<Snapshot, 'locked'>;
  /**
   * What the person did. `not-now`: it does not belong to the step that is on; nothing was done. `no-clipboard`: the
   * system did not take the copy. A PIN's bytes are lent until the answer.
   */
  move(move: Move): Result<Snapshot, 'locked' | 'not-now' | 'no-clipboard'>;
  /** Told after every change, once; never while the vault is locked. */
  onChanged(take: (snapshot: Snapshot) => void): () => void;
  /** Newest first. */
  history(limit: number): Result<HistoryEntry[], 'locked'>;
  clearHistory(): Result<Record<string, never>, 'locked' | FileProblem>;
  /**
   * Puts a challenge into the field, for a link (E14): nothing is answered, and a verification that is under way is not
   * disturbed: the next one starts with it. While locked it is kept until the vault opens.
   * @param session session information that belongs to this challenge, in hexadecimal
   */
  prefill(challenge: string, session?: string | null): void;
  /** Ends everything, for quitting: as a lock, and the kept challenge is dropped. */
  stop(): void;
}
