import { useCallback } from 'react';
import type { Appearance, Protection, SettingsView } from '../../shared/settings/contract';
import type { Told } from '../i18n/sentences';
import { useCall } from '../ui/use-call';
import { useLive } from '../ui/use-live';

/** What a tab works with: the settings as main has them, and a way to change them, saved at once. */
export interface SettingsWork {
  readonly view: SettingsView;
  readonly setAppearance: (change: Partial<Appearance>) => void;
  readonly setProtection: (change: Partial<Protection>) => void;
}

/** Follows the settings. A change is shown once main has saved it; `failure` is that of the last one that was not. */
export function useSettings() {
  const { live, put, reload } = useLive('settings/get', 'settings/changed');
  const look = useCall('settings/set-appearance');
  const guard = useCall('settings/set-protection');
  const setAppearance = useCallback(
    async (change: Partial<Appearance>) => {
      guard.clear();
      const saved = await look.send({ change });
      if (saved) put(saved);
    },
    [look.send, guard.clear, put],
  );
  const setProtection = useCallback(
    async (change: Partial<Protection>) => {
      look.clear();
      const saved = await guard.send({ change });
      if (saved) put(saved);
    },
    [guard.send, look.clear, put],
  );
  const failure: Told | null = look.failure ?? guard.failure;
  return { live, reload, failure, setAppearance, setProtection };
}
