import { appContract, appEvents } from '../app/contract';
import { captureContract, captureEvents } from '../capture/contract';
import { devicesContract, devicesEvents, seenDevicesContract } from '../devices/contract';
import { practiceContract, practiceEvents } from '../practice/contract';
import { profilesContract, profilesEvents } from '../profiles/contract';
import { settingsContract, settingsEvents } from '../settings/contract';
import { vaultContract, vaultEvents } from '../vault/contract';
import { verificationContract, verificationEvents } from '../verification/contract';

/** Every call that the renderer can make, by channel. */
export const contracts = {
  ...appContract,
  ...vaultContract,
  ...verificationContract,
  ...captureContract,
  ...devicesContract,
  ...seenDevicesContract,
  ...practiceContract,
  ...settingsContract,
  ...profilesContract,
} as const;

/** Every event that main can announce, by channel. */
export const events = {
  ...appEvents,
  ...vaultEvents,
  ...verificationEvents,
  ...captureEvents,
  ...devicesEvents,
  ...practiceEvents,
  ...settingsEvents,
  ...profilesEvents,
} as const;

export type Contracts = typeof contracts;
export type Events = typeof events;
