import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../shared/vault/contract';
import { Choice } from '../ui/choice';
import { FailureNote } from '../ui/failure-note';
import { BigMark } from '../ui/icon';
import { PrimaryButton } from '../ui/primary-button';
import { useCall } from '../ui/use-call';
import { useFocusOnMount } from '../ui/use-focus';
import { GateWindow } from '../ui/window';
import { Note } from '../ui/words';
import { CreateVault } from './create-vault';

/** No vault on this computer yet: make one, or try the app with one that is thrown away. */
export function FirstRun({ onStatus }: { readonly onStatus: (status: VaultStatus) => void }): ReactNode {
  const [creating, setCreating] = useState(false);
  return (
    <GateWindow wide key={creating ? 'create' : 'choose'}>
      <BigMark />
      {creating ? (
        <CreateVault onStatus={onStatus} onBack={() => setCreating(false)} />
      ) : (
        <ChooseStart onStatus={onStatus} onCreate={() => setCreating(true)} />
      )}
    </GateWindow>
  );
}

function ChooseStart({
  onStatus,
  onCreate,
}: {
  readonly onStatus: (status: VaultStatus) => void;
  readonly onCreate: () => void;
}): ReactNode {
  const { t } = useTranslation('gate');
  const [way, setWay] = useState<'create' | 'try'>('create');
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const attempt = useCall('vault/try');
  const tryIt = async () => {
    const status = await attempt.send({});
    if (status) onStatus(status);
  };
  return (
    <>
      <p className="sub">{t('first.step', { n: 1 })}</p>
      <h1 className="h-step mt1" tabIndex={-1} ref={heading}>
        {t('first.question')}
      </h1>
      <p className="lead mt2">{t('first.lead')}</p>
      <div className="mt6">
        <Choice
          label={t('first.question')}
          value={way}
          onChange={setWay}
          items={[
            { value: 'create', icon: 'keyboard', title: t('first.create'), sub: t('first.createHint') },
            { value: 'try', icon: 'practice', title: t('first.try'), sub: t('first.tryHint') },
          ]}
        />
      </div>
      <div className="mt4">
        {attempt.failure ? <FailureNote failure={attempt.failure} /> : <Note>{t('first.nothing')}</Note>}
      </div>
      <div className="rowx mt6">
        {way === 'create' ? (
          <PrimaryButton onPress={onCreate}>{t('first.continueCreate')}</PrimaryButton>
        ) : (
          <PrimaryButton busy={attempt.busy} onPress={() => void tryIt()}>
            {attempt.busy ? t('first.opening') : t('first.continueTry')}
          </PrimaryButton>
        )}
      </div>
    </>
  );
}
