import type { CodeShape, HeldKind } from '../../shared/vault/contract';

/** What a portal's profile says of a device in a person's hand. */
export interface HeldMethod {
  readonly kind: HeldKind;
  /** Null: it answers without a challenge. */
  readonly challenge: CodeShape | null;
  readonly response: CodeShape;
  readonly pinDigits: number | null;
}

/** Looks into the profiles, which are above the vault; null where the profile has no such method (any more). */
export type HeldMethods = (profile: string, method: string) => HeldMethod | null;

/** Where no profile is known. */
export const nothingHeld: HeldMethods = () => null;

const anything: CodeShape = { min: 1, max: 63, alphabet: 'alphanumeric' };

/** What is taken for a method that the profile has no more: a challenge and a response of any form. */
export const unknownMethod = { challenge: anything, response: anything, pinDigits: null } as const;
