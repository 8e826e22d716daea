import type { VaultStatus } from './contract';

/** The states of the vault whose screen stands in the start page before its scripts are read, by its name (`src/renderer/prelude`). */
export const preludes = {
  'first-run': { state: 'absent' },
  unlock: { state: 'locked', waitUntil: null },
} as const satisfies Readonly<Record<string, VaultStatus>>;

export type PreludeName = keyof typeof preludes;
