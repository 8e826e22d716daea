#!/usr/bin/env node
// `npm run -s cli -- ARGUMENTS`: builds the command line when it is stale, prints nothing of that, and runs it.
import { build } from './build.mjs';
import { run } from './project.mjs';

await build('cli');
const { code } = await run('node', ['out/cli/main.js', ...process.argv.slice(2)], { input: 'inherit' });
process.exitCode = code;
