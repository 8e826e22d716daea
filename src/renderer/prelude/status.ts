import type { VaultStatus } from '../../shared/vault/contract';

/** The states of the vault for whose screen there is a prelude, by its name. Main chooses (`start-page.ts`). */
export const preludes = {
  'first-run': { state: 'absent' },
  unlock: { state: 'locked', waitUntil: null },
} as const satisfies Readonly<Record<string, VaultStatus>>;

export type PreludeName = keyof typeof preludes;

/** The state that the page was drawn for; null where it begins empty. */
export function preludeStatus(root: HTMLElement): VaultStatus | null {
  const name = root.dataset['prelude'] ?? '';
  return Object.hasOwn(preludes, name) ? preludes[name as PreludeName] : null;
}
