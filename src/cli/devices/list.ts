import type { Command } from 'commander';
import { createDevices } from '../../main/devices';
import type { DeviceView } from '../../shared/devices/types';
import { inert } from '../inert';
import { command, jsonOption } from '../options';
import { answer, does, type Run } from '../outcome';

/** Name, serial number, firmware, slots or why it cannot be used; with tabs between, `-` for what is not known. */
const line = ({ name, serial, firmware, slots, trouble }: DeviceView): string =>
  [name, serial ?? '-', firmware ?? '-', trouble ?? slots?.join('/') ?? '-'].map(inert).join('\t');

/** `devices`: what is plugged in, one line each; nothing is printed when there is none. */
export function devicesCommand(run: Run): Command {
  const built = command('devices', 'devices').addOption(jsonOption());
  return does<object>(built, run, async (_, { launcher, timers }) => {
    const service = createDevices({ launcher, timers });
    const devices = await service.refresh();
    await service.stop();
    return answer(devices.length === 0 ? null : devices.map(line).join('\n'), devices);
  });
}
