import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

/** A program that some tests need: `missing` says why it cannot be used, null when it can. */
export interface Tool {
  readonly missing: string | null;
  readonly test: typeof test | typeof test.skip;
}

/**
 * Looks for a program by running it. Where it is missing its tests are skipped with the reason in their place on a
 * person's machine; in CI a test of its own fails (see the callers).
 */
export function need(program: string, parameters: readonly string[], about: { what: string; debian: string }): Tool {
  const works = spawnSync(program, parameters, { stdio: 'ignore' }).status === 0;
  const missing = works ? null : `${about.what} is missing here: apt-get install ${about.debian}`;
  if (missing !== null) process.stderr.write(`skipped: ${missing}\n`);
  return { missing, test: works ? test : test.skip };
}
