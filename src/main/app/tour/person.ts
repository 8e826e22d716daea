import type { BrowserWindow, NativeImage } from 'electron';
import type { Clock } from '../../../shared/clock';
import { fail, ok, type Result } from '../../../shared/result';
import { Eyes, type Point } from './eyes';
import { clickAt, typeText } from './hands';
import { matches, type Seen, type Sight } from './sight';
import type { TourCode } from './types';

/** What a person of the tour needs. */
export interface PersonParts {
  /** The window now; it is another one after a lock. */
  readonly window: () => BrowserWindow | null;
  readonly clock: Clock;
  readonly pause: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/** How long a person waits for a thing, and between two looks. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 40;

/** Somebody before a window: looks at it, clicks and types. Knows nothing of what is behind the page. */
export class Person {
  readonly #parts: PersonParts;

  constructor(parts: PersonParts) {
    this.#parts = parts;
  }

  /** Waits until a thing is there; gives the first one. */
  see(sight: Sight): Promise<Result<Seen, TourCode>> {
    return this.#wait(sight, async (eyes) => (await eyes.look()).find((each) => matches(sight, each)) ?? null);
  }

  /** What stands on the screen, piece by piece in reading order. */
  async read(): Promise<Result<readonly string[], TourCode>> {
    const window = this.#parts.window();
    if (window === null) return fail('window-gone');
    const things = await new Eyes(window.webContents).look().catch(() => null);
    if (things === null) return fail('window-gone');
    return ok(things.filter(({ role }) => role === 'StaticText').map(({ name }) => name.trim()));
  }

  /** Clicks a thing once it is there, can be used and stands still. */
  async click(sight: Sight): Promise<Result<void, TourCode>> {
    let last: Point | null = null;
    const place = await this.#wait(sight, async (eyes) => {
      const thing = (await eyes.look()).find((each) => matches(sight, each) && !each.disabled);
      const before: Point | null = last;
      last = thing === undefined ? null : await eyes.find(thing);
      return last !== null && last.x === before?.x && last.y === before.y ? last : null;
    });
    if (!place.ok) return place;
    return this.#do((window) => clickAt(window.webContents, place.value));
  }

  /** Clicks a field and types into it. */
  async type(sight: Sight, text: string): Promise<Result<void, TourCode>> {
    const clicked = await this.click(sight);
    return clicked.ok ? this.#do((window) => typeText(window.webContents, text)) : clicked;
  }

  /** Brings the window to the front. */
  turnTo(): Result<void, TourCode> {
    return this.#do((window) => {
      window.show();
      window.focus();
    });
  }

  /** A picture of the window's page once it stands still. */
  async photograph(): Promise<Result<NativeImage, TourCode>> {
    const window = this.#parts.window();
    try {
      if (window === null) return fail('window-gone');
      await new Eyes(window.webContents).settle();
      return ok(await window.webContents.capturePage());
    } catch {
      return fail('window-gone');
    }
  }

  #do(act: (window: BrowserWindow) => void): Result<void, TourCode> {
    const window = this.#parts.window();
    if (window === null || window.isDestroyed()) return fail('window-gone');
    return ok(act(window));
  }

  async #wait<T>(sight: Sight, look: (eyes: Eyes) => Promise<T | null>): Promise<Result<T, TourCode>> {
    const { clock, pause, signal, window } = this.#parts;
    const end = clock.now() + PATIENCE_MS;
    while (clock.now() < end) {
      if (signal.aborted) return fail('stopped');
      const now = window();
      if (now === null) return fail('window-gone');
      // A page that is just replaced or loads has nothing to see yet.
      const found = await look(new Eyes(now.webContents)).catch(() => null);
      if (found !== null) return ok(found);
      await pause(LOOK_MS);
    }
    return fail('not-seen', {
      role: sight.roles[0] ?? '',
      name: typeof sight.name === 'string' ? sight.name : sight.name.source,
      seconds: PATIENCE_MS / 1000,
    });
  }
}
