const part = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A duration in words, down to the second: "4 minutes 20 seconds". */
export function durationWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return part(rest, 'second');
  return rest === 0 ? part(minutes, 'minute') : `${part(minutes, 'minute')} ${part(rest, 'second')}`;
}

/** Day and time as this computer's time zone has them: "25 Nov 2026, 16:43". */
export const dayAndTime = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** The time of the day with seconds: "16:43:20". */
export const timeOfDay = (at: number): string => new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(at);

/** Tries and attempts in words: "1 try", "2 tries". */
export const triesWords = (count: number): string => (count === 1 ? '1 try' : `${count} tries`);
export const attemptsWords = (count: number): string => `${part(count, 'log-in attempt')}`;
