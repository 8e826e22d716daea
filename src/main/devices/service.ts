import type { DeviceView } from '../../shared/devices/types';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { HidBus, HidConnection } from './hid/types';
import { DeviceLocks } from './locks';
import { sharesWithSmartCard } from './names';
import { openDevice } from './open-device';
import { DeviceRegistry } from './registry';
import type { SecurityDevice } from './security-devices';
import type { DeviceService, HmacAnswer, HmacRequest, KeyCode, TouchPrompt } from './service-types';
import { cameFirst, linkSignals } from './signals';
import type { Timers } from './timers';
import { openChallengeChannel } from './yubiotp/channel';
import type { HmacCode } from './yubiotp/hmac-sha1';
import { hmacSha1, longestChallenge } from './yubiotp/hmac-sha1';

/** What the service is built from. */
export interface ServiceParts {
  readonly bus: HidBus;
  readonly timers: Timers;
  /** Called last in `stop`: ends whatever the buses run on. */
  closeBus(): void;
}

/** All security devices of all buses. `stop` is final. */
export class Devices implements DeviceService {
  readonly #parts: ServiceParts;
  readonly #locks = new DeviceLocks();
  readonly #stopping = new AbortController();
  readonly #registry: DeviceRegistry;
  /** Exchanges with a key that is open: `stop` lets them put it to rest. */
  readonly #exchanges = new Set<Promise<unknown>>();
  /** Everything else that `stop` has to wait for. */
  readonly #underWay = new Set<Promise<unknown>>();
  #unwatch: (() => void) | null = null;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.#registry = new DeviceRegistry(parts, this.#locks, this.#stopping.signal);
  }

  list(): readonly DeviceView[] {
    return this.#registry.views();
  }

  onChanged(take: (devices: readonly DeviceView[]) => void): () => void {
    return this.#registry.onChanged(take);
  }

  async refresh(): Promise<readonly DeviceView[]> {
    if (!this.#stopping.signal.aborted) await tracked(this.#underWay, this.#registry.refresh());
    return this.list();
  }

  hmac(request: HmacRequest, prompt: TouchPrompt): Promise<Result<HmacAnswer, KeyCode>> {
    const { length } = request.challenge;
    if (length < 1 || length > longestChallenge) throw new RangeError('a challenge has 1 to 63 bytes');
    return tracked(this.#underWay, this.#hmac(request, prompt));
  }

  start(): void {
    if (this.#stopping.signal.aborted) return;
    this.#unwatch ??= this.#parts.bus.watch(() => void this.refresh());
    void this.refresh();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#unwatch?.();
    this.#unwatch = null;
    await Promise.allSettled([...this.#exchanges]);
    this.#parts.closeBus();
    await Promise.allSettled([...this.#underWay]);
  }

  async #hmac(request: HmacRequest, prompt: TouchPrompt): Promise<Result<HmacAnswer, KeyCode>> {
    const linked = linkSignals([prompt.signal, this.#stopping.signal]);
    try {
      const picked = await this.#pick(request, linked.signal);
      if (!picked.ok) return picked;
      const answer = await this.#inTurn(picked.value, request, prompt, linked.signal);
      // It works after all: whatever was wrong with it at its arrival is over.
      if (answer.ok && answer.value.device.trouble !== null) void this.refresh();
      return answer;
    } finally {
      linked.unlink();
    }
  }

  /** A key that is not in the list may have come just now: one more look before saying so. */
  async #pick(request: HmacRequest, signal: AbortSignal): Promise<Result<SecurityDevice, KeyCode>> {
    if (signal.aborted) return fail('cancelled');
    const known = this.#pickListed(request);
    if (known.ok || known.error.code === 'several-devices') return known;
    return (await cameFirst(this.refresh(), signal)) ? this.#pickListed(request) : fail('cancelled');
  }

  #pickListed({ device }: HmacRequest): Result<SecurityDevice, KeyCode> {
    const keys = this.#registry.keys();
    const wanted = device === null ? keys : keys.filter(({ hid }) => hid.id === device);
    const [first] = wanted;
    if (wanted.length > 1)
      return fail('several-devices', { devices: wanted.map((key) => this.#registry.viewOf(key).name) });
    if (first !== undefined) return ok(first);
    if (!this.#registry.hasUsb) return fail('no-usb-host');
    return fail(device === null ? 'no-device' : 'device-gone');
  }

  async #inTurn(
    device: SecurityDevice,
    request: HmacRequest,
    prompt: TouchPrompt,
    signal: AbortSignal,
  ): Promise<Result<HmacAnswer, KeyCode>> {
    const release = await this.#locks.acquire(device.hid.id, signal);
    if (release === null) return fail('cancelled');
    try {
      const opened = await openDevice(this.#parts.bus, device.hid.id, signal);
      if (!opened.ok) return opened;
      return await tracked(this.#exchanges, this.#exchange(opened.value, device, request, { ...told(prompt), signal }));
    } finally {
      release();
    }
  }

  async #exchange(
    connection: HidConnection,
    device: SecurityDevice,
    { slot, challenge }: HmacRequest,
    prompt: TouchPrompt,
  ): Promise<Result<HmacAnswer, KeyCode>> {
    const view = this.#registry.viewOf(device);
    const { timers } = this.#parts;
    const channel = openChallengeChannel({ connection, timers, sharesWithSmartCard: sharesWithSmartCard(device.hid) });
    try {
      prompt.device?.(view);
      const mac = await hmacSha1(channel, slot, challenge, {
        signal: prompt.signal,
        onTouchNeeded: (deadline) => prompt.touchNeeded(deadline),
      });
      return mac.ok ? ok({ mac: mac.value, device: view }) : fail(keyCode(mac.error.code), mac.error.facts);
    } finally {
      await connection.close();
    }
  }
}

/** Keeps the work in the set until it is over. */
function tracked<T>(set: Set<Promise<unknown>>, work: Promise<T>): Promise<T> {
  const one = work.finally(() => set.delete(one));
  set.add(one);
  return one;
}

/** The prompt's own functions, bound: it may be an object of a class. */
const told = (prompt: TouchPrompt): Omit<TouchPrompt, 'signal'> => ({
  touchNeeded: (deadline) => prompt.touchNeeded(deadline),
  device: (view) => prompt.device?.(view),
});

/** The protocol's codes as the service's; the challenge's length was checked before. */
const keyCode = (code: HmacCode): KeyCode => (code === 'challenge-length' ? 'device-malformed' : code);
