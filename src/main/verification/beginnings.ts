import type { CredentialSummary } from '../../shared/vault/contract';
import type { Problem } from '../../shared/verification/contract';
import { lastUsed } from './offered';
import { type Resumed, resumeAt } from './place';
import { PlaceKeeper } from './place-keeper';
import type { ServiceParts } from './service-parts';
import type { SessionState } from './session/chart';
import type { SessionParts } from './session/parts';
import type { SessionContext } from './session/types';

/** Longest challenge that a link may bring; the contract's limit for typed ones. */
export const longestChallenge = 512;

/** The challenge that the next session starts with; `isBrought`: a link brought it. */
interface Kept {
  readonly isBrought: boolean;
  readonly challenge: string;
  readonly session: string | null;
  readonly challengeAt: number | null;
}
const nothingKept: Kept = { isBrought: false, challenge: '', session: null, challengeAt: null };

/** What outlives a session: where it stood, in the vault; its challenge or one that a link brought, in memory. */
export class Beginnings {
  readonly #parts: Pick<ServiceParts, 'vault' | 'clock'>;
  readonly #sessionParts: SessionParts;
  readonly #places: PlaceKeeper;
  #kept = nothingKept;

  constructor(parts: Pick<ServiceParts, 'vault' | 'clock'>, sessionParts: SessionParts) {
    this.#parts = parts;
    this.#sessionParts = sessionParts;
    this.#places = new PlaceKeeper(parts.vault, parts.clock);
  }

  /** What the next session begins with: where an earlier one stood, else the choice with the challenge that was kept. */
  next(problem: Problem | null): Resumed {
    return this.#resumed() ?? this.#fresh(problem);
  }

  /** After every step of a session. */
  note(state: SessionState): void {
    this.#places.note(state);
  }

  /** The vault locks: the challenge is kept for after it. */
  keep({ challenge, session, challengeAt }: SessionContext): void {
    if (challenge !== '') this.#kept = { isBrought: false, challenge, session, challengeAt };
  }

  /** A step broke: the challenge is kept, the step is not gone on with. */
  salvage({ challenge, session, challengeAt }: SessionContext): void {
    this.#places.forget();
    this.#kept = { isBrought: false, challenge, session, challengeAt };
  }

  /** A link brought a challenge, maybe with session information (OCRA `S`); the next session starts with it. */
  bring(challenge: string, session: string | null): void {
    this.#kept = { isBrought: true, challenge, session, challengeAt: this.#parts.clock.now() };
  }

  /** What is in memory goes; the vault keeps the place. */
  clear(): void {
    this.#kept = nothingKept;
  }

  /** A challenge that a link brought meanwhile waits for the session after, unless there is none to go on with. */
  #resumed(): Resumed | null {
    const place = this.#places.read();
    if (place === null) return null;
    const resumed = resumeAt(place, this.#sessionParts);
    const { isBrought } = this.#kept;
    if (isBrought && resumed.problem !== null) return null;
    this.#kept = isBrought ? this.#kept : nothingKept;
    return { ...resumed, credential: resumed.credential ?? this.#offered() };
  }

  #fresh(problem: Problem | null): Resumed {
    const { isBrought: _, ...kept } = this.#kept;
    this.#kept = nothingKept;
    return { ...kept, startedAt: null, guide: null, credential: this.#offered(), problem };
  }

  #offered(): CredentialSummary | null {
    return lastUsed(this.#parts.vault);
  }
}
