import type { VaultStatus } from '../../shared/vault/contract';
import { type PreludeName, preludes } from '../../shared/vault/preludes';

/** The state that the page was drawn for; null where it begins empty. */
export function preludeStatus(root: HTMLElement): VaultStatus | null {
  const name = root.dataset['prelude'] ?? '';
  return Object.hasOwn(preludes, name) ? preludes[name as PreludeName] : null;
}
