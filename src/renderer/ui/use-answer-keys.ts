import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useShortcut } from './use-shortcut';

/** Where a key leads from place `at` of `count`; null for a key that does not move. */
function placeAfter(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/**
 * Keys of a group of buttons that are answers: arrows (around the ends), Home and End move the focus. A key that is
 * held down answers once, not the next question as well. Enter from elsewhere comes back to the group and answers nothing.
 */
export function useAnswerKeys(): {
  readonly group: RefObject<HTMLFieldSetElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const group = useRef<HTMLFieldSetElement>(null);
  const buttons = () => [...(group.current?.querySelectorAll('button') ?? [])];
  useShortcut('primary', () => buttons()[0]?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.findIndex((button) => button.matches(':focus'));
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) return event.preventDefault();
    const place = event.altKey || event.ctrlKey || event.metaKey ? null : placeAfter(event.key, at, all.length);
    if (place === null) return;
    event.preventDefault();
    all[place]?.focus();
  };
  return { group, onKeyDown };
}
