#!/usr/bin/env node
// `npm run bench`: prepares, builds and runs test/bench/run.mts, on a virtual display where there is none.
import { build } from './build.mjs';
import { must, run } from './project.mjs';

await must('Preparing this machine', 'node', ['scripts/prepare-machine.mjs', '--tests'], { quiet: false });
await build('app');
const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
const bench = [quiet, '--import', './test/support/typescript.mjs', 'test/bench/run.mts'];
const { code } = await run('node', ['scripts/with-display.mjs', 'node', ...bench]);
process.exitCode = code;
