import type { Brought } from '../../shared/capture/brought';
import type { CaptureOrigin, CaptureView, Waiting } from '../../shared/capture/contract';
import { type BroughtProblem, readBrought } from '../../shared/capture/read';
import type { Clock } from '../../shared/clock';
import { type Failure, fail, ok, type Result } from '../../shared/result';
import type { CredentialId } from '../../shared/vault/contract';
import type { Problem } from '../../shared/verification/contract';
import type { VaultService } from '../vault/service-types';
import type { VerificationService } from '../verification/service-types';
import { ClipboardWatch, type WatchParts } from './clipboard-watch';
import { fitting } from './matching';
import { type Held, WaitingRoom } from './waiting-room';

/** What getting a challenge in is built from. */
export interface CaptureParts {
  readonly vault: Pick<VaultService, 'repositories' | 'onChanged'>;
  readonly verification: Pick<VerificationService, 'snapshot' | 'onChanged' | 'prefill'>;
  readonly settings: { protection(): { readonly clipboardWatch: boolean }; onChanged(take: () => void): () => void };
  readonly clipboard: Omit<WatchParts, 'found'>;
  readonly clock: Clock;
}

/** What a text turned out to be. */
export type Read =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | { readonly kind: 'waits' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The window comes to the front for a link at most once in this time (ms), however many come. */
const frontMs = 2000;

const problemOf = ({ code, facts }: Failure<BroughtProblem>): Problem => ({ code, facts: facts as Problem['facts'] });

/**
 * Challenges on their way into the field: links and codes that wait for the person's word, and what the clipboard
 * offers. Holds two links at most, the one that is shown and the last that came after it; answers nothing.
 */
export class Capture {
  readonly #parts: CaptureParts;
  readonly #watch: ClipboardWatch;
  readonly #listeners = new Set<(view: CaptureView) => void>();
  #ids = 0;
  readonly #room = new WaitingRoom();
  #offer: { readonly id: number; readonly challenge: string } | null = null;
  #chosen: CredentialId | null = null;
  #frontAt = Number.NEGATIVE_INFINITY;

  constructor(parts: CaptureParts) {
    this.#parts = parts;
    this.#watch = new ClipboardWatch({ ...parts.clipboard, found: (challenge) => this.#found(challenge) });
    parts.verification.onChanged(() => this.#refresh());
    parts.settings.onChanged(() => this.#refresh());
    parts.vault.onChanged(({ state }) => this.#vaultIs(state === 'open'));
  }

  view(): CaptureView {
    const isOpen = this.#parts.vault.repositories() !== null;
    const { shown, hasNewer } = this.#room;
    const waiting = shown === null || !isOpen ? null : this.#waiting(shown);
    return { waiting, newer: isOpen && hasNewer, offer: this.#offer };
  }

  /**
   * Takes what a link from outside brought (SECURITY.md E14). It waits, also while the vault is locked. True: the window
   * should come to the front; false where it did just now.
   */
  bring(what: Result<Brought, BroughtProblem>): boolean {
    this.#hold('link', what);
    const now = this.#parts.clock.now();
    const isSoon = now - this.#frontAt < frontMs && now >= this.#frontAt;
    if (!isSoon) this.#frontAt = now;
    return !isSoon;
  }

  /**
   * Says what a text is. A challenge with facts of its own waits, and so does a pasted link that can't be used: its field
   * has no place to say why. Everything else is told and forgotten.
   */
  read(text: string, from: CaptureOrigin): Result<Read, 'locked'> {
    if (this.#parts.vault.repositories() === null) return fail('locked');
    const what = readBrought(text);
    if (!what.ok && from !== 'paste') return ok({ kind: 'problem', problem: problemOf(what.error) });
    if (what.ok && what.value.scheme === 'plain') return ok({ kind: 'challenge', challenge: what.value.challenge });
    this.#hold(from, what);
    return ok({ kind: 'waits' });
  }

  /** The person's word on what waits. It can only reach the field: an answer takes the person's Continue. */
  decide(id: number, use: boolean): Result<CaptureView, 'locked' | 'not-now'> {
    if (this.#parts.vault.repositories() === null) return fail('locked');
    const held = this.#room.leave(id);
    if (held === null) return fail('not-now');
    if (use && held.what.ok) this.#use(held.what.value);
    return ok(this.#announce());
  }

  /** The credential that is chosen beside the field; null: the field is gone. */
  watch(credential: CredentialId | null): CaptureView {
    this.#chosen = credential;
    this.#refresh();
    return this.view();
  }

  /** The offer was used or turned down. An id that is not the offer's means nothing. */
  offerDone(id: number): CaptureView {
    if (this.#offer?.id === id) this.#watch.handled(this.#offer.challenge);
    return this.view();
  }

  onChanged(take: (view: CaptureView) => void): () => void {
    this.#listeners.add(take);
    return () => this.#listeners.delete(take);
  }

  stop(): void {
    this.#watch.stop();
    this.#listeners.clear();
    this.#room.clear();
  }

  #nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  #hold(from: CaptureOrigin, what: Held['what']): void {
    if (this.#room.add({ id: this.#nextId(), from, what })) this.#announce();
  }

  #use(brought: Brought): void {
    this.#parts.verification.prefill(brought.challenge, brought.scheme === 'tiqr' ? brought.session : null);
  }

  #waiting({ id, from, what }: Held): Waiting {
    if (!what.ok) return { kind: 'refused', id, from, problem: problemOf(what.error) };
    return { kind: 'challenge', id, from, brought: what.value, ...fitting(what.value, this.#candidates()) };
  }

  #candidates() {
    const credentials = this.#parts.vault.repositories()?.credentials;
    return (credentials?.list() ?? []).map((summary) => ({
      summary,
      suite: credentials?.detail(summary.id)?.suite ?? null,
    }));
  }

  #vaultIs(open: boolean): void {
    if (!open) this.#chosen = null;
    this.#refresh();
    if (open && this.#room.shown !== null) this.#announce();
  }

  /** Watches only while a session waits for a challenge and the person asked for it in the settings. */
  #refresh(): void {
    const credential = this.#watched();
    if (credential === null) this.#watch.stop();
    else this.#watch.start(credential);
  }

  #watched() {
    const credentials = this.#parts.vault.repositories()?.credentials;
    const snapshot = this.#parts.verification.snapshot();
    if (credentials === undefined || !snapshot.ok || !this.#parts.settings.protection().clipboardWatch) return null;
    if (snapshot.value.step !== 'choose') {
      if (snapshot.value.challenge !== '') this.#watch.handled(snapshot.value.challenge);
      return null;
    }
    const chosen = credentials.list().find(({ id }) => id === this.#chosen);
    return chosen === undefined || chosen.challenge === null ? null : chosen;
  }

  #found(challenge: string | null): void {
    this.#offer = challenge === null ? null : { id: this.#nextId(), challenge };
    this.#announce();
  }

  #announce(): CaptureView {
    const view = this.view();
    for (const take of this.#listeners) take(view);
    return view;
  }
}
