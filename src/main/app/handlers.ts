import type { AppInfo, appContract } from '../../shared/app/contract';
import type { Clock } from '../../shared/clock';
import type { Handlers } from '../../shared/ipc/contract';
import type { Contracts } from '../../shared/ipc/contracts';
import { fail, ok } from '../../shared/result';
import { type CaptureHandlerParts, captureHandlers } from '../capture/handlers';
import { devicesHandlers } from '../devices/handlers';
import { practiceHandlers } from '../practice/handlers';
import { profilesHandlers } from '../profiles/handlers';
import { settingsHandlers } from '../settings/handlers';
import { vaultHandlers } from '../vault/handlers';
import { verificationHandlers } from '../verification/handlers';
import { checkExternalUrl } from './external-url';
import type { Features } from './features';
import { seenDevicesHandlers } from './seen-devices-handlers';
import type { WindowKeeper } from './window/keeper';

/** What the app's own questions need besides the features. */
export interface AppParts {
  readonly info: AppInfo;
  readonly clock: Clock;
  /** Opens a checked address in the person's browser; false when there is none. */
  readonly browse: (address: string) => Promise<boolean>;
  /** The person did something: the idle lock waits. */
  readonly active: () => void;
  /** The public key for what this page seals. */
  readonly sealingKey: () => Uint8Array;
  readonly window: Pick<WindowKeeper, 'isCompact' | 'setCompact'>;
}

/** What all questions together need besides the features. */
export interface AllParts extends AppParts {
  readonly capturing: CaptureHandlerParts;
}

/** One handler for every call of the contracts. */
export const allHandlers = (features: Features, parts: AllParts): Handlers<Contracts> => ({
  ...appHandlers(features, parts),
  ...vaultHandlers({ vault: features.vault, clock: parts.clock }),
  ...verificationHandlers(features.verification),
  ...captureHandlers(parts.capturing),
  ...devicesHandlers(features.devices),
  ...seenDevicesHandlers(features),
  ...practiceHandlers(features.practice),
  ...settingsHandlers(features.settings),
  ...profilesHandlers(features.profiles),
});

/** Answers what a page asks of the app itself. */
export const appHandlers = (
  { clipboard, settings }: Pick<Features, 'clipboard' | 'settings'>,
  { info, browse, active, sealingKey, window }: AppParts,
): Handlers<typeof appContract> => ({
  'app/info': () => ok(info),
  'app/open-external': async ({ url }) => {
    const checked = checkExternalUrl(url);
    if (!checked.ok) return checked;
    return (await browse(checked.value)) ? ok({}) : fail('no-browser');
  },
  'app/copy': ({ text, clears }) => {
    const copied = clipboard.copy(text, clears ? settings.protection().clipboardSeconds : null);
    return copied.ok ? ok({ clearsAt: copied.value }) : copied;
  },
  'app/sealing-key': () => ok({ key: sealingKey() }),
  'app/active': () => {
    active();
    return ok({});
  },
  'app/window-mode': () => ok({ compact: window.isCompact }),
  'app/set-compact': ({ compact }) => {
    window.setCompact(compact);
    return ok({ compact: window.isCompact });
  },
});
