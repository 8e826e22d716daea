import type { Page } from '../../shared/app/contract';

/** What every page gets from the app. */
export interface PageProps {
  /** Goes to another page. */
  readonly go: (page: Page) => void;
  /** A challenge that a link or the tray brought along; it only pre-fills a field (SECURITY.md E14). */
  readonly challenge: string | null;
}
