import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { heldMethods } from '../../../../src/main/profiles/held';
import { shippedLookup } from '../../../../src/main/profiles/lookup';
import type { NewCredential } from '../../../../src/main/vault/repositories/types';
import { Vault } from '../../../../src/main/vault/service';
import { ordinaryParts, type VaultParts } from '../../../../src/main/vault/service-parts';
import type { Cost } from '../../../../src/main/vault/slots/format';
import type { PassphraseKdf } from '../../../../src/main/vault/slots/kdf';
import { argon2Kdf } from '../../../../src/main/vault/slots/kdf';
import type { Clock } from '../../../../src/shared/clock';

/** The long sweeps run whole only when asked for. */
export const soak = process.env['SOAK'] === '1';

/** How long a sweep may take (ms). */
export const limit = soak ? 4 * 3_600_000 : 120_000;

/** The real Argon2id at the least cost that a file may have, so that the suite stays quick. */
export const quickKdf = (): PassphraseKdf => ({
  derive: argon2Kdf().derive,
  calibrated: async () => ({ memory: 19 * 1024, passes: 1, lanes: 1 }),
  seconds: () => 0.5,
});

/** A key by one hash: for tests that unwrap thousands of slots and do not test the cost of a guess. */
export const hashKdf = (cost: Cost = { memory: 64 * 1024, passes: 3, lanes: 4 }): PassphraseKdf => ({
  derive: async (bytes, salt, { memory, passes, lanes }) =>
    new Uint8Array(createHmac('sha256', salt).update(`${memory} ${passes} ${lanes} `).update(bytes).digest()),
  calibrated: async () => cost,
  seconds: () => 0.5,
});

/** A clock that stands until a test moves it. */
export class TestClock implements Clock {
  time = Date.now();
  now(): number {
    return this.time;
  }
}

/** In memory where the system has that: thousands of syncs need no disk, since no test can pull the plug. */
export const temporaryRoot = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(temporaryRoot, 'vault-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const passphrase = 'correct horse battery staple';

/** Parts for a vault in a folder of its own. */
export function testParts(change: Partial<VaultParts> = {}): VaultParts {
  const folder = change.folder ?? join(temporaryFolder(), 'vault');
  const temporary = change.temporary ?? temporaryFolder();
  return {
    ...ordinaryParts(folder, 'app', heldMethods(shippedLookup)),
    clock: new TestClock(),
    kdf: quickKdf(),
    ...change,
    folder,
    temporary,
  };
}

/** A vault that locks when the test ends. */
export function testVault(change: Partial<VaultParts> = {}): { vault: Vault; parts: VaultParts } {
  const parts = testParts(change);
  const vault = new Vault(parts);
  onTestFinished(() => {
    vault.lock('quit');
  });
  return { vault, parts };
}

const digits = (count: number) => ({ min: count, max: count, alphabet: 'digits' as const });

/** An OCRA credential with the RFC's 20-byte key. */
export const ocraCredential = (change: Partial<NewCredential> = {}): NewCredential => ({
  kind: 'ocra',
  portal: 'Maple Street Broker',
  account: 'alex',
  profile: 'generic-ocra',
  practice: false,
  method: null,
  device: '',
  pinDigits: null,
  challenge: digits(8),
  response: digits(6),
  needsPin: false,
  suite: 'OCRA-1:HOTP-SHA1-6:QN08',
  algorithm: null,
  digits: null,
  period: null,
  counter: null,
  slot: null,
  secret: Buffer.from('12345678901234567890'),
  ...change,
});

export { madeSlot, value } from './process/child-parts';
