import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react';
import type { VaultStatus } from '../../shared/vault/contract';
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

/**
 * Which window is shown: the gates before the vault is open, the pages after.
 * @param drawnFor the state that the page was drawn for beforehand, believed until main answers
 */
export function App({ drawnFor }: { readonly drawnFor: VaultStatus | null }): ReactNode {
  const isSpoken = useAppearance();
  useCompactMark();
  const { live, put, reload } = useLive('vault/status', 'vault/changed', drawnFor);
  const ready = isSpoken || drawnFor !== null;
  useEffect(() => {
    if (ready) requestIdleCallback(() => void readShell());
  }, [ready]);
  useLayoutEffect(takeOver, []);
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
      return (
        <Suspense fallback={null}>
          <Shell status={status} onStatus={put} />
        </Suspense>
      );
  }
}
