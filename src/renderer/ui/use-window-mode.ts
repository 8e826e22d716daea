import { useLayoutEffect } from 'react';
import { ask } from './use-call';
import { useLive } from './use-live';

/** Whether the window is the small one beside the browser; the sheets read `data-compact` of the document. */
export function useCompact(): boolean {
  const { live } = useLive('app/window-mode', 'app/window-mode');
  return live.state === 'ready' && live.value.compact;
}

/** Marks the document for as long as the window is compact; until main says so, it is as main served it. */
export function useCompactMark(): void {
  const { live } = useLive('app/window-mode', 'app/window-mode');
  const compact = live.state === 'ready' ? live.value.compact : null;
  useLayoutEffect(() => {
    if (compact === null) return;
    if (compact) document.documentElement.dataset['compact'] = '';
    else delete document.documentElement.dataset['compact'];
  }, [compact]);
}

/** Asks main for the small window or the ordinary one. */
export const setCompact = (compact: boolean): void => void ask('app/set-compact', { compact });
