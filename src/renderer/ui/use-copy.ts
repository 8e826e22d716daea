import { useTranslation } from 'react-i18next';
import { useSentence } from '../i18n/sentences';
import { showToast } from './toast';
import { ask } from './use-call';

/**
 * Copies a text and says so. A text that is a code or a secret (`clears`) leaves the clipboard after the time of the
 * settings, and the toast says when.
 */
export function useCopy(): (text: string, clears?: boolean) => Promise<void> {
  const { t } = useTranslation('common');
  const sentence = useSentence();
  return async (text, clears = false) => {
    const reply = await ask('app/copy', { text, clears });
    if (!reply.ok) return showToast({ text: sentence(reply.error).what, icon: 'stop' });
    const { clearsAt } = reply.value;
    const count = clearsAt === null ? 0 : Math.max(1, Math.round((clearsAt - Date.now()) / 1000));
    showToast({ text: clearsAt === null ? t('copied') : t('copiedFor', { count }), icon: 'copy' });
  };
}
