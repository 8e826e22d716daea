import type { Failure, Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { CredentialId, VaultStatus } from '../../shared/vault/contract';
import { changePassphrase } from './change-passphrase';
import { createVault } from './create';
import { UnlockDelay } from './delay';
import { VaultEvents } from './events';
import { hasVault } from './files/names';
import type { FileProblem } from './files/problems';
import type { HeldMethods } from './held';
import { type Damage, lookAt, type Part } from './look';
import { openCreated } from './open-created';
import { openPractice } from './open-practice';
import type { OpenVault } from './open-vault';
import { passphraseProblem } from './passphrase-problem';
import { removeLeftOvers } from './practice-folder';
import type { CredentialParts } from './repositories/credentials';
import type { Repositories } from './repositories/types';
import type { VaultParts } from './service-parts';
import type { ChangeProblem, CreateProblem, LockReason, UnlockProblem, VaultService } from './service-types';
import { type Passphrase, passphraseBytes } from './slots/passphrase';
import { unlockVault } from './unlock';
import { restorePrevious } from './use-previous';

type IsCurrent = () => boolean;

/** See `VaultService`. Time-outs, triggers and events to the windows are the app's. */
export class Vault implements VaultService {
  readonly heldMethod: HeldMethods;
  readonly #parts: VaultParts;
  readonly #delay: UnlockDelay;
  readonly #accepted = new Set<Part>();
  readonly #events = new VaultEvents();
  #open: OpenVault | null = null;
  #found: Damage | null = null;
  /** The status when the operation under way began: while it runs nobody else looks at the files. */
  #busy: VaultStatus | null = null;
  /** A change of the passphrase is under way; it may outlast a lock by a moment. */
  #changing = false;
  /** Grows with every lock, so that what was under way knows that it must not go on. */
  #epoch = 0;
  #lockAt: number | null = null;

  constructor(parts: VaultParts) {
    this.heldMethod = parts.methods;
    this.#parts = parts;
    this.#delay = new UnlockDelay(parts.clock);
    removeLeftOvers(parts.temporary);
  }

  status(): VaultStatus {
    if (this.#open !== null) return { state: 'open', practice: this.#open.practice, lockAt: this.#lockAt };
    return this.#busy ?? lookAt(this.#parts.folder, this.#found, this.#delay.waitUntil());
  }

  create(passphrase: Passphrase): Promise<Result<VaultStatus, CreateProblem>> {
    return this.#alone<CreateProblem>((isCurrent) => this.#create(passphraseBytes(passphrase), isCurrent));
  }

  tryPractice() {
    return this.#alone<FileProblem>(async () => {
      const opened = openPractice(this.#parts, this.#credentialParts());
      return opened.ok ? this.#opened(opened.value) : opened;
    });
  }

  async unlock(passphrase: Passphrase): Promise<Result<VaultStatus, UnlockProblem>> {
    const waitMs = this.#delay.waitMs();
    if (waitMs > 0) return fail('wait', { waitMs });
    return this.#alone<UnlockProblem>((isCurrent) => this.#unlock(passphraseBytes(passphrase), isCurrent));
  }

  lock(reason: LockReason = 'person'): VaultStatus {
    this.#epoch += 1;
    const open = this.#open;
    if (open === null) return this.status();
    try {
      this.#events.beforeLock.tell(reason);
    } finally {
      this.#open = null;
      this.#lockAt = null;
      open.close();
    }
    return this.#announce();
  }

  async changePassphrase(current: Passphrase, next: Passphrase): Promise<Result<void, ChangeProblem>> {
    const open = this.#open;
    if (open === null) return fail('locked');
    if (open.practice) return fail('practice');
    if (this.#changing) return fail('busy');
    const waitMs = this.#delay.waitMs();
    if (waitMs > 0) return fail('wait', { waitMs });
    this.#changing = true;
    try {
      return await this.#change(open, current, next);
    } finally {
      this.#changing = false;
    }
  }

  usePrevious(part: Part): ReturnType<VaultService['usePrevious']> {
    const status = this.status();
    if (status.state !== 'damaged' || status.part !== part) return fail('not-damaged');
    const restored = restorePrevious(this.#parts.folder, part, this.#parts.program, this.#parts.clock.now());
    return restored.ok ? ok(this.#accept(part)) : restored;
  }

  acceptOlder(): Result<VaultStatus, 'not-damaged'> {
    const status = this.status();
    if (status.state !== 'damaged' || status.damage !== 'older') return fail('not-damaged');
    return ok(this.#accept(status.part));
  }

  repositories(): Repositories | null {
    return this.#open?.repositories ?? null;
  }

  withSecret<T>(id: CredentialId, use: (secret: Uint8Array) => T): Result<T, 'locked' | 'unknown-credential'> {
    return this.#open?.repositories.credentials.lendSecret(id, use) ?? fail('locked');
  }

  setLockAt(at: number | null): void {
    if (this.#open === null || at === this.#lockAt) return;
    this.#lockAt = at;
    this.#announce();
  }

  onChanged(take: (status: VaultStatus) => void): () => void {
    return this.#events.changed.on(take);
  }

  onCredentialsChanged(take: () => void): () => void {
    return this.#events.credentialsChanged.on(take);
  }

  onBeforeLock(take: (reason: LockReason) => void): () => void {
    return this.#events.beforeLock.on(take);
  }

  secondsPerGuess(): number {
    return this.#parts.kdf.seconds();
  }

  async #alone<E extends string>(
    act: (isCurrent: IsCurrent) => Promise<Result<VaultStatus, E>>,
  ): Promise<Result<VaultStatus, E | 'busy'>> {
    if (this.#busy !== null || this.#changing || this.#open !== null) return fail('busy');
    this.#busy = this.status();
    const epoch = this.#epoch;
    try {
      return await act(() => this.#epoch === epoch);
    } finally {
      this.#busy = null;
    }
  }

  async #create(passphrase: Uint8Array, isCurrent: IsCurrent): Promise<Result<VaultStatus, CreateProblem>> {
    const { folder, kdf, clock } = this.#parts;
    try {
      if (hasVault(folder)) return fail('exists');
      const problem = await passphraseProblem(passphrase);
      if (problem !== null) return fail(problem);
      const made = await createVault(folder, passphrase, kdf, clock.now());
      if (!made.ok) return made;
      const open = openCreated(this.#parts, this.#credentialParts(), made.value);
      if (open.ok && isCurrent()) return this.#opened(open.value);
      if (open.ok) open.value.close();
      this.#busy = null;
      return ok(this.#announce());
    } finally {
      passphrase.fill(0);
    }
  }

  async #unlock(passphrase: Uint8Array, isCurrent: IsCurrent): Promise<Result<VaultStatus, UnlockProblem>> {
    const { folder, program, kdf } = this.#parts;
    const credentialParts = this.#credentialParts();
    try {
      if (!hasVault(folder)) return fail('absent');
      const accepted = this.#accepted;
      const request = { folder, program, kdf, passphrase, accepted, credentialParts, isCurrent };
      const open = await unlockVault(request);
      if (open.ok && !isCurrent()) return this.#lockedMeanwhile(open.value);
      this.#found = open.ok ? null : open.damage;
      if (open.ok) return this.#opened(open.value);
      this.#busy = null;
      return this.#refused(open.failure);
    } finally {
      passphrase.fill(0);
    }
  }

  #lockedMeanwhile(open: OpenVault): Result<VaultStatus, 'busy'> {
    open.close();
    return fail('busy');
  }

  #refused(failure: Failure<UnlockProblem>): Result<VaultStatus, UnlockProblem> {
    const wrong = failure.code === 'wrong-passphrase';
    const facts = wrong ? { waitMs: this.#delay.failed() } : failure.facts;
    this.#announce();
    return fail(failure.code, facts);
  }

  #opened(open: OpenVault): Result<VaultStatus, never> {
    this.#open = open;
    this.#found = null;
    this.#accepted.clear();
    this.#delay.succeeded();
    return ok(this.#announce());
  }

  #accept(part: Part): VaultStatus {
    this.#accepted.add(part);
    this.#found = null;
    return this.#announce();
  }

  async #change(open: OpenVault, current: Passphrase, next: Passphrase): Promise<Result<void, ChangeProblem>> {
    const { kdf, clock } = this.#parts;
    const both = { current: passphraseBytes(current), next: passphraseBytes(next) };
    const isCurrent = () => this.#open === open;
    try {
      const problem = await passphraseProblem(both.next);
      if (problem !== null) return fail(problem);
      const changed = await changePassphrase(open, { ...both, kdf, now: clock.now(), isCurrent });
      if (changed.ok) this.#delay.succeeded();
      const wrong = !changed.ok && changed.error.code === 'wrong-passphrase';
      return wrong ? fail('wrong-passphrase', { waitMs: this.#delay.failed() }) : changed;
    } finally {
      both.current.fill(0);
      both.next.fill(0);
    }
  }

  #credentialParts(): CredentialParts {
    const { clock, schedule, methods } = this.#parts;
    return { clock, schedule, methods, changed: () => this.#events.credentialsChanged.tell() };
  }

  #announce(): VaultStatus {
    const status = this.status();
    this.#events.changed.tell(status);
    return status;
  }
}
