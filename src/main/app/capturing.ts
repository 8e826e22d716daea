import type { Clock } from '../../shared/clock';
import type { CameraGate } from '../capture/camera-gate';
import type { CaptureHandlerParts } from '../capture/handlers';
import { Capture } from '../capture/service';
import type { Features } from './features';
import { clipboardReader } from './platform/clipboard-reader';
import { systemScreens } from './platform/screens';
import { every } from './platform/timers';
import type { WindowKeeper } from './window/keeper';

/** How often the clipboard is looked at while it is watched. */
const LOOK_MS = 1000;

/** What getting a challenge in needs of the app: its features, its window, and the gate that the guards ask. */
export interface CapturingParts {
  readonly features: Features;
  readonly keeper: Pick<WindowKeeper, 'window'>;
  readonly camera: CameraGate;
  readonly clock: Clock;
}

/** Builds it for this system. The camera's gate closes with the vault. */
export function createCapturing({ features, keeper, camera, clock }: CapturingParts): CaptureHandlerParts {
  const { vault, settings, verification, clipboard } = features;
  const isVisible = () => keeper.window?.isVisible() === true && !keeper.window.isMinimized();
  vault.onBeforeLock(() => camera.set(false));
  const screens = systemScreens({
    ownWindows: () => (keeper.window === null ? [] : [keeper.window.getMediaSourceId()]),
    asksItself: process.platform === 'linux' && (process.env['WAYLAND_DISPLAY'] ?? '') !== '',
  });
  const watch = {
    reader: clipboardReader,
    repeat: (tick: () => void) => every(LOOK_MS, tick),
    isVisible,
    isOurs: (text: string) => clipboard.isOurs(text),
  };
  return { capture: new Capture({ vault, settings, verification, clipboard: watch, clock }), camera, screens };
}
