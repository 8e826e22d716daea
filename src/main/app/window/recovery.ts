import type { Clock } from '../../../shared/clock';

const MOST = 3;
const WINDOW_MS = 60_000;

/** Allows three recoveries a minute: a page that crashes faster would only go on crashing. */
export function recoveryLimit(clock: Clock): () => boolean {
  let recent: number[] = [];
  return () => {
    const now = clock.now();
    recent = recent.filter((at) => now - at < WINDOW_MS);
    if (recent.length >= MOST) return false;
    recent.push(now);
    return true;
  };
}
