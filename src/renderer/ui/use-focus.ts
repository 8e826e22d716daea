import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Focuses an element when it appears (the one field of a step, the safe button of a dialog). */
export function useFocusOnMount<T extends HTMLElement>(wanted = true): RefObject<T | null> {
  const target = useRef<T>(null);
  useLayoutEffect(() => {
    if (wanted) target.current?.focus();
  }, [wanted]);
  return target;
}
