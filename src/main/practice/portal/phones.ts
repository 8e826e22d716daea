import type { Clock } from '../../../shared/clock';
import { fail, ok } from '../../../shared/result';
import { goesToPhone } from './accounts';
import type { Login } from './login';
import type { PhoneLine, PhoneRequest } from './phone-line';
import type { Session, Sessions } from './sessions';
import type { Store } from './store';

/** What the line reaches: the log-ins of a portal that runs. */
export interface PhonesParts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly login: Login;
  /** Wall clock, for the end that a phone is told. */
  readonly clock: Clock;
}

/** The phones' line to a portal that runs: the log-ins that wait, and the same check as for a typed passcode. */
export function createPhones({ store, sessions, login, clock }: PhonesParts): Omit<PhoneLine, 'onChanged'> {
  function requestOf(session: Session): PhoneRequest | null {
    const { username, attempt, challenge } = session;
    const account = store.account(username);
    if (challenge === null || account === null || !goesToPhone(account.way)) return null;
    return { id: attempt, account: username, challenge, until: clock.now() + sessions.left(session) };
  }

  return {
    waiting(account) {
      const found = sessions.newestWaiting(account);
      return found === null ? null : requestOf(found.session);
    },
    newest() {
      const found = sessions.newestWaiting();
      return found === null ? null : requestOf(found.session);
    },
    answer(id, response) {
      const found = sessions.waitingFor(id);
      if (found === null || requestOf(found.session) === null) return fail('over');
      const { kind } = login.passcode(found.id, id, response);
      if (kind === 'accepted') return ok(null);
      return fail(kind === 'expired' || kind === 'ended' || kind === 'replayed' ? 'over' : 'refused');
    },
    decline(id) {
      const found = sessions.waitingFor(id);
      if (found === null || requestOf(found.session) === null) return fail('over');
      sessions.settle(found.session, 'declined');
      return ok(null);
    },
  };
}
