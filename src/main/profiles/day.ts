const two = (part: number): string => String(part).padStart(2, '0');

/** The day of a time (ms since the epoch) as the calendar here has it: `2026-11-25`. */
export function dayOf(time: number): string {
  const day = new Date(time);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
