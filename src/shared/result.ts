/** A fact that goes with an error code: plain data for the sentence on the screen, never a secret. */
export type Fact = string | number | boolean | null | readonly string[];
export type Facts = Readonly<Record<string, Fact>>;

/** An expected failure: a code from a closed kebab-case union and the facts that a sentence about it needs. */
export interface Failure<E extends string> {
  readonly code: E;
  readonly facts: Facts;
}

/** The outcome of something that may fail in expected ways. Exceptions are bugs; failures are values. */
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure<E> };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Makes a failure from its code and facts. */
export const fail = <E extends string>(
  code: E,
  facts: Facts = {},
): { readonly ok: false; readonly error: Failure<E> } => ({ ok: false, error: { code, facts } });
