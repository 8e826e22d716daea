import type { SessionContext } from './types';

interface Given {
  readonly context: SessionContext;
}

/** Fills the response with zeros. */
export function forget({ context: { answer } }: Given): void {
  answer?.response.fill(0);
}

/** Takes the response's copy off the clipboard. */
export function uncopy({ context: { copiedUntil, parts } }: Given): void {
  if (copiedUntil !== null) parts.uncopy(copiedUntil);
}

/** Notes what became of a response of which nobody has said it yet. */
export function conclude({ context: { credential, isOpen, refusedAt, parts } }: Given): void {
  if (isOpen && credential !== null) parts.record(credential, refusedAt === null ? 'not-said' : 'refused');
}

/** What a session knows once nothing is being answered any more. */
export const nothingOpen = {
  device: null,
  deadline: null,
  isOtherKeys: false,
  answer: null,
  carried: null,
  isOpen: false,
  clearAt: null,
  refusal: null,
  refusedAt: null,
} as const;
