import type { HostLauncher, HostProcess } from '../../src/main/devices/hid/host-process';
import type { HostAnswer, HostCode, HostDevice, HostQuestion } from '../../src/main/devices/hid/host-protocol';

/** The OTP interface of a key as the host lists it. */
export const otpEntry = (changes: Partial<HostDevice> = {}): HostDevice => ({
  path: '/dev/hidraw0',
  vendorId: 0x1050,
  productId: 0x0401,
  usagePage: 0x01,
  usage: 0x06,
  release: 0x0543,
  manufacturer: 'Yubico',
  product: 'YubiKey OTP',
  serialNumber: null,
  ...changes,
});

/** A host that exists in this process only, and dies when told to. */
export class FakeHost implements HostProcess {
  readonly asked: HostQuestion[] = [];
  readonly #answer: (question: HostQuestion, host: FakeHost) => HostAnswer | null;
  #take: (message: unknown) => void = () => undefined;
  #ended: () => void = () => undefined;
  isAlive = true;

  constructor(answer: (question: HostQuestion, host: FakeHost) => HostAnswer | null) {
    this.#answer = answer;
  }

  send(message: unknown): void {
    if (!this.isAlive) return;
    const question = structuredClone(message) as HostQuestion;
    this.asked.push(question);
    const answer = this.#answer(question, this);
    if (answer !== null) this.say(answer);
  }

  /** Says something unasked; arrives later, as over a wire. */
  say(message: unknown): void {
    const copy: unknown = structuredClone(message);
    setImmediate(() => this.isAlive && this.#take(copy));
  }

  onMessage(take: (message: unknown) => void): void {
    this.#take = take;
  }

  onEnd(ended: () => void): void {
    this.#ended = ended;
  }

  kill(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    setImmediate(() => this.#ended());
  }
}

/**
 * A machine with HID devices and the hosts that were started on it. `intercept` answers instead of the machine; null from
 * it means silence.
 */
export class FakeMachine implements HostLauncher {
  devices: HostDevice[] = [];
  /** Paths that do not open, and why. */
  readonly closed = new Map<string, HostCode>();
  readonly hosts: FakeHost[] = [];
  /** The feature report of every device, report id first. */
  feature = Uint8Array.of(0, 0, 5, 4, 3, 1, 0, 0, 0);
  intercept: ((question: HostQuestion, host: FakeHost) => HostAnswer | null | undefined) | null = null;
  #handles = 0;

  launch(): FakeHost {
    const host = new FakeHost((question, self) => this.#answer(question, self));
    this.hosts.push(host);
    return host;
  }

  get host(): FakeHost {
    return this.hosts.at(-1)!;
  }

  /** How often a kind of question was asked, over all hosts. */
  count(kind: HostQuestion['kind']): number {
    return this.hosts.flatMap(({ asked }) => asked).filter((one) => one.kind === kind).length;
  }

  #answer(question: HostQuestion, host: FakeHost): HostAnswer | null {
    const instead = this.intercept?.(question, host);
    return instead === undefined ? this.#ordinary(question) : instead;
  }

  #ordinary(question: HostQuestion): HostAnswer {
    const { id } = question;
    if (question.kind === 'list') return { kind: 'listed', id, devices: this.devices };
    if (question.kind === 'get-feature') return { kind: 'bytes', id, bytes: this.feature };
    if (question.kind !== 'open') return { kind: 'done', id };
    const code = this.closed.get(question.path);
    return code === undefined ? { kind: 'opened', id, handle: ++this.#handles } : { kind: 'failed', id, code };
  }
}
