// Where the project is and how its tools are run; used by the other scripts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** PATH with the locked Node and the tools of node_modules first, however a script was started. */
export const toolPath = [
  path.join(root, 'node_modules', nodePackage, 'bin'),
  path.join(root, 'node_modules/.bin'),
  process.env.PATH ?? '',
].join(path.delimiter);

/** Starts a tool of the project; `quiet` keeps its output for the case that it fails. */
export function start(command, args, { quiet = false, env = {}, input = 'ignore' } = {}) {
  const output = quiet ? 'pipe' : 'inherit';
  return spawn(command, args, {
    cwd: root,
    stdio: [input, output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: toolPath, ...env },
  });
}

/** Runs a tool to its end: `{ code, text }`, `text` only when it was quiet. A tool that can't be started has code 127. */
export async function run(command, args, options = {}) {
  const child = start(command, args, options);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk));
  const code = await new Promise((ended) => {
    child.on('error', (error) => {
      text += `${command}: ${error.message}\n`;
      if (!options.quiet) process.stderr.write(`${command}: ${error.message}\n`);
      ended(127);
    });
    child.on('close', (status, signal) => ended(status ?? (signal ? 1 : 0)));
  });
  return { code, text };
}

/** Runs a step of which only its failure is of interest; ends the script with the step's words when it fails. */
export async function must(name, command, args, options = {}) {
  const { code, text } = await run(command, args, { quiet: true, ...options });
  if (code === 0) return text;
  process.stderr.write(`${text}${name} failed (${code}).\n`);
  process.exit(1);
}

/** Whether `file`, below the project's folder, is there. */
export const has = (file) => existsSync(path.join(root, file));
