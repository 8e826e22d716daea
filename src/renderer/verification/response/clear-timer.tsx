import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/button';
import { say } from '../../ui/say';
import { useSecondsLeft } from '../../ui/use-now';
import type { Moves } from '../use-moves';

/** Seconds at which the time left is said. */
const SAID = [10, 5];

/** When the response is covered, and the way to keep it longer. */
export function ClearTimer({ clearAt, moves }: { readonly clearAt: number | null; readonly moves: Moves }): ReactNode {
  const { t } = useTranslation('verification');
  const left = useSecondsLeft(clearAt);
  useEffect(() => {
    if (SAID.includes(left)) say(t('response.clearsSay', { count: left }));
  }, [left, t]);
  if (clearAt === null) return null;
  return (
    <>
      <span className="sub code" role="timer" aria-live="off">
        {t('response.clears', { count: left })}
      </span>
      <LinkButton onPress={() => void moves.send({ move: 'keep-longer' })}>{t('response.keep')}</LinkButton>
    </>
  );
}
