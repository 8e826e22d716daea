import { type Actor, createActor } from 'xstate';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { HistoryEntry, Move, Problem, Snapshot } from '../../shared/verification/contract';
import type { FileProblem } from '../vault/files/problems';
import { AnsweredChallenges } from './answered';
import { Beginnings, longestChallenge } from './beginnings';
import { eventOf } from './moves';
import { lastUsed } from './offered';
import type { ServiceParts } from './service-parts';
import type { VerificationService } from './service-types';
import { forget } from './session/actions';
import { chart, type SessionState } from './session/chart';
import type { SessionParts } from './session/parts';
import { screenOf } from './session/screen';
import { timersOf } from './session/timers';
import type { SessionEvent } from './session/types';
import { sessionParts } from './session-parts';

type Session = Actor<typeof chart>;

/** See `VerificationService`. Holds the session's actor, and what outlives a session. */
export class Verification implements VerificationService {
  readonly #parts: ServiceParts;
  readonly #sessionParts: SessionParts;
  readonly #answered = new AnsweredChallenges();
  readonly #beginnings: Beginnings;
  readonly #listeners = new Set<(snapshot: Snapshot) => void>();
  readonly #stops: readonly (() => void)[];
  #session: Session | null = null;
  /** Deliveries under way: what is announced is where the session stands after the outermost. */
  #depth = 0;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.#sessionParts = sessionParts(parts, this.#answered);
    this.#beginnings = new Beginnings(parts, this.#sessionParts);
    this.#stops = [
      parts.vault.onBeforeLock(() => this.#lock()),
      parts.vault.onChanged((status) => status.state === 'open' && this.#open()),
      parts.vault.onCredentialsChanged(() => this.#offer()),
      parts.clipboard.onCleared(() => this.#announce()),
    ];
    if (parts.vault.status().state === 'open') this.#open();
  }

  snapshot(): Result<Snapshot, 'locked'> {
    return this.#session === null ? fail('locked') : ok(this.#screen(this.#session.getSnapshot()));
  }

  move(move: Move): Result<Snapshot, 'locked' | 'not-now' | 'no-clipboard'> {
    if (this.#session === null) return fail('locked');
    if (move.move === 'copy') return this.#copy(this.#session);
    if (move.move === 'clear-clipboard') return this.#clearClipboard();
    return this.#take(this.#session, eventOf(move));
  }

  onChanged(take: (snapshot: Snapshot) => void): () => void {
    this.#listeners.add(take);
    return () => this.#listeners.delete(take);
  }

  history(limit: number): Result<HistoryEntry[], 'locked'> {
    const history = this.#parts.vault.repositories()?.history;
    return history === undefined ? fail('locked') : ok(history.latest(limit));
  }

  clearHistory(): Result<Record<string, never>, 'locked' | FileProblem> {
    const history = this.#parts.vault.repositories()?.history;
    if (history === undefined) return fail('locked');
    const cleared = history.clear();
    return cleared.ok ? ok({}) : cleared;
  }

  prefill(challenge: string, session: string | null = null): void {
    if (challenge.length > longestChallenge) return;
    const isTaken = this.#session !== null && this.#take(this.#session, { type: 'prefill', challenge, session }).ok;
    if (!isTaken) this.#beginnings.bring(challenge, session);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#lock();
    this.#beginnings.clear();
    this.#answered.clear();
    this.#listeners.clear();
  }

  #take(session: Session, event: SessionEvent): Result<Snapshot, 'locked' | 'not-now'> {
    if (!session.getSnapshot().can(event)) return fail('not-now');
    this.#deliver(session, event);
    return this.snapshot();
  }

  /** Copying may fail, and its end is the clipboard's: so the chart is told of it only when it is done. */
  #copy(session: Session): Result<Snapshot, 'locked' | 'not-now' | 'no-clipboard'> {
    const state = session.getSnapshot();
    const response = state.context.answer?.response;
    if (response === undefined || !state.can({ type: 'copy', until: 0 })) return fail('not-now');
    const seconds = this.#parts.vault.repositories()?.settings.protection().clipboardSeconds ?? 30;
    const copied = this.#parts.clipboard.copy(new TextDecoder().decode(response), seconds);
    if (!copied.ok) return copied;
    return this.#take(session, { type: 'copy', until: copied.value ?? 0 });
  }

  #clearClipboard(): Result<Snapshot, 'locked' | 'not-now'> {
    if (this.#parts.clipboard.until() === null) return fail('not-now');
    this.#parts.clipboard.clear();
    return this.snapshot();
  }

  #open(): void {
    if (this.#session === null) this.#start(null);
  }

  #start(problem: Problem | null): void {
    const input = { parts: this.#sessionParts, ...this.#beginnings.next(problem) };
    const session = createActor(chart, { input, clock: timersOf(this.#parts.schedule) });
    this.#session = session;
    session.subscribe({ next: (state) => this.#moved(session, state), error: () => this.#broke(session) });
    this.#alone(() => session.start());
  }

  /** After a step of the session, whoever caused it. */
  #moved(session: Session, state: SessionState): void {
    if (session !== this.#session) return;
    this.#beginnings.note(state);
    if (state.status === 'done') this.#ended(state);
    else this.#announce();
  }

  #ended({ value, context }: SessionState): void {
    this.#session = null;
    const isLock = value === 'locked';
    const { answered, challenge } = context;
    this.#answered.add(answered.filter((one) => !isLock || one.challenge !== challenge));
    if (isLock) this.#beginnings.keep(context);
    else this.#start(null);
  }

  /** A bug in a step must not leave the person without a way on: a new session, the challenge kept. */
  #broke(session: Session): void {
    if (session !== this.#session) return;
    const { context } = session.getSnapshot();
    forget({ context });
    this.#beginnings.salvage(context);
    this.#start({ code: 'internal', facts: {} });
  }

  #lock(): void {
    if (this.#session !== null) this.#deliver(this.#session, { type: 'lock' });
    this.#parts.clipboard.clear();
  }

  #offer(): void {
    const session = this.#session;
    if (session === null || session.getSnapshot().value !== 'choose') return;
    const { credential } = session.getSnapshot().context;
    const known = credential === null ? null : this.#sessionParts.credential(credential.id);
    this.#deliver(session, { type: 'offer', credential: known ?? lastUsed(this.#parts.vault) });
  }

  #deliver(session: Session, event: SessionEvent): void {
    this.#alone(() => session.send(event));
  }

  /** Announces once, when everything that `act` brings about is over. */
  #alone(act: () => void): void {
    this.#depth += 1;
    try {
      act();
    } finally {
      this.#depth -= 1;
    }
    this.#announce();
  }

  #announce(): void {
    if (this.#depth > 0 || this.#session === null) return;
    const screen = this.#screen(this.#session.getSnapshot());
    for (const take of this.#listeners) take(screen);
  }

  #screen(state: SessionState): Snapshot {
    return screenOf(state, this.#parts.clipboard.until());
  }
}
