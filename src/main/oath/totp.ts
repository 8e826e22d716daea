import { type CodeOptions, hotp } from './hotp';

/** `period`: seconds of a step, from 1; `startSeconds`: T0, Unix seconds from which steps are counted, 0 if not said. */
export interface TotpOptions extends CodeOptions {
  readonly period: number;
  readonly startSeconds?: number;
}

/** A code, the step that it belongs to, and for how many milliseconds it is still the current one. */
export interface TotpCode {
  readonly code: string;
  readonly step: bigint;
  readonly leftMs: number;
}

/** TOTP at `nowMs`, milliseconds since the epoch and not before T0 (RFC 6238, 4). Steps are 64 bit wide: 2038 is no end. */
export function totp(key: Uint8Array, nowMs: number, options: TotpOptions): TotpCode {
  const sinceStart = nowMs - (options.startSeconds ?? 0) * 1000;
  const periodMs = options.period * 1000;
  const step = BigInt(Math.floor(sinceStart / periodMs));
  return { code: hotp(key, step, options), step, leftMs: periodMs - (sinceStart % periodMs) };
}
