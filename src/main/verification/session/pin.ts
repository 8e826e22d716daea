import type { Problem } from '../../../shared/verification/contract';

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/**
 * What is wrong with a PIN as it was typed; only its form, since nobody but the portal can tell a wrong one. Blanks at
 * its ends come from copying and would enter the hash unseen.
 */
export function pinProblem(pin: Uint8Array): Problem | null {
  if (pin.length === 0) return { code: 'pin-empty', facts: {} };
  return isBlank(pin.at(0)) || isBlank(pin.at(-1)) ? { code: 'pin-with-spaces', facts: {} } : null;
}
