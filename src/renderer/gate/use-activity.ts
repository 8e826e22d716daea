import { useEffect } from 'react';
import { ask } from '../ui/use-call';

/** Main is told at most so often that somebody is there. */
const PAUSE_MS = 5000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Tells main that keyboard or mouse were used, so that the vault doesn't lock; not while `paused`: the question is open. */
export function useActivity(paused: boolean): void {
  useEffect(() => {
    if (paused) return;
    const last = { at: Number.NEGATIVE_INFINITY };
    const tell = () => {
      const now = performance.now();
      if (now - last.at < PAUSE_MS) return;
      last.at = now;
      void ask('app/active', {});
    };
    const options = { capture: true, passive: true } as const;
    for (const sign of SIGNS) window.addEventListener(sign, tell, options);
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, options);
    };
  }, [paused]);
}
