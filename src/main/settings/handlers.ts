import type { Handlers } from '../../shared/ipc/contract';
import { ok } from '../../shared/result';
import type { settingsContract } from '../../shared/settings/contract';
import type { SettingsService } from './service';

/** Answers the settings screen's questions. */
export const settingsHandlers = (settings: SettingsService): Handlers<typeof settingsContract> => ({
  'settings/get': () => ok(settings.view()),
  'settings/set-appearance': ({ change }) =>
    settings.setAppearance(change as Parameters<SettingsService['setAppearance']>[0]),
  'settings/set-protection': ({ change }) =>
    settings.setProtection(change as Parameters<SettingsService['setProtection']>[0]),
});
