import { useLayoutEffect, useRef } from 'react';
import { shortcutOf } from './shortcut-of';
import type { Shortcut } from './shortcuts';

const handlers: { readonly shortcut: Shortcut; readonly run: () => unknown }[] = [];
const options = { singleKeys: true };

/** What the settings say of the keyboard: whether single letters work. */
export const setKeyboard = (change: Partial<typeof options>): void => {
  Object.assign(options, change);
};

function onKey(event: KeyboardEvent): void {
  const shortcut = shortcutOf(event, options.singleKeys);
  const open = document.querySelector('.scrim') !== null;
  if (!shortcut || (open && shortcut !== 'lock')) return;
  for (let index = handlers.length - 1; index >= 0; index--) {
    const handler = handlers[index];
    if (handler?.shortcut !== shortcut || handler.run() === false) continue;
    event.preventDefault();
    return;
  }
}

/** Starts listening; called once by the app. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

/**
 * Does something when a shortcut is pressed while this component is on the screen. The newest handler is asked first;
 * one that answers `false` leaves the press to the next. While a dialog is open only `lock` works. Layout effects, for
 * an effect comes after the screen is drawn, and a key pressed in between would be lost.
 */
export function useShortcut(shortcut: Shortcut, run: () => unknown): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(() => {
    const handler = { shortcut, run: () => latest.current() };
    handlers.push(handler);
    return () => {
      handlers.splice(handlers.indexOf(handler), 1);
    };
  }, [shortcut]);
}
