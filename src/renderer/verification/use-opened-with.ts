import { useEffect } from 'react';
import type { CredentialId } from '../../shared/vault/contract';
import { changeDraft } from './draft';

/** Puts the credential that the page was opened with into the draft. */
export function useOpenedWith(credential: CredentialId | null): void {
  useEffect(() => {
    if (credential !== null) changeDraft({ credential });
  }, [credential]);
}
