// Whether something built is older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

function newest(place) {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** True when `built` is missing or any of the `sources` (files or folders) is newer. */
export function isStale(built, sources) {
  const file = path.join(root, built);
  if (!existsSync(file)) return true;
  const made = statSync(file).mtimeMs;
  return sources.some((source) => newest(path.join(root, source)) > made);
}
