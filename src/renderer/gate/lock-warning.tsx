import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Progress } from '../ui/meter';
import { say } from '../ui/say';
import { useSecondsLeft } from '../ui/use-now';

/** Main warns so many seconds before it locks. */
const WARNING_SECONDS = 20;
const SAID = [20, 10, 5];

/**
 * The question before the idle lock, over a covered page. Only its buttons answer it, so that a stray move of the mouse
 * keeps nothing open.
 */
export function LockWarning({
  at,
  onStay,
  onLock,
}: {
  readonly at: number;
  readonly onStay: () => void;
  readonly onLock: () => void;
}): ReactNode {
  const { t } = useTranslation('app');
  const left = useSecondsLeft(at);
  useEffect(() => {
    if (SAID.includes(left)) say(t('warning.say', { count: left }), 'alert');
  }, [left, t]);
  return (
    <Dialog
      urgent
      title={left === 0 ? t('warning.locking') : t('warning.title', { count: left })}
      actions={
        <>
          <Button keys="Ctrl L" onPress={onLock}>
            {t('lock.now')}
          </Button>
          <Button kind="pri" keys="Space" focus onPress={onStay}>
            {t('warning.stay')}
          </Button>
        </>
      }
    >
      <p className="t2 mt2">{t('warning.text')}</p>
      <div className="mt4">
        <Progress label={t('warning.timeLeft')} value={left} max={WARNING_SECONDS} />
      </div>
    </Dialog>
  );
}

/** The page: while the question is open it is covered, not taken away, so that half-typed steps are kept. */
export function Coverable({
  covered,
  children,
}: {
  readonly covered: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('app');
  return (
    <>
      <div className="page-slot" hidden={covered}>
        {children}
      </div>
      {covered ? (
        <div className="stage">
          <div className="empty covered">
            <p className="t2">{t('warning.covered')}</p>
          </div>
        </div>
      ) : null}
    </>
  );
}
