import type { Profile } from '../../../shared/profiles/profile';

/** The values under one of `paths` that nobody could check. */
export const uncheckedUnder = ({ unverified }: Profile, paths: readonly string[]): Profile['unverified'] =>
  unverified.filter(({ path }) => paths.some((above) => path === above || path.startsWith(`${above}/`)));

/** The day that the oldest of the looks was taken; null where one of them never was. */
export function oldestLook(values: Profile['unverified']): string | null {
  const days = values.map(({ checked }) => checked);
  return days.includes(null) ? null : (days.sort()[0] ?? null);
}
