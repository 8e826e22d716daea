import { HostBus } from './hid/host-bus';
import type { HostLauncher } from './hid/host-process';
import { JoinedBus } from './hid/joined-bus';
import { hidrawEvents } from './hid/node-events';
import type { TraceSink } from './hid/tracing-bus';
import { tracingBus } from './hid/tracing-bus';
import type { HidBus } from './hid/types';
import { Devices } from './service';
import type { DeviceService } from './service-types';
import type { Timers } from './timers';
import { systemTimers } from './timers';

/** What the devices of the app or the CLI are made of. */
export interface DevicesParts {
  /** Starts the HID host; null: real devices are left out. */
  readonly launcher: HostLauncher | null;
  /** Buses besides the real one, such as the virtual key's. */
  readonly others?: readonly HidBus[];
  readonly timers?: Timers;
  /** Where every report is told to; off unless given. */
  readonly trace?: TraceSink;
}

/** Everything about security devices, ready to `start`; nothing runs before it is first asked. */
export function createDevices({ launcher, others = [], timers = systemTimers, trace }: DevicesParts): DeviceService {
  const real = launcher === null ? null : realBus(launcher, timers);
  const joined = new JoinedBus(real === null ? others : [real, ...others]);
  const bus = trace === undefined ? joined : tracingBus(joined, trace, timers);
  return new Devices({ bus, timers, closeBus: () => real?.close() });
}

function realBus(launcher: HostLauncher, timers: Timers): HostBus {
  const isLinux = process.platform === 'linux';
  return new HostBus({
    launcher,
    timers,
    nodeEvents: isLinux ? hidrawEvents('/dev') : null,
    permissionMayFollow: isLinux,
  });
}
