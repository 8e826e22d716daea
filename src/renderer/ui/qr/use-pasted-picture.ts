import { useLayoutEffect, useRef } from 'react';

/** The picture that a paste brings; null when it brings something else. */
function pictureIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? data?.files[0] ?? null;
}

/** Takes a picture that is pasted anywhere on the page; null says that there was none on the clipboard. */
export function usePastedPicture(take: (file: File | null) => void): void {
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  });
  useLayoutEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      event.preventDefault();
      latest.current(pictureIn(event.clipboardData));
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
