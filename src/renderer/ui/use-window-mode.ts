import { useLayoutEffect } from 'react';
import { ask } from './use-call';
import { useLive } from './use-live';

/** What main says of the window; null before it did. */
function useSaidCompact(): boolean | null {
  const { live } = useLive('app/window-mode', 'app/window-mode');
  return live.state === 'ready' ? live.value.compact : null;
}

/** Whether the window is the small one beside the browser; the sheets read `data-compact` of the document. */
export const useCompact = (): boolean => useSaidCompact() ?? false;

/** Marks the document for as long as the window is compact; until main says so, it is as main served it. */
export function useCompactMark(): void {
  const compact = useSaidCompact();
  useLayoutEffect(() => {
    if (compact === null) return;
    if (compact) document.documentElement.dataset['compact'] = '';
    else delete document.documentElement.dataset['compact'];
  }, [compact]);
}

/** Asks main for the small window or the ordinary one. */
export const setCompact = (compact: boolean): void => void ask('app/set-compact', { compact });
