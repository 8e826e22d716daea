import type { Result } from '../../../shared/result';

/** A log-in at the portal that waits for the phone of its account: what the notice brings and what the page's QR code says. */
export interface PhoneRequest {
  /** Names the present challenge of the log-in; another one after each wrong passcode. */
  readonly id: string;
  /** User name at the portal. */
  readonly account: string;
  /** As the page shows it once the person asks for it: six digits. */
  readonly challenge: string;
  /** End of the challenge, ms since the epoch. */
  readonly until: number;
}

/** The portal as a phone reaches it over the network. */
export interface PhoneLine {
  /** The newest log-in of this account that waits for its phone; null when none does. */
  waiting(account: string): PhoneRequest | null;
  /** The request of the log-in whose challenge is the newest of all phones: the page that lies open before a camera. */
  newest(): PhoneRequest | null;
  /** The phone's answer over the request's challenge. It is checked and counted as a typed passcode is. */
  answer(id: string, response: string): Result<null, 'over' | 'refused'>;
  /** The person said on the phone that this log-in is not theirs: it ends. */
  decline(id: string): Result<null, 'over'>;
  /** Calls back when a log-in begins to wait, gets another challenge or ends. */
  onChanged(changed: () => void): () => void;
}
