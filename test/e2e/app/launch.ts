import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** The project's folder, which Electron runs. */
export const project = resolve(__dirname, '../../..');

/** What every start of the app has here: root has no sandbox, a machine without graphics card no GPU. */
export const flags = ['--no-sandbox', '--disable-gpu'];

/** A running app with a data folder of its own. */
export interface Launched {
  readonly app: ElectronApplication;
  /** The window's page at the start; after a lock there is another one (see `nextPage`). */
  readonly page: Page;
  readonly folder: string;
  /** Quits the app and removes the folder, unless it was given. */
  close(): Promise<void>;
}

/** How a test starts the app; a `folder` given is kept. */
export interface LaunchOptions {
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs in place of Electron and has to start it with the same words. */
  readonly executable?: string;
}

/** An empty folder for the app's data. */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'countersign-e2e-'));

/** Starts the built app (`out/`) as a person would, with a fresh data folder. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const folder = options.folder ?? freshFolder();
  const app = await _electron.launch({
    args: [project, ...flags, `--data-dir=${folder}`, ...(options.args ?? [])],
    cwd: project,
    ...(options.executable === undefined ? {} : { executablePath: options.executable }),
    colorScheme: null, // else Playwright decides about the theme, not the app
    env: { ...environment(), ...options.env },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const close = async () => {
    await app.close();
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { app, page, folder, close };
}

/** Does something that replaces the window (a lock) and answers with the new one's page. */
export async function nextPage({ app }: Pick<Launched, 'app'>, act: () => Promise<unknown>): Promise<Page> {
  const opened = app.waitForEvent('window');
  await act();
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
