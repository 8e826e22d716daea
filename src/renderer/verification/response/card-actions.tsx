import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { PrimaryButton } from '../../ui/primary-button';
import type { Moves } from '../use-moves';

/** Copies by Ctrl C when nothing is selected, or when the response itself is: it then takes the guarded way. */
function useCopyKeys(copy: (() => void) | null): void {
  const latest = useRef(copy);
  useLayoutEffect(() => {
    latest.current = copy;
  });
  useLayoutEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      const own = document.querySelector('.resp-code');
      const isOwn = own !== null && selection?.containsNode(own, true) === true;
      if (!latest.current || (selection && !selection.isCollapsed && !isOwn)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, []);
}

/** Copy while the response is shown, Show again while it is covered; green while the response is good for something. */
export function CardActions({
  response,
  isOver,
  hasNext,
  moves,
}: {
  readonly response: string | null;
  readonly isOver: boolean;
  /** There is a next code to show: the way takes no challenge. */
  readonly hasNext: boolean;
  readonly moves: Moves;
}): ReactNode {
  const { t } = useTranslation('verification');
  const copy = () => void moves.send({ move: 'copy' });
  const showAgain = () => void moves.send({ move: 'show-again' });
  useCopyKeys(response === null ? null : copy);
  const covered = response === null;
  const words = covered ? t('response.showAgain') : t('response.copy');
  const look = { icon: covered ? 'eye' : 'copy', keys: covered ? '↵' : 'Ctrl C' } as const;
  const press = covered ? showAgain : copy;
  return (
    <>
      {isOver ? (
        <Button size="lg" icon={look.icon} onPress={press}>
          {words}
        </Button>
      ) : (
        <PrimaryButton {...look} busy={moves.busy === 'copy'} onPress={press}>
          {words}
        </PrimaryButton>
      )}
      {hasNext && !isOver ? (
        <Button size="lg" onPress={() => void moves.send({ move: 'retry' })}>
          {t('response.nextCode')}
        </Button>
      ) : null}
      {covered ? <span className="sub">{t('response.covered')}</span> : null}
    </>
  );
}
