import { useTranslation } from 'react-i18next';
import type { DraftView } from '../../../shared/vault/contract';
import type { Told } from '../../i18n/sentences';
import { showToast } from '../../ui/toast';
import { useCall } from '../../ui/use-call';

/** The names under which a credential is found again. */
export interface Names {
  readonly portal: string;
  readonly account: string;
}

/** Saving a draft, as its steps see it. */
export interface SaveDraft {
  readonly send: () => void;
  readonly busy: boolean;
  /** Why the last try failed; a duplicate is no failure, it is said by `twice`. */
  readonly failure: Told | null;
  /** An equal credential is in the vault: saving makes a second one. */
  readonly twice: boolean;
}

/** Saves a draft under these names; `onSaved` gets the id of the new credential. */
export function useSaveDraft(draft: DraftView, names: Names, onSaved: (id: string) => void): SaveDraft {
  const { t } = useTranslation('vault');
  const call = useCall('vault/save-draft');
  const found = call.failure?.code === 'duplicate';
  const twice = draft.duplicateOf !== null || found;
  const send = async () => {
    const saved = await call.send({ draft: draft.draft, ...names, allowDuplicate: twice });
    if (!saved) return;
    showToast({ text: t('adding.review.saved', { name: saved.portal }) });
    onSaved(saved.id);
  };
  return { send: () => void send(), busy: call.busy, failure: found ? null : call.failure, twice };
}
