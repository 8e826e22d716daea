// Entry of the command line in plain Node: connects `runCli` to the process.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeLauncher } from '../main/devices/hid/host-process';
import { systemTimers } from '../main/devices/timers';
import { runCli } from './index';
import { endSignal } from './practice/serve';
import { cliVault } from './vault/cli-vault';

const here = import.meta.dirname;

/** Version of the package that this is built into: `out/cli` is two folders below it. */
function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(here, '..', '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

const stop = new AbortController();
void endSignal().then(() => stop.abort());

// A reader that has gone (`| head -1`) is no fault of ours.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const ended = runCli(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  stdin: process.stdin,
  clock: Date,
  signal: stop.signal,
  timers: systemTimers,
  launcher: nodeLauncher(join(here, 'hid-host.js')),
  vault: cliVault,
  version: version(),
});
void ended.then((code) => {
  process.exitCode = code;
});
