#!/usr/bin/env node
// `npm run check`: types, layers, lint and format; every one is run, whatever the others found.
import { run } from './project.mjs';

const checks = [
  ['types', 'tsc', ['-b']],
  ['layers', 'depcruise', ['src', 'test', '--config', '.dependency-cruiser.mjs', '--output-type', 'err']],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
  ['lock file (S1)', 'node', ['scripts/check-lockfile.mjs']],
];

let failed = 0;
for (const [name, command, args] of checks) {
  const { code, text } = await run(command, args, { quiet: true });
  if (code !== 0) process.stdout.write(text);
  process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'}: ${name}\n`);
  failed += code === 0 ? 0 : 1;
}
process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
