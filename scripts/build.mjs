// Builds the app (out/main, out/preload, out/renderer) and the command line (out/cli), each only when it is stale.
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { isStale } from './freshness.mjs';
import { must, root } from './project.mjs';

const common = ['package.json', 'package-lock.json'];
const targets = {
  app: {
    result: 'out/main/index.js',
    sources: ['src', 'electron.vite.config.ts', ...common],
    command: ['electron-vite', ['build', '--logLevel', 'warn']],
  },
  cli: {
    result: 'out/cli/main.js',
    sources: ['src/cli', 'src/main', 'src/shared', 'vite.cli.config.ts', ...common],
    command: ['vite', ['build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn']],
  },
};

/** Builds `app` or `cli` when it is stale; quiet unless it fails, which ends the script. */
export async function build(name) {
  const { result, sources, command } = targets[name];
  if (!isStale(result, sources)) return;
  const began = new Date();
  await must(`Building ${name}`, ...command);
  // The result is as new as what was read, not as the end of the build: an edit in between is seen next time.
  utimesSync(path.join(root, result), began, began);
}

if (process.argv[1]?.endsWith('build.mjs')) for (const name of Object.keys(targets)) await build(name);
