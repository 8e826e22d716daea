import { useEffect } from 'react';
import type { CaptureView } from '../../../shared/capture/contract';
import type { CredentialId } from '../../../shared/vault/contract';
import { ask } from '../../ui/use-call';
import { useLive } from '../../ui/use-live';

/**
 * What the clipboard offers to the challenge's field, while it is on the screen. Main looks only when the settings say
 * so; it is told for which credential.
 */
export function useClipboardOffer(credential: CredentialId): CaptureView['offer'] {
  const { live } = useLive('capture/view', 'capture/changed');
  useEffect(() => {
    void ask('capture/watch', { credential });
  }, [credential]);
  useEffect(
    () => () => {
      void ask('capture/watch', { credential: null });
    },
    [],
  );
  return live.state === 'ready' ? live.value.offer : null;
}
