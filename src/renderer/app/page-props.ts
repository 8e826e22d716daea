import type { Page } from '../../shared/app/contract';
import type { CredentialId } from '../../shared/vault/contract';

/** What every page gets from the app. */
export interface PageProps {
  /** Goes to another page; `credential` says what to answer with there. */
  readonly go: (page: Page, credential?: CredentialId) => void;
  /** The credential that the person wants to answer with (came from the vault list); null when none was chosen. */
  readonly credential: CredentialId | null;
}
