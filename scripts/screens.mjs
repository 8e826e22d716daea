#!/usr/bin/env node
// `npm run screens`: draws every step of every method, light and dark, into docs/screens.
import { must, run } from './project.mjs';

await must('Preparing this machine', 'node', ['scripts/prepare-machine.mjs', '--tests'], { quiet: false });
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
const { code } = await run('node', [
  ...[quiet, '--import', './test/support/typescript.mjs'],
  'test/e2e/screens/gallery/write.mts',
]);
if (code === 0) await must('Formatting the page of pictures', 'biome', ['format', '--write', 'docs/screens/README.md']);
process.exitCode = code;
