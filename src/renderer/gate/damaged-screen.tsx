import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../shared/vault/contract';
import { useMoment } from '../i18n/format';
import { Button } from '../ui/button';
import { FailureNote } from '../ui/failure-note';
import { BigMark } from '../ui/icon';
import { useCall } from '../ui/use-call';
import { useFocusOnMount } from '../ui/use-focus';
import { GateWindow } from '../ui/window';
import { Note } from '../ui/words';

type Damaged = Extract<VaultStatus, { state: 'damaged' }>;
interface Props {
  readonly status: Damaged;
  readonly onStatus: (status: VaultStatus) => void;
}

/** Names of the vault's files, as they are on the disk. */
const FILES = { slots: 'vault.slots.json', database: 'vault.db' } as const;

/**
 * A vault file isn't what was saved: says which and how, offers the previous copy with its date. There is no way to
 * delete or to start afresh here, so that nothing can be lost by a hasty press.
 */
export function DamagedScreen({ status, onStatus }: Props): ReactNode {
  const { t } = useTranslation('gate');
  const moment = useMoment();
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const file = FILES[status.part];
  const { previous, damage } = status;
  const date = previous === null ? '' : moment(previous);
  return (
    <GateWindow wide>
      <BigMark />
      <h1 className="h-step" tabIndex={-1} ref={heading}>
        {t(`damaged.title.${damage}`)}
      </h1>
      <p className="lead mt2">{t(`damaged.why.${damage}`, { file })}</p>
      <div className="mt6">
        <Note mood={previous === null ? 'plain' : 'ok'} title={t(`damaged.part.${status.part}`)}>
          {t('damaged.kept')}{' '}
          {damage === 'newer'
            ? t('damaged.update')
            : previous === null
              ? t('damaged.noPrevious')
              : t('damaged.previous', { date })}
        </Note>
      </div>
      <Ways status={status} onStatus={onStatus} date={date} />
    </GateWindow>
  );
}

/** The buttons: use the copy, take the older state, look again. The first that applies is the green one. */
function Ways({ status, onStatus, date }: Props & { readonly date: string }): ReactNode {
  const { t } = useTranslation('gate');
  const copy = useCall('vault/use-previous');
  const older = useCall('vault/accept-older');
  const again = useCall('vault/status');
  const take = (answer: Promise<VaultStatus | null>) => void answer.then((next) => next && onStatus(next));
  const canCopy = status.previous !== null && status.damage !== 'newer';
  const isOlder = status.damage === 'older';
  const failure = copy.failure ?? older.failure ?? again.failure;
  return (
    <>
      {canCopy ? <p className="sub mt4">{t('damaged.usePreviousNote', { date })}</p> : null}
      {isOlder ? <p className="sub mt4">{t('damaged.acceptOlderNote')}</p> : null}
      {failure ? (
        <div className="mt4">
          <FailureNote failure={failure} />
        </div>
      ) : null}
      <div className="rowx wrap mt6">
        {canCopy ? (
          <Button kind="pri" size="lg" busy={copy.busy} onPress={() => take(copy.send({ part: status.part }))}>
            {t('damaged.usePrevious', { date })}
          </Button>
        ) : null}
        {isOlder ? (
          <Button kind={canCopy ? 'plain' : 'pri'} size="lg" busy={older.busy} onPress={() => take(older.send({}))}>
            {t('damaged.acceptOlder')}
          </Button>
        ) : null}
        <Button
          kind={canCopy || isOlder ? 'quiet' : 'pri'}
          size="lg"
          busy={again.busy}
          onPress={() => take(again.send({}))}
        >
          {again.busy ? t('damaged.looking') : t('damaged.again')}
        </Button>
      </div>
    </>
  );
}
