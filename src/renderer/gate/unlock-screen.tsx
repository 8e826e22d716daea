import type { ReactNode } from 'react';
import type { VaultStatus } from '../../shared/vault/contract';
import { GateWindow } from '../ui/window';

/** UnlockScreen */
export function UnlockScreen(_: {
  readonly onStatus: (status: VaultStatus) => void;
  readonly status?: unknown;
  readonly waitUntil?: number | null;
}): ReactNode {
  return <GateWindow>{null}</GateWindow>;
}
