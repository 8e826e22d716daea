import type { ScreenState } from './base';
import { captureStates } from './capture';
import { devicesStates } from './devices';
import { gateStates } from './gate';
import { portalStates } from './portals';
import { practiceStates } from './practice';
import { settingsStates } from './settings';
import { vaultStates } from './vault';
import { verificationStates } from './verification';

/** Every screen in every state that is checked and pictured. A feature adds its own table here. */
export const states: readonly ScreenState[] = [
  ...gateStates,
  ...devicesStates,
  ...practiceStates,
  ...settingsStates,
  ...portalStates,
  ...vaultStates,
  ...verificationStates,
  ...captureStates,
];
