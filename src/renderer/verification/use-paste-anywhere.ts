import { useLayoutEffect, useRef } from 'react';

/** Takes a paste (Ctrl V) that was made outside of every field, wherever the focus is on the page. */
export function usePasteAnywhere(take: (text: string) => void): void {
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (inField || text === '' || document.querySelector('.scrim')) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
