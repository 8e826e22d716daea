import type { Page } from '../../../shared/app/contract';
import type { Brought } from '../../../shared/capture/brought';
import { isOwnLink, type RespondProblem, readRespondLink } from '../../../shared/capture/respond-link';
import type { Result } from '../../../shared/result';

/** What a link or a second start may ask for: a page, and what it brings, which waits there for the person's word. */
export interface Wish {
  readonly page: Page;
  readonly brought: Result<Brought, RespondProblem> | null;
}

const PAGE = /^countersign:\/\/verify\/?$/i;

/**
 * Reads a link of ours: `countersign://verify` shows the page, `countersign://respond?…` brings a challenge, everything
 * else brings its fault. Null: not our link. Text of any length and kind may come here, from web pages too (SECURITY.md
 * E14, T4).
 */
export function readLink(text: string): Wish | null {
  if (!isOwnLink(text)) return null;
  return { page: 'verify', brought: PAGE.test(text) ? null : readRespondLink(text) };
}
