import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FirstRun } from '../gate/first-run';
import { UnlockScreen } from '../gate/unlock-screen';
import { startI18n } from '../i18n/i18n';

const nothing = (): void => undefined;

/** The screens that can be the first one, in the state in which they are shown first. */
const screens: Readonly<Record<string, ReactNode>> = {
  'first-run': <FirstRun onStatus={nothing} />,
  unlock: <UnlockScreen waitUntil={null} onStatus={nothing} />,
};

/** The markup of each prelude by its name, in English. Runs in Node while the renderer is built. */
export async function renderPreludes(): Promise<Readonly<Record<string, string>>> {
  await startI18n();
  return Object.fromEntries(Object.entries(screens).map(([name, screen]) => [name, renderToStaticMarkup(screen)]));
}
