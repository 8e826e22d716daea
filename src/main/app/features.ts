import { join } from 'node:path';
import type { Clock } from '../../shared/clock';
import { createDevices } from '../devices';
import type { HostLauncher } from '../devices/hid/host-process';
import type { DeviceService } from '../devices/service-types';
import { systemTimers } from '../devices/timers';
import { createVirtualKey } from '../devices/virtual';
import { phoneMaker } from '../devices/virtual/phone';
import { tokenMaker } from '../devices/virtual/token';
import { openPortal } from '../practice/portal/portal';
import { PracticeService } from '../practice/service';
import { heldMethods } from '../profiles/held';
import { ProfileService, type SaveText } from '../profiles/service';
import type { AppearanceFile } from '../settings/appearance';
import { SettingsService } from '../settings/service';
import { practiceSink } from '../vault/practice-sink';
import { Vault } from '../vault/service';
import { ordinaryParts } from '../vault/service-parts';
import type { VaultService } from '../vault/service-types';
import { ClearingClipboard, type ClipboardAdapter } from '../verification/clipboard';
import { systemSchedule } from '../verification/schedule';
import { Verification } from '../verification/service';
import type { VerificationService } from '../verification/service-types';
import { every } from './platform/timers';
import { rememberDevices } from './remember-devices';
import { vaultFolder } from './start/data-folder';
import { timedCode, tokenAnswer } from './token-answer';

/** What the features need from the system they run on. */
export interface FeatureParts {
  /** The person's data. */
  readonly folder: string;
  readonly clock: Clock;
  readonly appearance: AppearanceFile;
  readonly clipboard: ClipboardAdapter;
  readonly hidHost: HostLauncher;
  /** Opens an address of ours or a checked one in the person's browser; false when there is none. */
  readonly browse: (address: string) => Promise<boolean>;
  /** Keeps a text where the person says. */
  readonly saveText: SaveText;
}

/** Everything that the app can do, without a window. */
export interface Features {
  readonly vault: VaultService;
  readonly settings: SettingsService;
  readonly devices: DeviceService;
  readonly clipboard: ClearingClipboard;
  readonly verification: VerificationService;
  readonly practice: PracticeService;
  readonly profiles: ProfileService;
}

/** Builds the features in the order in which they need one another. */
export function createFeatures(parts: FeatureParts): Features {
  const { folder, clock, clipboard: adapter, hidHost, browse } = parts;
  const vault = new Vault(
    ordinaryParts(vaultFolder(folder), 'app', heldMethods({ profileOf: (id) => profiles.profileOf(id) })),
  );
  const profiles: ProfileService = new ProfileService({ vault, clock, saveText: parts.saveText });
  const settings = new SettingsService(parts.appearance, () => vault.repositories());
  const key = createVirtualKey({ timers: systemTimers });
  const devices = createDevices({ launcher: hidHost, others: [key.bus] });
  rememberDevices({ vault, devices, clock });
  const noted = () => vault.repositories()?.copied ?? null;
  const clipboard = new ClearingClipboard({ adapter, clock, schedule: systemSchedule, noted });
  vault.onChanged(({ state }) => state === 'open' && clipboard.recall());
  const verification = new Verification({
    ...{ vault, devices, clipboard, clock },
    schedule: systemSchedule,
    profiles,
  });
  const practice = new PracticeService({
    openPortal: () => openPortal({ folder: join(folder, 'practice'), clock }),
    sink: practiceSink(vault),
    makeToken: tokenMaker({ timers: systemTimers, answer: tokenAnswer, timed: timedCode }),
    makePhone: phoneMaker({ timers: systemTimers, answer: tokenAnswer }),
    key,
    browse,
    clock,
    every,
  });
  return { vault, settings, devices, clipboard, verification, practice, profiles };
}
