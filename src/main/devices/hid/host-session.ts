import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { Timers } from '../timers';
import type { HostProcess } from './host-process';
import type { HostAnswer, HostCode, HostQuestion, HostQuestionKind } from './host-protocol';
import { readAnswer } from './host-protocol';
import { limits } from './limits';

/** Which answer belongs to which question. */
const answerKinds = {
  list: 'listed',
  open: 'opened',
  close: 'done',
  listen: 'done',
  write: 'done',
  'set-feature': 'done',
  'get-feature': 'bytes',
} as const;
type AnswerTo<K extends HostQuestionKind> = Extract<HostAnswer, { kind: (typeof answerKinds)[K] }>;
type Unnumbered<Q> = Q extends HostQuestion ? Omit<Q, 'id'> : never;
/** A question before it has its number. */
export type Asking<K extends HostQuestionKind> = Unnumbered<Extract<HostQuestion, { kind: K }>>;

/** Why a question has no answer: the host's own code, or: it ended, or it did not answer in time. */
export type SessionCode = HostCode | 'host-ended' | 'host-slow';

/** What a host says unasked about one open device. */
export interface HandleListener {
  report(bytes: Uint8Array): void;
  gone(): void;
}

interface Waiting {
  readonly kind: HostAnswer['kind'];
  answer(answer: HostAnswer): void;
  end(code: 'host-ended' | 'host-slow'): void;
}

/**
 * One life of the HID host: numbers the questions, gives every one of them exactly one outcome, and hands on what
 * it says unasked. A host that says something that is no message of the protocol is ended.
 */
export class HostSession {
  readonly #process: HostProcess;
  readonly #timers: Timers;
  readonly #tellEnd: () => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #handles = new Map<number, HandleListener>();
  #lastId = 0;
  /** Until then it is still starting. */
  #hasSpoken = false;
  #ended = false;

  /** @param tellEnd told once, after everything under way was answered `host-ended`. */
  constructor(process: HostProcess, timers: Timers, tellEnd: () => void) {
    this.#process = process;
    this.#timers = timers;
    this.#tellEnd = tellEnd;
    process.onMessage((raw) => this.#take(raw));
    process.onEnd(() => this.#over());
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Whether nothing is asked and nothing is open. */
  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#handles.size === 0;
  }

  /** @param limit ms until `host-slow`, not counting the host's start; a later answer is dropped. */
  ask<K extends HostQuestionKind>(asking: Asking<K>, limit: number): Promise<Result<AnswerTo<K>, SessionCode>> {
    if (this.#ended) return Promise.resolve(fail('host-ended'));
    const id = ++this.#lastId;
    return new Promise((done) => {
      const settled = (answer: Result<HostAnswer, SessionCode>): void =>
        done(answer as Result<AnswerTo<K>, SessionCode>);
      this.#wait(id, answerKinds[asking.kind], limit, settled);
      this.#process.send({ ...asking, id });
    });
  }

  /** Hears what the host says of an open device, until the device or the host is gone. */
  follow(handle: number, listener: HandleListener): () => void {
    if (this.#ended) queueMicrotask(() => listener.gone());
    else this.#handles.set(handle, listener);
    return () => void this.#handles.delete(handle);
  }

  /** Ends the process; everything under way answers `host-ended` now. */
  end(): void {
    this.#process.kill();
    this.#over();
  }

  #wait(
    id: number,
    kind: HostAnswer['kind'],
    limit: number,
    done: (answer: Result<HostAnswer, SessionCode>) => void,
  ): void {
    const settle = (answer: Result<HostAnswer, SessionCode>): void => {
      stopTimer();
      this.#waiting.delete(id);
      done(answer);
    };
    const end: Waiting['end'] = (code) => settle(fail(code));
    const allowed = this.#hasSpoken ? limit : limits.start + limit;
    const stopTimer = this.#timers.after(allowed, () => end('host-slow'));
    this.#waiting.set(id, {
      kind,
      answer: (answer) => settle(answer.kind === 'failed' ? fail(answer.code) : ok(answer)),
      end,
    });
  }

  #take(raw: unknown): void {
    if (this.#ended) return;
    this.#hasSpoken = true;
    const answer = readAnswer(raw);
    if (answer === null) this.end();
    else if (answer.kind === 'report') this.#handles.get(answer.handle)?.report(answer.bytes);
    else if (answer.kind === 'gone') this.#handles.get(answer.handle)?.gone();
    else this.#settle(answer.id, answer);
  }

  /** An answer to a question that was given up is dropped; one of the wrong kind ends the host. */
  #settle(id: number, answer: HostAnswer): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    if (answer.kind === 'failed' || answer.kind === waiting.kind) waiting.answer(answer);
    else this.end();
  }

  #over(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const waiting of [...this.#waiting.values()]) waiting.end('host-ended');
    for (const listener of [...this.#handles.values()]) listener.gone();
    this.#handles.clear();
    this.#tellEnd();
  }
}
