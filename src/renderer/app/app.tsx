import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react';
import { DamagedScreen } from '../gate/damaged-screen';
import { FirstRun } from '../gate/first-run';
import { InUseScreen } from '../gate/in-use-screen';
import { UnlockScreen } from '../gate/unlock-screen';
import { takeOver } from '../prelude/take-over';
import { useLive } from '../ui/use-live';
import { useCompactMark } from '../ui/use-window-mode';
import { StartFault } from './start-fault';
import { useAppearance } from './use-appearance';

/** The pages are read while a gate is on the screen, so that the first window is there sooner. */
const readShell = () => import('./shell');
const Shell = lazy(() => readShell().then(({ Shell }) => ({ default: Shell })));

/** Which window is shown: the gates before the vault is open, the pages after. */
export function App(): ReactNode {
  const ready = useAppearance();
  useCompactMark();
  const { live, put, reload } = useLive('vault/status', 'vault/changed');
  useEffect(() => {
    if (ready) requestIdleCallback(() => void readShell());
  }, [ready]);
  const shown = ready && live.state !== 'loading';
  useLayoutEffect(() => {
    if (shown) takeOver();
  }, [shown]);
  if (!shown) return null;
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
      return (
        <Suspense fallback={null}>
          <Shell status={status} onStatus={put} />
        </Suspense>
      );
  }
}
