import { createHash } from 'node:crypto';
import type { AnsweredChallenge } from './session/types';

/** Challenges kept; the oldest goes. */
const most = 100;

const keyOf = ({ credential, challenge }: AnsweredChallenge): string =>
  createHash('sha256').update(`${credential} ${challenge}`).digest('base64');

/**
 * Challenges that got a response since the app started, so that an old one is noticed. Only in memory, through a lock too;
 * of each its SHA-256 alone is kept.
 */
export class AnsweredChallenges {
  readonly #known = new Set<string>();

  add(challenges: readonly AnsweredChallenge[]): void {
    for (const challenge of challenges) this.#known.add(keyOf(challenge));
    for (const key of [...this.#known].slice(0, Math.max(0, this.#known.size - most))) this.#known.delete(key);
  }

  has(challenge: AnsweredChallenge): boolean {
    return this.#known.has(keyOf(challenge));
  }

  clear(): void {
    this.#known.clear();
  }
}
