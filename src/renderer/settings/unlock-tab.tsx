import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalPassphrase } from '../../shared/vault/passphrase';
import { Button } from '../ui/button';
import { FailureNote } from '../ui/failure-note';
import { SecretField } from '../ui/field';
import { NewPassphraseFields } from '../ui/new-passphrase-fields';
import { showToast } from '../ui/toast';
import { useAnswer } from '../ui/use-answer';
import { useCall } from '../ui/use-call';
import { useNewPassphrase } from '../ui/use-new-passphrase';
import { Note } from '../ui/words';

/** Change the passphrase. A practice vault has none. */
export function UnlockTab(): ReactNode {
  const { t } = useTranslation('settings');
  const status = useAnswer('vault/status');
  const [round, setRound] = useState(0);
  if (status.state !== 'ready') return null;
  const practice = status.value.state === 'open' && status.value.practice;
  const done = () => {
    setRound(round + 1);
    showToast({ text: t('unlock.changed') });
  };
  return (
    <section className="sec w560">
      <h2 className="h-sec">{t('unlock.title')}</h2>
      {practice ? (
        <Note icon="practice" title={t('unlock.practiceTitle')}>
          {t('unlock.practiceText')}
        </Note>
      ) : (
        <>
          <p className="t2 mt1">{t('unlock.lead')}</p>
          <ChangePassphrase key={round} onDone={done} />
        </>
      )}
    </section>
  );
}

function ChangePassphrase({ onDone }: { readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const form = useNewPassphrase();
  const change = useCall('vault/change-passphrase');
  const [current, setCurrent] = useState('');
  const [shown, setShown] = useState(false);
  const same = form.first !== '' && form.first === current ? t('unlock.same') : null;
  const missing = current === '' ? t('unlock.missingCurrent') : (form.missing ?? same);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (missing || !form.check() || change.busy) return;
    if (await change.send({ current: normalPassphrase(current), next: normalPassphrase(form.first) })) onDone();
  };
  return (
    <form className="stack mt5 w400" onSubmit={(event) => void submit(event)} noValidate>
      <SecretField
        label={t('unlock.current')}
        purpose="current-password"
        large
        shown={shown}
        value={current}
        onChange={(value) => {
          change.clear();
          setCurrent(value);
        }}
      />
      <NewPassphraseFields
        form={form}
        labels={{ first: t('unlock.next'), second: t('unlock.repeat') }}
        error={same}
        shown={shown}
        onShown={setShown}
      />
      {change.failure ? <FailureNote failure={change.failure} feature="settings" /> : null}
      <div className="rowx wrap mt2">
        <Button kind="pri" size="lg" submit busy={change.busy} why={change.busy ? null : missing}>
          {change.busy ? t('unlock.changing') : t('unlock.submit')}
        </Button>
        <span className="grow sub">{missing}</span>
      </div>
    </form>
  );
}
