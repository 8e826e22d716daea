/** One line of the table: what was measured, beside its peer, and the limit for their ratio or for the figure itself. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly figure: string;
  readonly limit: string;
  readonly good: boolean;
}

/** The middle of the values; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Calls a second that `work` manages in about `ms` milliseconds. */
export function rate(work: (round: number) => void, ms: number): number {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < ms) {
    for (let round = 0; round < 200; round += 1) work(done + round);
    done += 200;
  }
  return (done * 1000) / (performance.now() - began);
}

/** Two pieces of work side by side, in turns, so that both see the same machine: the median rate of each. */
export function sideBySide(ours: (round: number) => void, peer: (round: number) => void): readonly [number, number] {
  rate(ours, 100);
  rate(peer, 100);
  const rounds = Array.from({ length: 9 }, () => [rate(ours, 120), rate(peer, 120)] as const);
  return [median(rounds.map(([value]) => value)), median(rounds.map(([, value]) => value))];
}
