import type { ReactNode } from 'react';
import type { VaultStatus } from '../../shared/vault/contract';
import { GateWindow } from '../ui/window';

/** InUseScreen */
export function InUseScreen(_: {
  readonly onStatus: (status: VaultStatus) => void;
  readonly status?: unknown;
  readonly waitUntil?: number | null;
}): ReactNode {
  return <GateWindow>{null}</GateWindow>;
}
