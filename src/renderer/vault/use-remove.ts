import { useTranslation } from 'react-i18next';
import type { CredentialSummary } from '../../shared/vault/contract';
import { showToast } from '../ui/toast';
import { ask, useCall } from '../ui/use-call';

/** What deleting needs from the list. */
interface Around {
  readonly reload: () => void;
  readonly onRemoved: (id: string) => void;
  readonly onRestored: (id: string) => void;
}

/** Deletes a credential at once and offers "Undo" in a toast; `failure` is that of the last try. */
export function useRemove({ reload, onRemoved, onRestored }: Around) {
  const { t } = useTranslation(['vault', 'common']);
  const call = useCall('vault/remove');
  const undo = async ({ id, portal: name }: CredentialSummary) => {
    const reply = await ask('vault/restore', { id });
    showToast(
      reply.ok ? { text: t('remove.undone', { name }) } : { text: t('remove.undoFailed', { name }), icon: 'stop' },
    );
    reload();
    if (reply.ok) onRestored(id);
  };
  const remove = async (credential: CredentialSummary) => {
    const { id, portal: name } = credential;
    if (!(await call.send({ id }))) return;
    onRemoved(id);
    reload();
    showToast({
      text: t('remove.done', { name }),
      icon: 'trash',
      action: { title: t('common:undo'), run: () => void undo(credential) },
    });
  };
  return { remove, busy: call.busy, failure: call.failure };
}

/** The same as its users see it. */
export type Remover = ReturnType<typeof useRemove>;
