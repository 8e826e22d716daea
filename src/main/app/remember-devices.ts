import type { Clock } from '../../shared/clock';
import type { DeviceView } from '../../shared/devices/types';
import type { DeviceService } from '../devices/service-types';
import type { VaultService } from '../vault/service-types';

/** A key that stays plugged in is not written down again before this time has passed (ms). */
const AGAIN_MS = 3_600_000;

/** What remembering needs: whose list, into which vault, at what time. */
export interface RememberParts {
  readonly vault: Pick<VaultService, 'status' | 'repositories' | 'onChanged'>;
  readonly devices: Pick<DeviceService, 'list' | 'onChanged'>;
  readonly clock: Clock;
}

/** What tells a device apart from every other, also tomorrow: kind, serial number (or nothing) and name. */
export const seenKey = ({ kind, serial, name }: DeviceView): string => `${kind}:${serial ?? ''}:${name}`;

/**
 * Notes in the open vault, from now on, which real and readable devices are or were just plugged in: when the vault
 * opens and when the list changes. A write that fails is left: the next change tries again.
 */
export function rememberDevices({ vault, devices, clock }: RememberParts): void {
  let before = devices.list();
  let wasOpen = vault.status().state === 'open';
  vault.onChanged(({ state }) => {
    const opens = state === 'open' && !wasOpen;
    wasOpen = state === 'open';
    if (opens) note(vault, devices.list(), clock.now());
  });
  devices.onChanged((now) => {
    // with those that just left: they were here until this moment
    note(vault, [...before, ...now], clock.now());
    before = now;
  });
}

/**
 * Whether a device is real, readable and read. An OTP key whose status was not read yet has not told its serial number
 * either: it would be noted as another one.
 */
export const isKnown = ({ virtual, trouble, kind, slots }: DeviceView): boolean =>
  !virtual && trouble === null && (kind === 'fido' || slots !== null);

function note(vault: RememberParts['vault'], devices: readonly DeviceView[], at: number): void {
  const store = vault.repositories()?.devices;
  if (!store) return;
  const last = new Map(store.list().map(({ device, lastSeen }) => [device, lastSeen]));
  for (const view of devices.filter(isKnown)) {
    const key = seenKey(view);
    // either way: a clock that was put back must not keep a key's date in the future
    if (Math.abs(at - (last.get(key) ?? 0)) < AGAIN_MS) continue;
    store.seen(key, view.name, view.serial, at);
    last.set(key, at);
  }
}
