#!/usr/bin/env node
// `npm test`: prepares the machine, builds, runs every suite and prints `N passed, N failed` over all of them as its last
// line. Where CI is set nothing may be skipped: a skipped test counts as failed. `npm run soak` (--soak): the long sweeps.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { must, root, run } from './project.mjs';

const soak = process.argv.includes('--soak');
const inCi = Boolean(process.env.CI);
const results = path.join(root, 'out/test');
const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed, by name; said once more at the end, where who reads a long log looks first. */
const failures = [];

/** What a script of ours said that failed, one line each. */
const failedLines = (text) => text.match(/^FAILED: .*/gm) ?? [];

/** Adds a suite's figures; one that ended badly without a failed test to show for it counts as one failure. */
function count(name, code, { passed, failed, skipped }) {
  const hidden = code !== 0 && failed === 0 ? 1 : 0;
  total.passed += passed;
  total.failed += failed + hidden;
  total.skipped += skipped;
  process.stdout.write(
    `\n${name}: ${passed} passed, ${failed + hidden} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
  );
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

async function checks() {
  const { code, text } = await run('node', ['scripts/check.mjs'], { quiet: true });
  process.stdout.write(text);
  failures.push(...failedLines(text));
  const [, passed = 0, failed = 0] = /(\d+) passed, (\d+) failed\s*$/.exec(text) ?? [];
  count('checks', code, { passed: Number(passed), failed: Number(failed), skipped: 0 });
}

async function units() {
  const file = path.join(results, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('vitest', ['run', ...reporters], { env: soak ? { SOAK: '1' } : {} });
  const told = readJson(file);
  const files = told?.testResults ?? [];
  // A file that could not be loaded has no tests in it to fail.
  const broken = files.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  for (const { name, message } of broken) failures.push(`${path.relative(root, name)}: ${message}`);
  for (const { name, assertionResults } of files)
    for (const each of assertionResults.filter(({ status }) => status === 'failed'))
      failures.push(`${path.relative(root, name)}: ${each.fullName}: ${each.failureMessages.join(' | ')}`);
  count('unit', code, {
    passed: told?.numPassedTests ?? 0,
    failed: (told?.numFailedTests ?? 0) + broken.length,
    skipped: (told?.numPendingTests ?? 0) + (told?.numTodoTests ?? 0),
  });
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

async function windows() {
  const file = path.join(results, 'playwright.json');
  const args = ['scripts/with-display.mjs', 'playwright', 'test', '--reporter=list,json'];
  const { code } = await run('node', args, { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  const told = readJson(file);
  const stats = told?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  for (const { file: spec, title, ok, tests } of (told?.suites ?? []).flatMap(specsOf))
    if (!ok) failures.push(`${spec}: ${title}: ${tests[0]?.results.at(-1)?.error?.message ?? ''}`);
  // A test that passed only at its second try hides a race.
  count('windows', code, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
}

async function packed() {
  const { code, text } = await run('node', ['scripts/package.mjs', '--verify'], { quiet: true });
  process.stdout.write(text);
  const failed = failedLines(text);
  failures.push(...failed);
  const passed = (text.match(/^passed: /gm) ?? []).length;
  count('package', code, { passed, failed: failed.length, skipped: 0 });
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await must('Preparing this machine', 'node', ['scripts/prepare-machine.mjs', '--tests'], { quiet: false });
await build('app');
await build('cli');

if (!soak) await checks();
await units();
if (!soak) await windows();
if (!soak && inCi) await packed();
else if (!soak)
  process.stdout.write(
    '\npackage: not run here, it takes minutes; `npm run package -- --verify` runs it, and CI always does\n',
  );

if (total.skipped > 0 && inCi) {
  process.stdout.write(`\n${total.skipped} skipped tests count as failed, since nothing may be skipped here\n`);
  total.failed += total.skipped;
}
for (const each of failures) process.stdout.write(`\nFAILED: ${each.replace(/^FAILED: /, '').slice(0, 1500)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
