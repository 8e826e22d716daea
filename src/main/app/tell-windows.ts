import type { Announce } from '../ipc/announce';
import type { Features } from './features';

/** Passes on what the features announce to the windows. */
export function tellWindows(
  { vault, settings, devices, verification, practice, profiles }: Features,
  announce: Announce,
): void {
  vault.onChanged((status) => {
    announce('vault/changed', status);
    settings.refresh();
    practice.refresh();
  });
  vault.onCredentialsChanged(() => {
    announce('vault/credentials', {});
    practice.refresh();
  });
  settings.onChanged((view) => announce('settings/changed', view));
  devices.onChanged((list) => announce('devices/changed', [...list]));
  verification.onChanged((snapshot) => announce('verification/changed', snapshot));
  profiles.onChanged(() => announce('profiles/changed', {}));
  practice.onChanged(() => announce('practice/changed', practice.view()));
}
