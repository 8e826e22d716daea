import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { setCompact, useCompact } from '../ui/use-window-mode';

/** Makes the window small enough to stand beside the browser, or ordinary again. In every head of Verify. */
export function CompactButton(): ReactNode {
  const { t } = useTranslation('verification');
  const compact = useCompact();
  return (
    <Button kind="quiet" icon={compact ? 'full' : 'small'} onPress={() => setCompact(!compact)}>
      {t(compact ? 'compact.leave' : 'compact.enter')}
    </Button>
  );
}
