import { useEffect, useState } from 'react';

/** The time, in ms since the epoch, renewed every `everyMs` while `running`. For countdowns and "in 9 min". */
export function useNow(everyMs: number, running = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, running]);
  return now;
}

/** Whole seconds until `deadline` (ms since the epoch), 0 when it is over or null; renewed while it runs. */
export function useSecondsLeft(deadline: number | null): number {
  const [over, setOver] = useState(0);
  const running = deadline !== null && deadline !== over;
  const now = useNow(250, running);
  const left = deadline === null ? 0 : Math.max(0, Math.ceil((deadline - now) / 1000));
  useEffect(() => {
    if (deadline !== null && left === 0) setOver(deadline);
  }, [deadline, left]);
  return left;
}
