import type { Command } from 'commander';
import { command, portOption, text } from '../options';
import { answer, does, type Run } from '../outcome';
import { readPort, servePractice } from './serve';

interface ServeCommandOptions {
  readonly port: number;
  readonly data?: string;
}

/** Settles when the signal is aborted. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

function serveCommand(run: Run): Command {
  const built = command('serve', 'serve').addOption(portOption(readPort).default(0)).addOption(text('data', 'folder'));
  return does<ServeCommandOptions>(built, run, async ({ port, data = null }, { clock, print, signal }) => {
    const served = await servePractice({ port, data }, { clock, print, ended: aborted(signal) });
    return served.ok ? answer(null, null) : served;
  });
}

/** `practice` and what can be done with it. */
export const practiceCommand = (run: Run): Command => command('practice', 'practice').addCommand(serveCommand(run));
