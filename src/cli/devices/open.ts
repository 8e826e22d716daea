import { createDevices } from '../../main/devices';
import type { DeviceService, TouchPrompt } from '../../main/devices/service-types';
import { createVirtualKey } from '../../main/devices/virtual';
import { cli } from '../../shared/i18n/en/cli';
import type { Result } from '../../shared/result';
import { type KeyProblem, withKey } from '../key';
import { usage } from '../outcome';
import type { CliParts } from '../parts';
import type { SecretFiles } from '../secret-file';
import type { VirtualOptions } from './virtual-options';

/** The devices of one command, and how its person is asked for a touch. */
export interface OpenDevices {
  readonly service: DeviceService;
  readonly prompt: TouchPrompt;
}

type Work<T, E extends string> = (devices: OpenDevices) => Promise<Result<T, E>>;

async function withService<T>(service: DeviceService, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await service.stop();
  }
}

function withRealDevices<T, E extends string>(parts: CliParts, work: Work<T, E>): Promise<Result<T, E>> {
  const { launcher, timers, signal, complain } = parts;
  const service = createDevices({ launcher, timers });
  const prompt = { signal, touchNeeded: () => complain(cli.prompts.touch) };
  return withService(service, () => work({ service, prompt }));
}

/** Only the virtual key, with `secret` in the slot; it is touched as soon as it asks. */
function withVirtualKey<T, E extends string>(
  parts: CliParts,
  slot: 1 | 2,
  secret: Uint8Array,
  work: Work<T, E>,
): Promise<Result<T, E>> {
  const { timers, signal, complain } = parts;
  const key = createVirtualKey({ timers });
  key.program(slot, secret);
  key.attach();
  const service = createDevices({ launcher: null, others: [key.bus], timers });
  const touchNeeded = (): void => {
    complain(cli.prompts['virtual-touch']);
    key.touch();
  };
  return withService(service, () => work({ service, prompt: { signal, touchNeeded } }));
}

const slotSecretBytes = 20;

/** Runs `work` with the devices that the options name: those that are plugged in, or the virtual key alone. */
export async function withDevices<T, E extends string>(
  parts: CliParts,
  files: SecretFiles,
  options: VirtualOptions,
  slot: 1 | 2,
  work: Work<T, E>,
): Promise<Result<T, E | KeyProblem>> {
  const { virtual, keyFile, encoding } = options;
  if ((virtual === undefined) !== (keyFile === undefined)) return usage('virtual-key-file');
  if (keyFile === undefined) return withRealDevices(parts, work);
  return withKey<T, E | 'usage'>(files, { keyFile, encoding }, (secret) =>
    secret.length === slotSecretBytes ? withVirtualKey(parts, slot, secret, work) : usage('virtual-key-file'),
  );
}
