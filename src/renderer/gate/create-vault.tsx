import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../shared/vault/contract';
import { normalPassphrase } from '../../shared/vault/passphrase';
import { Button } from '../ui/button';
import { FailureNote } from '../ui/failure-note';
import { NewPassphraseFields } from '../ui/new-passphrase-fields';
import { say } from '../ui/say';
import { useCall } from '../ui/use-call';
import { useNewPassphrase } from '../ui/use-new-passphrase';
import { Note } from '../ui/words';

/** Second step of the first run: the passphrase, twice, with its strength and what losing it means. */
export function CreateVault({
  onStatus,
  onBack,
}: {
  readonly onStatus: (status: VaultStatus) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation(['gate', 'common']);
  const form = useNewPassphrase();
  const create = useCall('vault/create');
  const [shown, setShown] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.check() || create.busy) return;
    const status = await create.send({ passphrase: normalPassphrase(form.first) });
    if (!status) return;
    say(t('create.created'));
    onStatus(status);
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <p className="sub">{t('first.step', { n: 2 })}</p>
        <h1 className="h-step mt1">{t('create.question')}</h1>
        <p className="lead mt2">{t('create.lead')}</p>
      </div>
      <div className="stack mt4">
        <NewPassphraseFields
          form={form}
          labels={{ first: t('create.passphrase'), second: t('create.repeat') }}
          hint={form.first === '' ? t('create.hint') : undefined}
          focus
          shown={shown}
          onShown={setShown}
        />
      </div>
      <Note mood="wrn">{t('create.lost')}</Note>
      {create.failure ? <FailureNote failure={create.failure} /> : null}
      <div className="rowx mt2">
        <Button kind="pri" size="lg" submit busy={create.busy} why={create.busy ? null : form.missing}>
          {create.busy ? t('create.creating') : t('create.submit')}
        </Button>
        <Button kind="quiet" size="lg" onPress={onBack}>
          {t('common:back')}
        </Button>
        <span className="grow sub">{form.missing}</span>
      </div>
    </form>
  );
}
