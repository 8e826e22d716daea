import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CredentialId } from '../../shared/vault/contract';
import type { Snapshot } from '../../shared/verification/contract';
import { showToast } from '../ui/toast';
import { changeDraft } from './draft';

/** Puts the credential that the page was opened with into the draft. */
export function useOpenedWith(credential: CredentialId | null): void {
  useEffect(() => {
    if (credential !== null) changeDraft({ credential });
  }, [credential]);
}

/**
 * Puts a challenge that a link or the tray brought into the draft, once, and nothing more (SECURITY.md E14). In the middle
 * of another verification it has to wait, which is said.
 * @param step the step that is on; null while it is not known
 */
export function useBrought(challenge: string | null, step: Snapshot['step'] | null): void {
  const { t } = useTranslation('verification');
  const taken = useRef<string | null>(null);
  useEffect(() => {
    if (challenge === null) taken.current = null;
    if (challenge === null || step === null || taken.current === challenge) return;
    taken.current = challenge;
    changeDraft({ challenge });
    if (step !== 'choose') showToast({ icon: 'info', text: t('choose.brought') });
  }, [challenge, step, t]);
}
