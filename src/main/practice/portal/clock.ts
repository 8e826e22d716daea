import type { Clock } from '../../../shared/clock';

/**
 * A clock that never runs backwards: when the system's clock is set back, time goes on from where it was. What a
 * session may last is measured with it, so a clock that jumps back makes no challenge live longer.
 */
export function steadyClock(clock: Clock): Clock {
  let last = clock.now();
  let offset = 0;
  return {
    now() {
      const now = clock.now() + offset;
      if (now < last) offset += last - now;
      last = Math.max(now, last);
      return last;
    },
  };
}
