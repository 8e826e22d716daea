import type { AnsweredChallenge } from './session/types';

/** Challenges kept; the oldest goes. */
const most = 100;

const keyOf = ({ credential, challenge }: AnsweredChallenge): string => `${credential} ${challenge}`;

/** Challenges that got a response since the app started, so that an old one is noticed. Only in memory. */
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
