#!/usr/bin/env node
// Supply chain of the lock file (SECURITY.md S1): exact versions, no registry host, integrity on every entry.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

const read = (name) => readFileSync(path.join(root, name), 'utf8');
const lock = JSON.parse(read('package-lock.json'));
const manifest = JSON.parse(read('package.json'));
const faults = [];

for (const [name, entry] of Object.entries(lock.packages)) {
  if (name === '' || entry.link) continue;
  if (entry.resolved) faults.push(`${name}: names a host (${entry.resolved})`);
  if (!entry.integrity) faults.push(`${name}: has no integrity`);
}
for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
  for (const [name, version] of Object.entries(manifest[group] ?? {}))
    if (!/^(npm:[^@]+(\/[^@]+)?@)?\d+\.\d+\.\d+$/.test(version))
      faults.push(`${name}: ${version} is not an exact version`);
if (!/^ignore-scripts=true$/m.test(read('.npmrc'))) faults.push('.npmrc: install scripts are not switched off');

for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
