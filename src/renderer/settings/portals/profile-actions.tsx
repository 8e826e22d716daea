import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileDetail } from '../../../shared/profiles/contract';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { useCall } from '../../ui/use-call';
import { FaultNote } from './fault-note';
import type { Choose } from './profile-pane';

/** The profile's name and what can be done with it. Those that come with the app are copied, not changed. */
export function ProfileActions({
  detail: { profile, origin },
  onChoose,
  children,
}: {
  readonly detail: ProfileDetail;
  readonly onChoose: Choose;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('profiles');
  const { id, name } = profile;
  const save = useCall('profiles/export');
  const copy = useCall('profiles/copy');
  const exported = async () => {
    const done = await save.send({ id });
    if (done?.saved) showToast({ text: t('exported', { name }), icon: 'check' });
  };
  const copied = async () => {
    const entry = await copy.send({ id });
    if (entry) onChoose(entry.id, true);
  };
  const failure = save.failure ?? copy.failure;
  return (
    <>
      <div className="rowx top wrap">
        <h2 className="h-page grow anywhere">{children}</h2>
        <Button size="sm" icon="export" busy={save.busy} onPress={() => void exported()}>
          {t('export')}
        </Button>
        <Button size="sm" busy={copy.busy} onPress={() => void copied()}>
          {t('copy')}
        </Button>
        {origin === 'shipped' ? null : (
          <>
            <Button size="sm" onPress={() => onChoose(id, true)}>
              {t('edit')}
            </Button>
            <RemoveButton id={id} name={name} onRemoved={() => onChoose(null)} />
          </>
        )}
      </div>
      {failure ? (
        <div className="mt4">
          <FaultNote failure={failure} />
        </div>
      ) : null}
    </>
  );
}

/** Removes after one question; the safe answer has the focus. A profile in use stays, and the dialog says why. */
function RemoveButton({
  id,
  name,
  onRemoved,
}: {
  readonly id: string;
  readonly name: string;
  readonly onRemoved: () => void;
}): ReactNode {
  const { t } = useTranslation('profiles');
  const [asking, setAsking] = useState(false);
  const call = useCall('profiles/remove');
  const close = () => {
    call.clear();
    setAsking(false);
  };
  const remove = async () => {
    if (!(await call.send({ id }))) return;
    showToast({ text: t('removed', { name }), icon: 'trash' });
    onRemoved();
  };
  return (
    <>
      <Button size="sm" icon="trash" onPress={() => setAsking(true)}>
        {t('remove')}
      </Button>
      {asking ? (
        <Dialog
          title={t('removeTitle', { name })}
          urgent
          onClose={close}
          actions={
            <>
              <Button focus onPress={close}>
                {t('keep')}
              </Button>
              <Button kind="danger" busy={call.busy} onPress={() => void remove()}>
                {t('remove')}
              </Button>
            </>
          }
        >
          <p className="t2 mt2">{t('removeText')}</p>
          {call.failure ? (
            <div className="mt4">
              <FaultNote failure={call.failure} />
            </div>
          ) : null}
        </Dialog>
      ) : null}
    </>
  );
}
