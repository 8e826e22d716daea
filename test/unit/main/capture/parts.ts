import type { Look } from '../../../../src/main/capture/clipboard-watch';
import { Capture } from '../../../../src/main/capture/service';
import { SettingsService } from '../../../../src/main/settings/service';
import type { CaptureView } from '../../../../src/shared/capture/contract';
import { captureView } from '../../../../src/shared/capture/contract';
import { settle } from '../../../fakes/manual-timers';
import type { Bench } from '../verification/parts';

/** The system's clipboard: a text, how often it was looked at, and ticks that the test makes. */
export class FakeReader {
  held: Look = 'nothing';
  looks = 0;
  isBroken = false;
  readonly #ticks = new Set<() => void>();

  look = async (most: number): Promise<Look> => {
    this.looks += 1;
    if (this.isBroken) throw new Error('no clipboard');
    return typeof this.held === 'object' && this.held.text.length > most ? 'too-long' : this.held;
  };

  repeat = (tick: () => void): (() => void) => {
    this.#ticks.add(tick);
    return () => void this.#ticks.delete(tick);
  };

  /** How many watches go on. */
  get watches(): number {
    return this.#ticks.size;
  }

  async tick(times = 1): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      for (const tick of this.#ticks) tick();
      await settle();
    }
  }

  /** Another program copies a text; the watch sees it with its next look. */
  async copied(text: string): Promise<void> {
    this.held = { text };
    await this.tick();
  }
}

/** Capture over a verification with a real vault; what it announced is kept, each checked against the contract. */
export function captureOver(bench: Bench) {
  const reader = new FakeReader();
  const told: CaptureView[] = [];
  const window = { isVisible: true };
  const settings = new SettingsService(
    { value: {}, change: () => ({ ok: true, value: {} }) } as unknown as ConstructorParameters<
      typeof SettingsService
    >[0],
    () => bench.vault.repositories(),
  );
  const capture = new Capture({
    ...{ vault: bench.vault, verification: bench.service, settings, clock: bench.timers },
    clipboard: {
      ...{ reader, repeat: reader.repeat },
      isVisible: () => window.isVisible,
      isOurs: (text) => bench.clipboard.isOurs(text),
    },
  });
  capture.onChanged((view) => told.push(captureView.parse(view)));
  return { capture, reader, told, window, settings };
}
