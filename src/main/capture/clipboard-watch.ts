import type { CredentialSummary } from '../../shared/vault/contract';
import { checkCode } from '../../shared/verification/code';

/** What is on the clipboard: a text, or none that is there for us to see, or one of which only the size was looked at. */
export type Look = { readonly text: string } | 'nothing' | 'too-long';

/** The system's clipboard as the watch looks at it. May fail where there is none. */
export interface ClipboardReader {
  /** Formats and size first: a text of more than `most` bytes, or one that a password manager marked, is not taken. */
  look(most: number): Promise<Look>;
}

/** What the watch is built from. */
export interface WatchParts {
  readonly reader: ClipboardReader;
  /** Runs `tick` again and again until the answer is called. */
  readonly repeat: (tick: () => void) => () => void;
  /** The window is there to be looked at: neither hidden nor minimised. */
  readonly isVisible: () => boolean;
  /** The text is what this app copied last. */
  readonly isOurs: (text: string) => boolean;
  /** A challenge on the clipboard; null: none any more. */
  readonly found: (challenge: string | null) => void;
}

/** Bytes; a challenge has 64. */
const most = 64 * 1024;
/** Looks that are left out after a text that was too long; doubles while it stays there. */
const pauses = { first: 8, most: 64 } as const;

/**
 * Looks at the clipboard for a text that is a challenge of one credential, from `start` to `stop`. Nothing is kept of what
 * is no challenge; what was used or turned down is not told again while it stays there.
 */
export class ClipboardWatch {
  readonly #parts: WatchParts;
  #stop: (() => void) | null = null;
  #credential: CredentialSummary | null = null;
  #isLooking = false;
  #pause = { left: 0, next: 0 };
  #told: string | null = null;
  #handled: string | null = null;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /** Looks at once, then with every tick, for a challenge of this credential. */
  start(credential: CredentialSummary): void {
    const isSame = this.#credential?.id === credential.id;
    this.#credential = credential;
    if (!isSame) this.#tell(null);
    this.#stop ??= this.#parts.repeat(() => void this.#look());
    if (!isSame) void this.#look();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
    this.#credential = null;
    this.#pause = { left: 0, next: 0 };
    this.#tell(null);
  }

  /** This challenge was used or turned down. */
  handled(challenge: string): void {
    this.#handled = challenge;
    if (this.#told === challenge) this.#tell(null);
  }

  async #look(): Promise<void> {
    if (this.#isLooking || this.#pause.left > 0 || !this.#parts.isVisible()) {
      this.#pause.left = Math.max(0, this.#pause.left - 1);
      return;
    }
    this.#isLooking = true;
    try {
      this.#take(await this.#text());
    } catch {
      this.#take(null); // there is no clipboard
    } finally {
      this.#isLooking = false;
    }
  }

  /** The text that is there; null where there is none for us to see. */
  async #text(): Promise<string | null> {
    const seen = await this.#parts.reader.look(most);
    const left = seen === 'too-long' ? Math.min(this.#pause.next * 2 || pauses.first, pauses.most) : 0;
    this.#pause = { left, next: left };
    return typeof seen === 'string' || this.#parts.isOurs(seen.text) ? null : seen.text;
  }

  #take(text: string | null): void {
    const shape = this.#credential?.challenge ?? null;
    const check = text === null || shape === null ? null : checkCode(text, shape);
    const challenge = check?.problem === null ? check.value : null;
    const isHandled = challenge === this.#handled;
    if (challenge !== null && !isHandled) this.#handled = null;
    this.#tell(isHandled ? null : challenge);
  }

  #tell(challenge: string | null): void {
    if (challenge === this.#told) return;
    this.#told = challenge;
    this.#parts.found(challenge);
  }
}
