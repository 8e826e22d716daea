import type { HidConnection } from '../../../src/main/devices/hid/types';
import { createVirtualKey, type VirtualUsbKey } from '../../../src/main/devices/virtual';
import type { ChallengeChannel } from '../../../src/main/devices/yubiotp/channel';
import { openChallengeChannel } from '../../../src/main/devices/yubiotp/channel';
import type { HmacCode } from '../../../src/main/devices/yubiotp/hmac-sha1';
import { hmacSha1 } from '../../../src/main/devices/yubiotp/hmac-sha1';
import type { Result } from '../../../src/shared/result';
import { ManualTimers } from '../manual-timers';
import { bytes } from './vectors';

/** The secret, the challenge and the answer of the reference transcripts. */
export const known = {
  secret: bytes('101112131415161718191a1b1c1d1e1f20212223'),
  challenge: bytes('343832393135'),
  mac: bytes('3b6a0cc64fc3cd4a5c34cbf4308520e515148f6b'),
} as const;

/** A virtual key that is plugged in, with the known secret in slot 2; slot 1 is empty. */
export interface PluggedKey {
  readonly timers: ManualTimers;
  readonly key: VirtualUsbKey;
}

export function plugIn({ touch = true }: { readonly touch?: boolean } = {}): PluggedKey {
  const timers = new ManualTimers();
  const key = createVirtualKey({ timers });
  key.program(2, known.secret, touch);
  key.attach();
  return { timers, key };
}

/** Opens the key that is plugged in. */
export async function open(key: VirtualUsbKey): Promise<HidConnection> {
  const listed = await key.bus.list();
  const opened = await key.bus.open(listed.ok ? (listed.value[0]?.id ?? '') : '');
  if (!opened.ok) throw new Error(`the key does not open: ${opened.error.code}`);
  return opened.value;
}

/** A channel over a connection, as the app opens it. */
export const channelOver = (connection: HidConnection, timers: ManualTimers): ChallengeChannel =>
  openChallengeChannel({ connection, timers, sharesWithSmartCard: false });

/** How an attempt ended, and after how much virtual time, in ms. */
export interface Attempt {
  readonly result: Result<Uint8Array, HmacCode>;
  readonly took: number;
}

/** Lets time pass until a promise is settled; `each` is called before every step of 20 ms. Ends after 2 minutes at the latest. */
export async function passTime<T>(timers: ManualTimers, promise: Promise<T>, each?: () => void): Promise<T> {
  let settled = false;
  void promise.then(() => {
    settled = true;
  });
  await timers.advance(0);
  for (let step = 0; !settled && step < 6_000; step++) {
    each?.();
    await timers.advance(20);
  }
  if (!settled) throw new Error('it did not end within two minutes');
  return promise;
}

/** Asks slot 2 for the known challenge; the key is touched as soon as the app asks for it, unless `touch` is false. */
export async function attempt(
  { key, timers }: PluggedKey,
  connection: HidConnection,
  { touch = true, signal = new AbortController().signal, slot = 2 as 1 | 2 } = {},
): Promise<Attempt> {
  const began = timers.now();
  let asked = false;
  const onTouchNeeded = (): void => {
    asked = true;
  };
  const answer = hmacSha1(channelOver(connection, timers), slot, known.challenge, { signal, onTouchNeeded });
  const result = await passTime(timers, answer, () => touch && asked && key.touch());
  return { result, took: timers.now() - began };
}
