import type { ReactNode } from 'react';
import { DamagedScreen } from '../gate/damaged-screen';
import { FirstRun } from '../gate/first-run';
import { InUseScreen } from '../gate/in-use-screen';
import { UnlockScreen } from '../gate/unlock-screen';
import { useLive } from '../ui/use-live';
import { Shell } from './shell';
import { StartFault } from './start-fault';
import { useAppearance } from './use-appearance';

/** Which window is shown: the gates before the vault is open, the pages after. */
export function App(): ReactNode {
  const ready = useAppearance();
  const { live, put, reload } = useLive('vault/status', 'vault/changed');
  if (!ready || live.state === 'loading') return null;
  if (live.state === 'failed') return <StartFault failure={live.error} onRetry={reload} />;
  const status = live.value;
  switch (status.state) {
    case 'absent':
      return <FirstRun onStatus={put} />;
    case 'locked':
      return <UnlockScreen waitUntil={status.waitUntil} onStatus={put} />;
    case 'damaged':
      return <DamagedScreen status={status} onStatus={put} />;
    case 'in-use':
      return <InUseScreen status={status} onStatus={put} />;
    case 'open':
      return <Shell status={status} onStatus={put} />;
  }
}
