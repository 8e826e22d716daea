/** Runs `what` once after `ms`; the answer cancels it. */
export function later(ms: number, what: () => void): () => void {
  const timer = setTimeout(what, ms);
  return () => clearTimeout(timer);
}

/** Over after `ms`. */
export const pause = (ms: number): Promise<void> => new Promise((done) => void later(ms, done));

/** Runs `tick` every `ms` until the answer is called. */
export function every(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
}
