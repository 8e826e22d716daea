import type { Clock } from '../../shared/clock';

/** How long a dialog may have the camera. */
const minutes = 5;

/** Says whether the camera may be asked for: only while a dialog of ours is open, and not for ever (SECURITY.md E5). */
export class CameraGate {
  readonly #clock: Clock;
  #until = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isOpen(): boolean {
    return this.#clock.now() < this.#until;
  }

  /** A dialog opened or closed, or the vault locked. */
  set(open: boolean): void {
    this.#until = open ? this.#clock.now() + minutes * 60_000 : 0;
  }

  /**
   * Whether a page may have what it asks for: the camera alone, without sound, while the gate is open.
   * @param media what is asked for, as Electron names it: `video`, `audio`; empty where it does not say
   */
  mayHave(permission: string, media: readonly string[]): boolean {
    return this.isOpen && permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video');
  }
}
