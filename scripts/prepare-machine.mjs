#!/usr/bin/env node
// prepare-machine.mjs [--tests] - puts in place what npm doesn't bring: Electron's binary, system libraries, the SQLite
// addon for the Electron in place; with --tests also the browser and the tools that tests run. Quick when all is there.
import { inspectElectron } from './electron-from-registry.mjs';
import { ensureLibraries } from './linux-libraries.mjs';
import { must, root } from './project.mjs';

const tests = process.argv.includes('--tests');
const say = (text) => process.stderr.write(`${text}\n`);

await must('Electron', process.execPath, ['scripts/electron-from-registry.mjs'], { quiet: false });
const { state } = inspectElectron(root);
try {
  // Only the stand-in needs a compiler: the SQLite addon is made for its older Node-API.
  ensureLibraries({ projectRoot: root, build: state !== 'official', browser: tests, tools: tests }, say);
} catch (error) {
  say(error.message);
  process.exit(1);
}
await must('SQLite', process.execPath, ['scripts/sqlite-for-old-napi.mjs'], { quiet: false });
