import type { Readable } from 'node:stream';
import type { HostLauncher } from '../main/devices/hid/host-process';
import type { Timers } from '../main/devices/timers';
import type { VaultService } from '../main/vault/service-types';
import type { Clock } from '../shared/clock';

/** Everything that the command line needs of its surroundings, so that the packed app and tests can run it, too. */
export interface CliParts {
  /** Writes to stdout: answers alone. */
  readonly print: (text: string) => void;
  /** Writes to stderr: errors, prompts, help after a mistake. */
  readonly complain: (text: string) => void;
  readonly stdin: Readable;
  readonly clock: Clock;
  /** Aborted when the person or the system wants it to end. */
  readonly signal: AbortSignal;
  readonly timers: Timers;
  /** Starts the HID host; null: there are no real devices. */
  readonly launcher: HostLauncher | null;
  /** The vault of a folder, not yet open. */
  readonly vault: (folder: string) => VaultService;
  readonly version: string;
}
