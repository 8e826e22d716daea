/** Runs `then` once after `ms`, unless the answered function is called before. Injected, so that tests own the time. */
export type Schedule = (ms: number, then: () => void) => () => void;

/** The timers of the process; none keeps it alive. */
export const systemSchedule: Schedule = (ms, then) => {
  const timer = setTimeout(then, ms);
  timer.unref();
  return () => clearTimeout(timer);
};
