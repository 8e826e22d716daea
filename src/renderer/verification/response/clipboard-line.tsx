import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button';
import { say } from '../../ui/say';
import { hideToast, showToast } from '../../ui/toast';
import { useSecondsLeft } from '../../ui/use-now';
import type { Moves } from '../use-moves';

/** Tells once that the response was copied, with a way to clear at once; and that the clipboard was cleared. Goes with the screen. */
export function useCopied(copiedUntil: number | null, moves: Moves): void {
  const { t } = useTranslation('verification');
  const before = useRef(copiedUntil);
  const clear = useRef(() => {});
  useEffect(() => {
    clear.current = () => void moves.send({ move: 'clear-clipboard' });
  });
  useEffect(() => hideToast, []);
  useEffect(() => {
    if (before.current === copiedUntil) return;
    before.current = copiedUntil;
    if (copiedUntil === null) {
      say(t('response.clipboardCleared'));
      return;
    }
    const count = Math.max(1, Math.ceil((copiedUntil - Date.now()) / 1000));
    const action = { title: t('response.clearNow'), run: () => clear.current() };
    showToast({ text: t('response.copied', { count }), action });
  }, [copiedUntil, t]);
}

/** While the response is in the clipboard: for how long, and Clear now. */
export function ClipboardLine({
  copiedUntil,
  moves,
}: {
  readonly copiedUntil: number | null;
  readonly moves: Moves;
}): ReactNode {
  const { t } = useTranslation('verification');
  const left = useSecondsLeft(copiedUntil);
  if (copiedUntil === null || left === 0) return null;
  return (
    <p className="sub mt3 rowx">
      <span role="timer" aria-live="off">
        {t('response.clipboard', { count: left })}
      </span>
      <LinkButton onPress={() => void moves.send({ move: 'clear-clipboard' })}>{t('response.clearNow')}</LinkButton>
    </p>
  );
}
