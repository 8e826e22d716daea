import type { Page } from '@playwright/test';

/** What a person did in the window: presses of the mouse, and of keys. */
export interface Tally {
  readonly clicks: number;
  readonly keys: number;
}

type Counting = Window & { tally?: { clicks: number; keys: number } };

/** Counts from now on, as the window is told of it. */
export const startTally = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tally = { clicks: 0, keys: 0 };
    (window as Counting).tally = tally;
    window.addEventListener('pointerdown', () => tally.clicks++, true);
    window.addEventListener('keydown', () => tally.keys++, true);
  });

/** What was counted so far. */
export const readTally = (page: Page): Promise<Tally> =>
  page.evaluate(() => ({ clicks: 0, keys: 0, ...(window as Counting).tally }));

/** What was done between two readings. */
export const between = (before: Tally, after: Tally): Tally => ({
  clicks: after.clicks - before.clicks,
  keys: after.keys - before.keys,
});

/** Seconds for a key, a click, and to read a screen: a person who types slowly and has done it before. */
const pace = { key: 0.28, click: 1.1, screen: 2.5 };

/** A line of the README's table of tasks; the device's own time is not in it. */
export function taskLine(name: string, screens: number, { clicks, keys }: Tally, deviceActs: number): string {
  const seconds = Math.round(screens * pace.screen + clicks * pace.click + keys * pace.key);
  return `| ${[name, screens, clicks, keys, deviceActs, `${seconds} s`].join(' | ')} |`;
}
