import { dirname } from 'node:path';
import type { NewCredential } from '../../../../../src/main/vault/repositories/types';
import { ordinaryParts, type VaultParts } from '../../../../../src/main/vault/service-parts';
import type { PassphraseSlot } from '../../../../../src/main/vault/slots/format';
import { argon2Kdf } from '../../../../../src/main/vault/slots/kdf';
import { makePassphraseSlot } from '../../../../../src/main/vault/slots/passphrase';

/** The parts of a vault in a child process: real Argon2id at the least cost that a file may have. */
export const ordinary = (folder: string): VaultParts => ({
  ...ordinaryParts(folder, 'cli'),
  temporary: dirname(folder),
  kdf: {
    derive: argon2Kdf().derive,
    calibrated: async () => ({ memory: 19 * 1024, passes: 1, lanes: 1 }),
    seconds: () => 0.5,
  },
});

/** An OCRA credential with a counter, whose secret is `secret` and an account of its own. */
export const ocra = (account: string, secret: Uint8Array = Buffer.from('12345678901234567890')): NewCredential => ({
  kind: 'ocra',
  portal: 'Maple Street Broker',
  account,
  profile: 'generic-ocra',
  practice: false,
  method: null,
  device: '',
  pinDigits: null,
  challenge: { min: 8, max: 8, alphabet: 'digits' },
  response: { min: 6, max: 6, alphabet: 'digits' },
  needsPin: false,
  suite: 'OCRA-1:HOTP-SHA1-6:C-QN08',
  algorithm: null,
  digits: null,
  period: null,
  counter: 0n,
  slot: null,
  secret,
});

/** The value of a success; a failure ends the process with its code. */
export function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string; facts: object } }): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
}

/** A new slot for a data key that nobody wipes. */
export async function madeSlot(...all: Parameters<typeof makePassphraseSlot>): Promise<PassphraseSlot> {
  const slot = await makePassphraseSlot(...all);
  if (slot === null) throw new Error('the data key was wiped');
  return slot;
}
