import type { Cost } from './format';

/** New slots never cost less than this (V3): 64 MiB, 3 passes, 4 lanes. */
export const leastCost: Cost = { memory: 64 * 1024, passes: 3, lanes: 4 };

const targetMs = 500;
const step = 16 * 1024;
const most = { memory: 1024 * 1024, passes: 64 } as const;

/** Memory first: as much as the target allows, at most a quarter of the machine's and 1 GiB, in steps of 16 MiB. */
function memoryFor(ms: number, totalBytes: number): number {
  const quarter = totalBytes / 4 / 1024;
  const wanted = leastCost.memory * (targetMs / ms);
  const steps = Math.floor(Math.min(wanted, quarter, most.memory) / step);
  return Math.max(leastCost.memory, steps * step);
}

/** Then passes: as many as bring it to the target or just above it. */
function passesFor(ms: number): number {
  const wanted = Math.ceil(leastCost.passes * (targetMs / ms));
  return Math.min(most.passes, Math.max(leastCost.passes, wanted));
}

/**
 * Chooses the cost of new slots so that one try takes about half a second here: memory first, then passes.
 * `measure` answers with the milliseconds that a cost takes; it is asked at most three times.
 */
export async function calibrate(
  measure: (cost: Cost) => Promise<number>,
  totalBytes: number,
): Promise<{ readonly cost: Cost; readonly seconds: number }> {
  const first = Math.max(1, await measure(leastCost));
  const roomy = { ...leastCost, memory: memoryFor(first, totalBytes) };
  const second = roomy.memory === leastCost.memory ? first : Math.max(1, await measure(roomy));
  const cost = { ...roomy, passes: passesFor(second) };
  const last = cost.passes === roomy.passes ? second : await measure(cost);
  return { cost, seconds: last / 1000 };
}
