import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { runCli } from '../../cli';
import { cliVault } from '../../cli/vault/cli-vault';
import { shell } from '../../shared/i18n/en/shell';
import { systemTimers } from '../devices/timers';
import { utilityLauncher } from './platform/hid-host';

/**
 * Runs a command of the command line in place of the window, and ends the program with its exit code. Chromium gets a
 * temporary profile, so that an app that is running is not disturbed.
 * @param build the folder `out/`
 */
export function runCommand(words: readonly string[], build: string): void {
  if (!hasDisplay()) {
    process.stderr.write(`error: no-display: ${shell.errors['no-display']}\n`);
    app.exit(1);
    return;
  }
  const profile = mkdtempSync(join(tmpdir(), 'countersign-command-'));
  app.setPath('sessionData', profile);
  app.disableHardwareAcceleration();
  app.on('window-all-closed', () => undefined);
  void app
    .whenReady()
    .then(() => run(words, build))
    .catch(() => 1) // a bug: the command line has said so already
    .then((code) => {
      rmSync(profile, { recursive: true, force: true });
      app.exit(code);
    });
}

/** Electron ends itself on a Linux without a display as soon as it has to wait for anything. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

function run(words: readonly string[], build: string): Promise<number> {
  const stop = new AbortController();
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop.abort();
  });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return runCli(words, {
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    stdin: process.stdin,
    clock: Date,
    signal: stop.signal,
    timers: systemTimers,
    launcher: utilityLauncher(join(build, 'main/hid-host.js')),
    vault: cliVault,
    version: app.getVersion(),
  });
}
