import { useCallback, useLayoutEffect, useRef } from 'react';
import type { TokenKey } from '../../shared/practice/contract';

const NAMED: Readonly<Record<string, TokenKey>> = {
  Enter: 'ok',
  Escape: 'c',
  Backspace: 'c',
  c: 'c',
  C: 'c',
  ' ': 'press',
};

/** The token's key that a key of the keyboard stands for; null for all others and with Ctrl, Alt or Cmd. */
export function tokenKeyFor(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): TokenKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return /^[0-9]$/.test(event.key) ? (event.key as TokenKey) : (NAMED[event.key] ?? null);
}

/** A focused button keeps Enter and Space for itself, as everywhere. */
const isOwn = (event: KeyboardEvent) =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof Element &&
  event.target.closest('button, a, input') !== null;

/** Presses the token's keys from the keyboard while its screen is there; gives the function for the mouse. */
export function useTokenKeys(press: (key: TokenKey) => void): (key: TokenKey) => void {
  const latest = useRef(press);
  useLayoutEffect(() => {
    latest.current = press;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = isOwn(event) ? null : tokenKeyFor(event);
      if (!key || event.isComposing || event.repeat || document.querySelector('.scrim')) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  return useCallback((key) => latest.current(key), []);
}
