import type { SessionContext } from './types';

interface Given {
  readonly context: SessionContext;
}

/** Fills the response with zeros and takes its copy off the clipboard. */
export function forget({ context: { answer, copiedUntil, parts } }: Given): void {
  answer?.response.fill(0);
  if (copiedUntil !== null) parts.uncopy(copiedUntil);
}

/** Notes what became of a response of which nobody has said it yet. */
export function conclude({ context: { credential, isOpen, refusedAt, parts } }: Given): void {
  if (isOpen && credential !== null) parts.record(credential, refusedAt === null ? 'not-said' : 'refused');
}

/** What a session knows once nothing is being answered any more. */
export const nothingOpen = {
  trouble: null,
  device: null,
  deadline: null,
  isOtherKeys: false,
  answer: null,
  isOpen: false,
  clearAt: null,
  copiedUntil: null,
  refusal: null,
  refusedAt: null,
} as const;
