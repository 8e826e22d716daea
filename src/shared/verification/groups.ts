const known: Readonly<Record<number, readonly number[]>> = { 6: [3, 3], 7: [3, 4], 8: [4, 4], 9: [3, 3, 3] };

/** Sizes of the groups that a code of `length` characters is shown in: 8 → 4-4; fours from the left beyond nine. */
export function groupSizes(length: number): readonly number[] {
  const fours = Array.from({ length: Math.ceil(length / 4) }, (_, index) => Math.min(4, length - index * 4));
  return known[length] ?? fours;
}
