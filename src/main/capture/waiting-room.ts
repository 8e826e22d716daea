import type { Brought } from '../../shared/capture/brought';
import type { CaptureOrigin } from '../../shared/capture/contract';
import type { BroughtProblem } from '../../shared/capture/read';
import type { Result } from '../../shared/result';

/** What was brought, before it is known who could answer it: that changes with the vault. */
export interface Held {
  readonly id: number;
  readonly from: CaptureOrigin;
  readonly what: Result<Brought, BroughtProblem>;
}

/** Two places: one that the person sees, which nothing replaces, and the last that came after it. */
export class WaitingRoom {
  #shown: Held | null = null;
  #next: Held | null = null;

  get shown(): Held | null {
    return this.#shown;
  }

  get hasNewer(): boolean {
    return this.#next !== null;
  }

  /** True: there is something else to be seen now. */
  add(held: Held): boolean {
    const isNews = this.#shown === null || this.#next === null;
    if (this.#shown === null) this.#shown = held;
    else this.#next = held;
    return isNews;
  }

  /** Lets the shown one go and shows the next; null: another one is shown than `id`. */
  leave(id: number): Held | null {
    const left = this.#shown;
    if (left?.id !== id) return null;
    this.#shown = this.#next;
    this.#next = null;
    return left;
  }

  clear(): void {
    this.#shown = null;
    this.#next = null;
  }
}
