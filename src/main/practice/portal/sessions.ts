import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../shared/clock';
import type { Random } from './random';
import { randomDigits } from './random';
import { rules } from './rules';

/** What a log-in's page has to say once, after a passcode that was not accepted. */
export interface Said {
  readonly kind: 'wrong' | 'empty' | 'replaced';
  readonly triesLeft: number;
  readonly failuresLeft: number;
  /** What about its form a portal would not take; null when only the digits were wrong. */
  readonly form: 'spaces' | 'characters' | 'length' | null;
}

/** One log-in after the right password. `attempt` names the challenge on the page, so that an old page is noticed. */
export interface Session {
  readonly username: string;
  /** `declined`: its person said on the phone that it is not theirs. */
  state: 'challenge' | 'accepted' | 'declined';
  /** Six digits; null for the ways that take no challenge. */
  challenge: string | null;
  attempt: string;
  /** On the steady clock, ms. */
  expiresAt: number;
  wrong: number;
  said: Said | null;
}

const token = (random: Random): string => Buffer.from(random.bytes(24)).toString('base64url');
const idShape = /^[A-Za-z0-9_-]{32}$/;

/**
 * Log-ins in memory: they end when the portal stops, and there are never more than `rules.sessions`. `changed` is called
 * when one begins to wait, gets another challenge, is settled or ends.
 */
export function createSessions(clock: Clock, random: Random, changed: () => void = () => undefined) {
  const key = random.bytes(32);
  const open = new Map<string, Session>();
  const csrf = (id: string): string => createHmac('sha256', key).update(`csrf\0${id}`).digest('base64url');

  /** Gives the session a fresh challenge that `used` does not know, valid for five minutes. */
  function renew(session: Session, withChallenge: boolean, used: (challenge: string) => boolean): void {
    let challenge = withChallenge ? randomDigits(random, rules.challengeDigits) : null;
    while (challenge !== null && used(challenge)) challenge = randomDigits(random, rules.challengeDigits);
    session.challenge = challenge;
    session.attempt = token(random);
    session.expiresAt = clock.now() + rules.challengeLife;
    changed();
  }

  const isOver = (session: Session): boolean => clock.now() >= session.expiresAt;

  /** The newest log-in that still waits and fits. */
  function newest(fits: (session: Session) => boolean): { id: string; session: Session } | null {
    const found = [...open].findLast(([, one]) => one.state === 'challenge' && !isOver(one) && fits(one));
    return found === undefined ? null : { id: found[0], session: found[1] };
  }

  return {
    renew,
    /** A new id for a visitor's cookie; nothing is kept for it. */
    visitor: (): string => token(random),
    isId: (text: string | undefined): text is string => text !== undefined && idShape.test(text),
    /** The token that a form of this id has to bring along. */
    csrf,
    csrfFits(id: string, sent: string): boolean {
      const expected = Buffer.from(csrf(id));
      const given = Buffer.from(sent);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    find: (id: string | undefined): Session | null => (id === undefined ? null : (open.get(id) ?? null)),
    /** Opens a log-in under a new id. */
    start(username: string): { id: string; session: Session } {
      const id = token(random);
      const session: Session = {
        username,
        state: 'challenge',
        challenge: null,
        attempt: '',
        expiresAt: 0,
        wrong: 0,
        said: null,
      };
      open.set(id, session);
      const oldest = open.keys().next().value;
      if (open.size > rules.sessions && oldest !== undefined) open.delete(oldest);
      return { id, session };
    },
    /** The newest log-in, of a user name or of all, that waits for an answer. */
    newestWaiting: (username?: string) => newest((one) => username === undefined || one.username === username),
    /** The log-in whose present challenge is named so. */
    waitingFor: (attempt: string) => newest((one) => one.attempt === attempt),
    /** Says how a log-in came out; an accepted one stays open for a while. */
    settle(session: Session, state: 'accepted' | 'declined'): void {
      session.state = state;
      session.expiresAt = clock.now() + rules.accountIdle;
      changed();
    },
    end(id: string | undefined): void {
      if (id !== undefined && open.delete(id)) changed();
    },
    isOver,
    /** ms until the session's challenge, or its idle time, is over. */
    left: (session: Session): number => Math.max(0, session.expiresAt - clock.now()),
    touch(session: Session): void {
      session.expiresAt = clock.now() + rules.accountIdle;
    },
  };
}

/** See {@link createSessions}. */
export type Sessions = ReturnType<typeof createSessions>;
