import { useRef } from 'react';

/** The most seconds that were seen until this deadline (ms since the epoch): what its bar calls full. At least 1. */
export function useFull(deadline: number | null, left: number): number {
  const seen = useRef({ deadline, full: 1 });
  if (seen.current.deadline !== deadline) seen.current = { deadline, full: 1 };
  seen.current.full = Math.max(seen.current.full, left);
  return seen.current.full;
}
