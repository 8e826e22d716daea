import type { Question, Reply } from '../../src/shared/ipc/contract';
import type { Contracts } from '../../src/shared/ipc/contracts';

/** What the fake answers on a channel: always the same, one after another (the last stays), never, or by throwing. */
export type FakeAnswer<K extends keyof Contracts> =
  | Reply<Contracts[K]>
  | readonly Reply<Contracts[K]>[]
  | 'never'
  | 'throws';

/** Answers by channel. A channel that is not there answers `internal`, so that a forgotten one is seen. */
export type FakeAnswers = { readonly [K in keyof Contracts]?: FakeAnswer<K> };

/** A question that the page asked. */
export interface FakeCall {
  readonly channel: string;
  readonly question: unknown;
}

/** What the fake puts on `window` beside `countersign`, for tests. */
export interface FakeWindow {
  readonly fakeCalls: readonly FakeCall[];
  readonly fakeEmit: (channel: string, fact: unknown) => void;
  readonly fakeAnswer: (channel: string, answer: unknown) => void;
  readonly fakeViolations: readonly string[];
}

/** Questions by channel, for assertions. */
export type FakeQuestion<K extends keyof Contracts> = Question<Contracts[K]>;

/**
 * Implements `Bridge` from a table. Runs inside the page before anything else (Playwright's `addInitScript`), so it
 * may use nothing from outside of itself.
 */
export function installFakeBridge(answers: Record<string, unknown>): void {
  const table = new Map(Object.entries(answers));
  const listeners = new Map<string, Set<(fact: unknown) => void>>();
  const turns = new Map<string, number>();
  const calls: FakeCall[] = [];
  const violations: string[] = [];
  const pick = (channel: string): unknown => {
    const answer = table.get(channel) ?? { ok: false, error: { code: 'internal', facts: { missing: channel } } };
    if (!Array.isArray(answer)) return answer;
    const turn = turns.get(channel) ?? 0;
    turns.set(channel, turn + 1);
    return answer[Math.min(turn, answer.length - 1)];
  };
  const call = async (channel: string, question: unknown) => {
    calls.push({ channel, question });
    const answer = pick(channel);
    if (answer === 'never') return new Promise(() => {});
    if (answer === 'throws') throw new Error(`fake: ${channel}`);
    return structuredClone(answer);
  };
  const on = (channel: string, take: (fact: unknown) => void) => {
    const takers = listeners.get(channel) ?? new Set();
    listeners.set(channel, takers.add(take));
    return () => takers.delete(take);
  };
  const emit = (channel: string, fact: unknown) => {
    for (const take of listeners.get(channel) ?? []) take(structuredClone(fact));
  };
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`),
  );
  Object.assign(window, {
    countersign: Object.freeze({ call, on }),
    fakeCalls: calls,
    fakeEmit: emit,
    fakeAnswer: (channel: string, answer: unknown) => table.set(channel, answer),
    fakeViolations: violations,
  });
}
