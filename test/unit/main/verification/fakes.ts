import type {
  DeviceService,
  HmacAnswer,
  HmacRequest,
  KeyCode,
  TouchPrompt,
} from '../../../../src/main/devices/service-types';
import type { ClipboardAdapter } from '../../../../src/main/verification/clipboard';
import type { DeviceView } from '../../../../src/shared/devices/types';
import { fail, ok, type Result } from '../../../../src/shared/result';

/** A key as the list shows it. */
export const keyView = (change: Partial<DeviceView> = {}): DeviceView => ({
  id: 'key-1',
  name: 'Bastion C2',
  serial: '5551234',
  firmware: '5.4.3',
  virtual: true,
  kind: 'otp',
  slots: ['typing', 'challenge'],
  trouble: null,
  ...change,
});

interface Asked {
  readonly request: HmacRequest;
  readonly prompt: TouchPrompt;
  readonly answer: (result: Result<HmacAnswer, KeyCode>) => void;
}

/** Devices at their service's seam: a test plugs keys in and says what each question is answered with. */
export class FakeDevices implements Pick<DeviceService, 'onChanged' | 'hmac'> {
  readonly asked: Asked[] = [];
  readonly #listeners = new Set<(devices: readonly DeviceView[]) => void>();
  #plugged: readonly DeviceView[] = [];

  get listeners(): number {
    return this.#listeners.size;
  }

  onChanged(take: (devices: readonly DeviceView[]) => void): () => void {
    this.#listeners.add(take);
    return () => this.#listeners.delete(take);
  }

  /** What is plugged in from now on. */
  plug(...devices: readonly DeviceView[]): void {
    this.#plugged = devices;
    for (const take of this.#listeners) take(devices);
  }

  hmac(request: HmacRequest, prompt: TouchPrompt): Promise<Result<HmacAnswer, KeyCode>> {
    if (this.#plugged.length === 0) return Promise.resolve(fail('no-device'));
    const devices = this.#plugged.map(({ name }) => name);
    if (devices.length > 1) return Promise.resolve(fail('several-devices', { devices }));
    return new Promise((answer) => {
      prompt.signal.addEventListener('abort', () => answer(fail('cancelled')));
      this.asked.push({ request, prompt, answer });
      prompt.device?.(this.#plugged[0] ?? keyView());
    });
  }

  /** The question that is waiting. */
  get current(): Asked {
    const asked = this.asked.at(-1);
    if (asked === undefined) throw new Error('nothing was asked of a key');
    return asked;
  }

  /** Answers the question that is waiting with this MAC, from the key that is plugged in. */
  answer(mac: Uint8Array): void {
    this.current.answer(ok({ mac, device: this.#plugged[0] ?? keyView() }));
  }
}

/** A clipboard as other programs see it, with everything that was ever written to it. */
export class FakeClipboard implements ClipboardAdapter {
  text = 'what was there before';
  isBroken = false;
  readonly written: string[] = [];

  read(): string {
    if (this.isBroken) throw new Error('no clipboard');
    return this.text;
  }

  write(text: string): void {
    if (this.isBroken) throw new Error('no clipboard');
    this.text = text;
    this.written.push(text);
  }
}
