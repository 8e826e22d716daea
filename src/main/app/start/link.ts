import type { Page } from '../../../shared/app/contract';

/** What a link or a second start may ask for: a page, and a challenge to stand in its field. Nothing is done with it. */
export interface Wish {
  readonly page: Page;
  readonly challenge: string | null;
}

const PREFIX = 'countersign://verify';
const LONGEST_LINK = 2048;
/** What challenges are made of; no control, no bidi character, nothing that is not ASCII. */
const CHALLENGE = /^[0-9A-Za-z][0-9A-Za-z -]{0,63}$/;

/**
 * Reads a `countersign://verify?challenge=…` link, the only one there is; null for everything else. Text of any length
 * and kind may come here, from web pages too (SECURITY.md E14, T4).
 */
export function readLink(text: string): Wish | null {
  if (text.length > LONGEST_LINK || !text.toLowerCase().startsWith(PREFIX)) return null;
  const rest = text.slice(PREFIX.length);
  if (rest === '' || rest === '/') return { page: 'verify', challenge: null };
  const query = /^\/?\?challenge=([^&#]*)$/.exec(rest)?.[1];
  const challenge = query === undefined ? null : decode(query);
  return challenge !== null && CHALLENGE.test(challenge) ? { page: 'verify', challenge } : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
