import { useLayoutEffect } from 'react';
import { ask } from './use-call';
import { useLive } from './use-live';

/** Whether the window is the small one beside the browser; the sheets read `data-compact` of the document. */
export function useCompact(): boolean {
  const { live } = useLive('app/window-mode', 'app/window-mode');
  return live.state === 'ready' && live.value.compact;
}

/** Marks the document for as long as the window is compact. */
export function useCompactMark(): void {
  const compact = useCompact();
  useLayoutEffect(() => {
    if (compact) document.documentElement.dataset['compact'] = '';
    else delete document.documentElement.dataset['compact'];
  }, [compact]);
}

/** Asks main for the small window or the ordinary one. */
export const setCompact = (compact: boolean): void => void ask('app/set-compact', { compact });
