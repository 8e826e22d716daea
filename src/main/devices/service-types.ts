import type { DeviceId, DeviceView } from '../../shared/devices/types';
import type { Result } from '../../shared/result';

/**
 * Why a key gave no answer. `no-device`: none with HMAC slots is plugged in. `slot-empty`: rejected, the slot holds no
 * challenge-response secret. `device-slow`: it stayed busy beyond the limit. `cancelled`: by the signal.
 */
export type KeyCode =
  | 'no-device'
  | 'device-gone'
  | 'no-permission'
  | 'device-busy'
  | 'device-slow'
  | 'device-malformed'
  | 'no-usb-host'
  | 'slot-empty'
  | 'touch-timeout'
  | 'several-devices'
  | 'cancelled'
  | 'io';

/** A challenge for an HMAC-SHA1 slot (yubiotp.md, 5). */
export interface HmacRequest {
  readonly slot: 1 | 2;
  /** 1 … 63 bytes; padding is the protocol's. */
  readonly challenge: Uint8Array;
  /** Which device; null: the only one there is (`several-devices` when there are more). */
  readonly device: DeviceId | null;
}

/** How the person is asked for a touch; `deadline` is in ms since the epoch. */
export interface TouchPrompt {
  readonly signal: AbortSignal;
  touchNeeded(deadline: number): void;
  /** Told once the device that will answer is open. */
  device?(view: DeviceView): void;
}

/** The answer: 20 bytes of HMAC-SHA1 that the taker fills with zeros after use. */
export interface HmacAnswer {
  readonly mac: Uint8Array;
  readonly device: DeviceView;
}

/** Every security device that is plugged in, and what can be asked of it. Knows no window. */
export interface DeviceService {
  /** The list as it was last read; `onChanged` tells when it is another one. */
  list(): readonly DeviceView[];
  onChanged(take: (devices: readonly DeviceView[]) => void): () => void;
  /** Lists anew and answers with it. */
  refresh(): Promise<readonly DeviceView[]>;
  hmac(request: HmacRequest, prompt: TouchPrompt): Promise<Result<HmacAnswer, KeyCode>>;
  /** Starts watching the buses; `stop` ends everything under way with `cancelled`. */
  start(): void;
  stop(): Promise<void>;
}
