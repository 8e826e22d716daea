import type { Clock } from '../../../shared/clock';
import type { Account } from './accounts';
import { readablePassword, takesChallenge } from './accounts';
import { sameText } from './compare';
import { standing } from './lockout';
import type { Verdict } from './passcode';
import { checkPasscode } from './passcode';
import type { Random } from './random';
import { rules } from './rules';
import type { Said, Session, Sessions } from './sessions';
import type { Store } from './store';

/** What the portal did, for a test or a screen that watches. Never a password, a challenge or a passcode. */
export interface PortalEvent {
  readonly kind: 'password-checked' | 'passcode-checked' | 'accepted' | 'refused' | 'locked';
  readonly username: string | null;
}

/** Outcome of user name and password. */
export type PasswordOutcome =
  | { readonly kind: 'challenge'; readonly id: string }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'locked'; readonly until: number };

/** Outcome of a passcode. `replayed`: its challenge was answered already, nothing was checked. */
export type PasscodeOutcome =
  | { readonly kind: 'accepted' | 'again' | 'ended' | 'declined' | 'expired' | 'three' | 'replayed' }
  | { readonly kind: 'locked'; readonly until: number };

/** The parts that the rules work with. */
export interface LoginParts {
  readonly store: Store;
  readonly sessions: Sessions;
  /** Wall clock, for everything that is written down. */
  readonly clock: Clock;
  readonly random: Random;
  readonly watch: (event: PortalEvent) => void;
}

/** What about the form of a passcode a portal would not take. */
function formOf(typed: string, digits: number): Said['form'] {
  if (/\s/.test(typed)) return 'spaces';
  if (!/^\d*$/.test(typed)) return 'characters';
  return typed.length === digits ? null : 'length';
}

/** The rules of logging in. Every check runs alone in the store, so parallel guesses are counted one by one. */
export function createLogin({ store, sessions, clock, random, watch }: LoginParts) {
  const decoy = readablePassword(random);

  /** Counts one failure and answers with where the name stands after it. */
  function failed(name: string) {
    store.addFailure(name, clock.now());
    const now = standing(store, name, clock.now());
    watch({ kind: now.lockedUntil === null ? 'refused' : 'locked', username: null });
    return now;
  }

  /** The same steps for a name that has an account and one that has none. */
  function checkPassword(name: string, password: string): PasswordOutcome {
    const { lockedUntil } = standing(store, name, clock.now());
    if (lockedUntil !== null) return { kind: 'locked', until: lockedUntil };
    // Every account is read and compared: a look-up by name takes longer when it finds something.
    const [account = null] = store.accounts().filter(({ username }) => sameText(username, name));
    const isRight = sameText(account?.password ?? decoy, password);
    watch({ kind: 'password-checked', username: null });
    if (account !== null && isRight) return { kind: 'challenge', id: begin(account) };
    const after = failed(name);
    return after.lockedUntil === null ? { kind: 'invalid' } : { kind: 'locked', until: after.lockedUntil };
  }

  function begin(account: Account): string {
    const { id, session } = sessions.start(account.username);
    renew(session, account);
    return id;
  }

  const renew = (session: Session, account: Account): void =>
    sessions.renew(session, takesChallenge(account.way), (challenge) =>
      store.challengeUsed(account.username, challenge),
    );

  function accept(session: Session, account: Account, verdict: Verdict & { accepted: true }): PasscodeOutcome {
    store.spend(account.username, session.challenge, verdict.spend);
    store.clearFailures(account.username);
    return { kind: 'accepted' };
  }

  function refuse(session: Session, account: Account, typed: string, verdict: Verdict): PasscodeOutcome {
    if (!verdict.accepted && verdict.resync !== null) store.expectResync(account.username, verdict.resync);
    const after = failed(account.username);
    if (after.lockedUntil !== null) return { kind: 'locked', until: after.lockedUntil };
    session.wrong += 1;
    if (session.wrong >= rules.triesPerLogin) return { kind: 'three' };
    renew(session, account);
    session.said = {
      kind: 'wrong',
      triesLeft: rules.triesPerLogin - session.wrong,
      failuresLeft: rules.failuresUntilLock - after.failures,
      form: formOf(typed, account.digits),
    };
    return { kind: 'again' };
  }

  function checkTyped(session: Session, typed: string): PasscodeOutcome {
    const account = store.account(session.username);
    if (account === null) return { kind: 'ended' };
    const { lockedUntil } = standing(store, account.username, clock.now());
    if (lockedUntil !== null) return { kind: 'locked', until: lockedUntil };
    const verdict = checkPasscode({
      account,
      challenge: session.challenge ?? '',
      typed,
      now: clock.now(),
      usedStep: (step) => store.stepUsed(account.username, step),
    });
    watch({ kind: 'passcode-checked', username: account.username });
    return verdict.accepted ? accept(session, account, verdict) : refuse(session, account, typed, verdict);
  }

  /** Says `kind` on the log-in's page without counting anything. */
  function say(session: Session, kind: 'empty' | 'replaced'): PasscodeOutcome {
    const left = rules.triesPerLogin - session.wrong;
    session.said = { kind, triesLeft: left, failuresLeft: rules.failuresUntilLock, form: null };
    return { kind: 'again' };
  }

  function passcode(id: string, attempt: string, typed: string): PasscodeOutcome {
    const session = sessions.find(id);
    if (session === null) return { kind: 'ended' };
    if (session.state === 'accepted') return { kind: 'replayed' };
    if (session.state === 'declined') return { kind: 'declined' };
    if (sessions.isOver(session)) return { kind: 'expired' };
    if (attempt !== '' && attempt !== session.attempt) return say(session, 'replaced');
    if (typed === '') return say(session, 'empty');
    const outcome = store.alone(() => checkTyped(session, typed));
    if (outcome.kind === 'accepted') {
      sessions.settle(session, 'accepted');
      watch({ kind: 'accepted', username: session.username });
    }
    return outcome;
  }

  return {
    /** User name and password as typed. A right pair opens a log-in under a new session id. */
    password: (name: string, password: string): PasswordOutcome => store.alone(() => checkPassword(name, password)),
    /** A passcode for the challenge named `attempt` ('' = the present one) of log-in `id`. Whatever is not `accepted` or `again` ends it. */
    passcode(id: string, attempt: string, typed: string): PasscodeOutcome {
      const outcome = passcode(id, attempt, typed);
      if (!['accepted', 'again', 'replayed'].includes(outcome.kind)) sessions.end(id);
      return outcome;
    },
  };
}

/** See {@link createLogin}. */
export type Login = ReturnType<typeof createLogin>;
