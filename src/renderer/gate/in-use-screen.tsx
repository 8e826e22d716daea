import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../shared/vault/contract';
import { FailureNote } from '../ui/failure-note';
import { BigMark } from '../ui/icon';
import { PrimaryButton } from '../ui/primary-button';
import { say } from '../ui/say';
import { useCall } from '../ui/use-call';
import { useFocusOnMount } from '../ui/use-focus';
import { GateWindow } from '../ui/window';
import { Hint } from '../ui/words';

/** Another program has the vault open: says which, and looks again when asked. */
export function InUseScreen({
  status,
  onStatus,
}: {
  readonly status: Extract<VaultStatus, { state: 'in-use' }>;
  readonly onStatus: (status: VaultStatus) => void;
}): ReactNode {
  const { t } = useTranslation('gate');
  const [still, setStill] = useState(false);
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const again = useCall('vault/status');
  const look = async () => {
    const next = await again.send({});
    if (!next) return;
    setStill(next.state === 'in-use');
    if (next.state === 'in-use') say(t('inUse.still'));
    onStatus(next);
  };
  return (
    <GateWindow wide>
      <BigMark />
      <h1 className="h-step" tabIndex={-1} ref={heading}>
        {t('inUse.title')}
      </h1>
      <p className="lead mt2">{t(`inUse.${status.program}`, { pid: status.pid })}</p>
      <p className="t2 mt2">{t('inUse.why')}</p>
      <div className="rowx mt6">
        <PrimaryButton busy={again.busy} onPress={() => void look()}>
          {t('inUse.again')}
        </PrimaryButton>
        {still ? <Hint mood="wrn">{t('inUse.still')}</Hint> : null}
      </div>
      {again.failure ? (
        <div className="mt4">
          <FailureNote failure={again.failure} />
        </div>
      ) : null}
    </GateWindow>
  );
}
