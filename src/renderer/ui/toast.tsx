import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icon';
import { say } from './say';

/** A short message at the bottom, with one action at most. */
export interface ToastContent {
  readonly text: string;
  readonly icon?: IconName | undefined;
  readonly action?: { readonly title: string; readonly run: () => void } | undefined;
}
const SHOWN_MS = 6000;

interface Shown extends ToastContent {
  readonly id: number;
}
const store = { shown: null as Shown | null, id: 0, listeners: new Set<() => void>() };
function put(shown: Shown | null): void {
  store.shown = shown;
  for (const listener of store.listeners) listener();
}

/** Shows a toast in place of the one that is there, and says it. */
export function showToast(content: ToastContent): void {
  store.id += 1;
  put({ ...content, id: store.id });
  say(content.text);
}

/** Takes the toast away. */
export const hideToast = (): void => put(null);

const subscribe = (listener: () => void) => {
  store.listeners.add(listener);
  return () => store.listeners.delete(listener);
};

const still = () =>
  matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset['motion'] === 'reduce';

/** Where toasts appear; `Stage` has one. Goes after 6 s; stays while hovered, focused or with reduced motion. */
export function ToastOutlet(): ReactNode {
  const shown = useSyncExternalStore(subscribe, () => store.shown);
  const { t } = useTranslation('common');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!shown || held || still()) return;
    const timer = setTimeout(hideToast, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, held]);
  if (!shown) return null;
  const run = () => {
    hideToast();
    shown.action?.run();
  };
  return (
    <section
      className="toast toast-at"
      aria-label={t('notification')}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={shown.icon ?? 'check'} />
      <span>{shown.text}</span>
      {shown.action ? (
        <button type="button" className="linkb" onClick={run}>
          {shown.action.title}
        </button>
      ) : null}
      <button type="button" className="linkb toast-close" onClick={hideToast} aria-label={t('close')}>
        <Icon name="cross" />
      </button>
    </section>
  );
}
