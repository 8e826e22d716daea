import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ProfileLookup, shippedLookup } from '../../../../src/main/profiles/lookup';
import type { NewCredential } from '../../../../src/main/vault/repositories/types';
import type { Vault } from '../../../../src/main/vault/service';
import { ClearingClipboard } from '../../../../src/main/verification/clipboard';
import { Verification } from '../../../../src/main/verification/service';
import type { CredentialSummary } from '../../../../src/shared/vault/contract';
import type { Snapshot, TypedMove } from '../../../../src/shared/verification/contract';
import { snapshot as snapshotShape } from '../../../../src/shared/verification/contract';
import { ManualTimers } from '../../../fakes/manual-timers';
import { ocraCredential, passphrase, testVault, value } from '../vault/parts';
import { FakeClipboard, FakeDevices } from './fakes';

export const digits = (count: number) => ({ min: count, max: count, alphabet: 'digits' as const });

/** One credential of each kind, all with the RFCs' 20-byte key and the practice portal's profile. */
export const kinds = {
  ocra: ocraCredential({ profile: 'practice' }),
  ocraPin: ocraCredential({
    account: 'pin',
    profile: 'practice',
    suite: 'OCRA-1:HOTP-SHA1-6:QN08-PSHA1',
    needsPin: true,
  }),
  ocraCounter: ocraCredential({
    account: 'counter',
    profile: 'practice',
    suite: 'OCRA-1:HOTP-SHA1-6:C-QN08',
    counter: 7n,
  }),
  hotp: ocraCredential({
    ...{ kind: 'hotp', account: 'hotp', profile: 'practice', challenge: null, suite: null },
    ...{ algorithm: 'SHA1', digits: 6, counter: 1n },
  }),
  totp: ocraCredential({
    ...{ kind: 'totp', account: 'totp', profile: 'practice', challenge: null, response: digits(8), suite: null },
    ...{ algorithm: 'SHA1', digits: 8, period: 30 },
  }),
  slot: ocraCredential({
    ...{ kind: 'hmac-slot', account: 'slot', profile: 'practice', challenge: digits(6), response: digits(6) },
    ...{ suite: null, digits: 6, slot: 2, secret: null },
  }),
  token: ocraCredential({
    ...{ kind: 'token', account: 'token', profile: 'practice', method: 'token-named', challenge: null },
    ...{ response: null, suite: null, secret: null },
  }),
  short: ocraCredential({
    ...{ kind: 'token', account: 'short', profile: 'practice', method: 'token-short', challenge: null },
    ...{ response: null, suite: null, secret: null },
  }),
  timed: ocraCredential({
    ...{ kind: 'token', account: 'timed', profile: 'practice', method: 'token-timed', challenge: null },
    ...{ response: null, suite: null, secret: null },
  }),
  phone: ocraCredential({
    ...{ kind: 'phone', account: 'phone', profile: 'practice', method: 'phone-ios', device: 'Phone of Alex' },
    ...{ challenge: null, response: null, suite: null, secret: null },
  }),
} satisfies Record<string, NewCredential>;

/** What a test wants different: the time (ms since the epoch), and the profiles that are there. */
export interface BenchChange {
  readonly now?: number;
  readonly profiles?: ProfileLookup;
}

/** A service over a real vault, with fakes for keys, clipboard and time, and what a test does with it. */
export class Bench {
  readonly timers: ManualTimers;
  readonly devices = new FakeDevices();
  readonly system = new FakeClipboard();
  readonly clipboard: ClearingClipboard;
  readonly service: Verification;
  readonly told: Snapshot[] = [];
  readonly vault: Vault;

  constructor(vault: Vault, { now = 1_764_000_000_000, profiles = shippedLookup }: BenchChange = {}) {
    this.vault = vault;
    this.timers = new ManualTimers(now);
    const schedule = (ms: number, then: () => void) => this.timers.after(ms, then);
    const noted = () => vault.repositories()?.copied ?? null;
    this.clipboard = new ClearingClipboard({ adapter: this.system, clock: this.timers, schedule, noted });
    const { devices, clipboard, timers: clock } = this;
    this.service = new Verification({ vault, devices, clipboard, clock, schedule, profiles });
    this.service.onChanged((screen) => this.told.push(screen));
  }

  get screen(): Snapshot {
    return snapshotShape.parse(value(this.service.snapshot()));
  }

  add(credential: NewCredential): CredentialSummary {
    return value(this.stores.credentials.add(credential));
  }

  get stores() {
    const stores = this.vault.repositories();
    if (stores === null) throw new Error('the vault is locked');
    return stores;
  }

  get outcomes(): string[] {
    return this.stores.history.latest(100).map(({ method, outcome }) => `${method} ${outcome}`);
  }

  /** What the service answers to a move that comes through the door: a PIN as bytes, which are lent. */
  sent(move: TypedMove): ReturnType<Verification['move']> {
    if (move.move !== 'pin') return this.service.move(move);
    const pin = new TextEncoder().encode(move.pin);
    const answer = this.service.move({ move: 'pin', pin });
    pin.fill(0);
    return answer;
  }

  /** Makes the move and answers with the screen after it. */
  move(move: TypedMove): Snapshot {
    return snapshotShape.parse(value(this.sent(move)));
  }

  answer(credential: CredentialSummary, challenge: string): Snapshot {
    return this.move({ move: 'answer', credential: credential.id, challenge });
  }

  /** The code of a move that is refused, or `done`. */
  code(move: TypedMove): string {
    const result = this.sent(move);
    return result.ok ? 'done' : result.error.code;
  }
}

/** A vault in memory where the system has such a folder: these tests are not about the disk, and make hundreds. */
function quickVault(): Vault {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'verification-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return testVault({ folder: join(folder, 'vault'), temporary: folder }).vault;
}

/** A bench over a vault that a test made itself. */
export function benchOver(vault: Vault, change?: BenchChange): Bench {
  const bench = new Bench(vault, change);
  onTestFinished(() => bench.service.stop());
  return bench;
}

/** A bench over an open throw-away vault. */
export async function testBench(): Promise<Bench> {
  const vault = quickVault();
  value(await vault.tryPractice());
  return benchOver(vault);
}

/** A bench whose vault can be locked and unlocked again with `passphrase`. */
export async function lockableBench(): Promise<Bench> {
  const vault = quickVault();
  value(await vault.create(passphrase));
  return benchOver(vault);
}
