import { useEffect, useState } from 'react';
import type { Appearance } from '../../shared/settings/contract';
import { marksOf } from '../../shared/settings/marks';
import { speak } from '../i18n/i18n';
import { useLive } from '../ui/use-live';
import { setKeyboard } from '../ui/use-shortcut';

/** Sets or removes a data attribute of the document, which the sheets read. */
function mark(name: string, value: string | null): void {
  if (value === null) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}

/** Puts theme, contrast and text size on the document; `system` leaves the choice to the media queries. */
export function applyAppearance(appearance: Appearance): void {
  for (const [name, value] of Object.entries(marksOf(appearance))) mark(name, value);
  setKeyboard({ singleKeys: appearance.singleKeys });
}

/** Follows the settings; true once they are applied, or once they turned out not to be readable. */
export function useAppearance(): boolean {
  const { live } = useLive('settings/get', 'settings/changed');
  const [spoken, setSpoken] = useState(false);
  const appearance = live.state === 'ready' ? live.value.appearance : null;
  useEffect(() => {
    if (!appearance) return;
    applyAppearance(appearance);
    void speak(appearance.language).then(() => setSpoken(true));
  }, [appearance]);
  return spoken || live.state === 'failed';
}
