import type { ReactNode } from 'react';
import { LockRow } from '../ui/rail';

/** The rail's foot: what is plugged in, and the lock. */
export function RailFoot({
  lockAt,
  onLock,
}: {
  readonly lockAt: number | null;
  readonly onLock: () => void;
}): ReactNode {
  return <LockRow lockAt={lockAt} keys="Ctrl L" onLock={onLock} />;
}
