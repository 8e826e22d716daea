import type { ScreenState } from './base';
import { gateStates } from './gate';

/** Every screen in every state that is checked and pictured. A feature adds its own table here. */
export const states: readonly ScreenState[] = [...gateStates];
