import { useCallback, useState } from 'react';
import type { Appearance, Protection, SettingsView } from '../../shared/settings/contract';
import type { Told } from '../i18n/sentences';
import { ask } from '../ui/use-call';
import { useLive } from '../ui/use-live';

/** What a tab works with: the settings as main has them, and a way to change them, saved at once. */
export interface SettingsWork {
  readonly view: SettingsView;
  readonly setAppearance: (change: Partial<Appearance>) => void;
  readonly setProtection: (change: Partial<Protection>) => void;
}

/**
 * Follows the settings. A change is shown once main has saved it; `failure` is that of the last one that was not. Each is
 * sent at once, whatever is still being saved: main takes them in their order.
 */
export function useSettings() {
  const { live, put, reload } = useLive('settings/get', 'settings/changed');
  const [failure, setFailure] = useState<Told | null>(null);
  const save = useCallback(
    async (sent: ReturnType<typeof ask<'settings/set-appearance' | 'settings/set-protection'>>) => {
      setFailure(null);
      const reply = await sent;
      if (reply.ok) put(reply.value);
      else setFailure(reply.error);
    },
    [put],
  );
  const setAppearance = useCallback(
    (change: Partial<Appearance>) => void save(ask('settings/set-appearance', { change })),
    [save],
  );
  const setProtection = useCallback(
    (change: Partial<Protection>) => void save(ask('settings/set-protection', { change })),
    [save],
  );
  return { live, reload, failure, setAppearance, setProtection };
}
