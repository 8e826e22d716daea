import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const project = resolve(__dirname, '../../..');

/** A running app with a data folder of its own. */
export interface Launched {
  readonly app: ElectronApplication;
  /** The window's page at the start; after a lock there is another one (see `nextPage`). */
  readonly page: Page;
  readonly folder: string;
  /** Quits the app and removes the folder. */
  close(): Promise<void>;
}

/** How a test starts the app; a `folder` given is kept. */
export interface LaunchOptions {
  readonly folder?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built app (`out/`) as a person would, with a fresh data folder. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  const app = await _electron.launch({
    args: [project, '--no-sandbox', '--disable-gpu', `--data-dir=${folder}`, ...(options.args ?? [])],
    cwd: project,
    env: { ...environment(), ...options.env },
  });
  const page = await app.firstWindow();
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
  return opened;
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));
