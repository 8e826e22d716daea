import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type CliParts, runCli } from '../../../src/cli';
import { cliVault } from '../../../src/cli/vault/cli-vault';
import { systemTimers } from '../../../src/main/devices/timers';
import { quickKdf } from '../main/vault/parts';

/** What a command line did. */
export interface Ran {
  readonly code: number;
  /** Lines on stdout and on stderr. */
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** RFC 4226's and RFC 6287's key of 20 bytes, in hex. */
export const hexKey = '3132333435363738393031323334353637383930';

/** A folder that is gone after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'cli-test-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A file with this content, gone after the test. */
export function file(content: string | Uint8Array): string {
  const path = join(folder(), 'secret');
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}

/** Runs a command line in this process, with a cheap Argon2, no real devices and `stdin` as standard input. */
export async function cli(
  argv: readonly string[],
  change: Partial<CliParts> & { readonly input?: string } = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const { input = '', ...parts } = change;
  const code = await runCli(argv, {
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
    stdin: Readable.from([Buffer.from(input)], { objectMode: false }),
    clock: Date,
    signal: new AbortController().signal,
    timers: systemTimers,
    launcher: null,
    vault: (path) => cliVault(path, { kdf: quickKdf() }),
    version: '1.2.3',
    ...parts,
  });
  return { code, out, err };
}

/** The one line of an answer; anything else fails the test. */
export async function answered(argv: readonly string[], change: Parameters<typeof cli>[1] = {}): Promise<string> {
  const { code, out, err } = await cli(argv, change);
  const [line] = out;
  if (code !== 0 || out.length !== 1 || line === undefined)
    throw new Error(`${code} ${out.join('|')} ${err.join('|')}`);
  return line;
}

const root = join(import.meta.dirname, '../../..');

/** Starts the command line as a process of its own. */
export function cliProcess(argv: readonly string[]) {
  const hook = pathToFileURL(join(root, 'test/support/typescript.mjs')).href;
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--import', hook, join(root, 'src/cli/main.ts'), ...argv],
    { stdio: 'pipe' },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, out: out.join(''), err: err.join('') }));
  return { child, ended };
}
