import type { CredentialSummary } from '../../shared/vault/contract';

/** Failed log-ins that lock an account: `count` within `spanMs`, until `spanMs` after the last. */
export interface FailureLimit {
  readonly count: number;
  readonly spanMs: number;
  /** An accepted log-in makes the earlier failures forgotten. */
  readonly endsWithSuccess: boolean;
}

/** What is known of a portal beside what its credential says; null where nothing is known. Times in ms. */
export interface PortalProfile {
  /** How long a challenge can be answered, counted from when the portal shows it. */
  readonly challengeLifeMs: number | null;
  readonly failureLimit: FailureLimit | null;
  /** Sizes of the groups that a response is shown in, where the portal has a habit of its own. */
  readonly responseGroups: readonly number[] | null;
}

/** A profile's name, as a credential has it. */
export type ProfileName = CredentialSummary['profile'];
