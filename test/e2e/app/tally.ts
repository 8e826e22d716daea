import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { project } from './launch';

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

/** What one way cost: screens that were read, clicks and keys in the window, and acts that the device itself wanted. */
export interface Task extends Tally {
  readonly name: string;
  readonly screens: number;
  readonly acts: number;
}

/** Seconds for a key, a click, and to read a screen: a person who types slowly and has done it before. */
const pace = { key: 0.28, click: 1.1, screen: 2.5 };

/** A line of the README's table; the device's own time is not in it. */
export function taskLine({ name, screens, clicks, keys, acts }: Task): string {
  const seconds = Math.round(screens * pace.screen + clicks * pace.click + keys * pace.key);
  const beyond = Math.max(0, clicks - acts);
  return `| ${[name, screens, clicks, keys, acts, beyond, `${seconds} s`].join(' | ')} |`;
}

const readme = path.join(project, 'README.md');
const mark = '<!-- tasks -->';

/** The lines of the README's table of tasks, without the two of its head. */
export function tasksOfReadme(): readonly string[] {
  const [, table = ''] = readFileSync(readme, 'utf8').split(mark);
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => line.replace(/ +/g, ' '));
}

/** Puts the table into the README anew. */
export function writeTasks(tasks: readonly Task[]): void {
  const [before, , after] = readFileSync(readme, 'utf8').split(mark);
  const head = [
    '| device, way | screens | clicks | keys | acts on the device | clicks beyond | time |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  const table = [...head, ...tasks.map(taskLine)].join('\n');
  writeFileSync(readme, `${before}${mark}\n\n${table}\n\n${mark}${after}`);
}
