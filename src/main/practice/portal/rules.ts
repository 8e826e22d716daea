const minute = 60_000;
const hour = 60 * minute;

/** What the portal allows, in one place. Times in ms. Rows H5-H7 of the security requirements. */
export const rules = {
  challengeDigits: 6,
  challengeLife: 5 * minute,
  /** Wrong passcodes after which a log-in ends. */
  triesPerLogin: 3,
  /** Failures within `failureSpan` that lock an account until `failureSpan` after the last. */
  failuresUntilLock: 10,
  failureSpan: 24 * hour,
  /** How long an accepted log-in stays open without a click. */
  accountIdle: 15 * minute,
  /** Counters ahead of the expected one that are accepted (RFC 4226, 7.2). */
  lookAhead: 10,
  /** Counters ahead within which two consecutive codes bring a HOTP device back (RFC 4226, 7.4). */
  resyncAhead: 50,
  /** TOTP steps before and after the present one that are accepted (RFC 6238, 5.2). */
  drift: 1,
  totpPeriodSeconds: 30,
  /** Log-ins kept at once; the oldest goes. */
  sessions: 256,
  /** Unknown user names whose failures are remembered; the oldest goes. */
  unknownNames: 200,
} as const;

/** What one connection and one request may take. Bytes and ms (row H7). */
export interface Limits {
  readonly connections: number;
  readonly headerBytes: number;
  readonly bodyBytes: number;
  readonly headersTimeout: number;
  readonly idleTimeout: number;
  readonly requestTimeout: number;
  readonly requestsPerConnection: number;
  readonly fieldCharacters: number;
  /** How long `stop` lets an answer that is on its way finish. */
  readonly stopGrace: number;
}

/** The limits that the portal runs with; a test may shorten the waits. */
export const limits: Limits = {
  connections: 64,
  headerBytes: 8 * 1024,
  bodyBytes: 16 * 1024,
  headersTimeout: 10_000,
  idleTimeout: 5_000,
  requestTimeout: 15_000,
  requestsPerConnection: 100,
  fieldCharacters: 256,
  stopGrace: 1_000,
};
