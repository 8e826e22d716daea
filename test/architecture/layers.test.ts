import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import readConfiguration from 'dependency-cruiser/config-utl/extract-depcruise-config';
import { expect, onTestFinished, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const configuration = await readConfiguration(join(project, '.dependency-cruiser.mjs'));

/** Writes a small tree in which `from` imports `to`, and answers with the rules that it breaks. */
async function broken(from: string, to: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const isFile = to.startsWith('src/') || to.startsWith('test/');
  const target = isFile ? `${'../'.repeat(from.split('/').length - 1)}${to.replace(/\.tsx?$/, '')}` : to;
  write(from, `import { thing } from '${target}';\nexport const used = thing;\n`);
  if (isFile) write(to, 'export const thing = 1;\n');
  else write(`node_modules/${to}/index.js`, 'exports.thing = 1;\n');
  return violations(folder, ['src']);
}

async function violations(baseDir: string, folders: string[]): Promise<readonly string[]> {
  const { options, forbidden = [] } = configuration;
  const { output } = await cruise(folders, { ...options, baseDir, ruleSet: { forbidden }, validate: true });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

const bad: readonly (readonly [string, string])[] = [
  ['src/shared/vault/contract.ts', 'src/main/vault/service.ts'],
  ['src/shared/vault/contract.ts', 'fs'],
  ['src/shared/vault/contract.ts', 'hono'],
  ['src/main/devices/service.ts', 'src/main/vault/service.ts'],
  ['src/main/oath/ocra.ts', 'src/main/devices/service.ts'],
  ['src/main/vault/service.ts', 'src/main/verification/service.ts'],
  ['src/main/vault/service.ts', 'electron'],
  ['src/main/verification/service.ts', 'src/main/app/compose.ts'],
  ['src/main/practice/portal/app.ts', 'src/main/vault/service.ts'],
  ['src/main/devices/hid/bus.ts', 'src/main/devices/otpframe/channel.ts'],
  ['src/main/devices/otpframe/channel.ts', 'src/main/devices/yubiotp/hmac.ts'],
  ['src/main/devices/service.ts', 'node-hid'],
  ['src/renderer/vault/page.tsx', 'src/main/vault/service.ts'],
  ['src/renderer/vault/page.tsx', 'src/renderer/practice/page.tsx'],
  ['src/renderer/vault/page.tsx', 'zod'],
  ['src/preload/index.ts', 'src/main/ipc/serve.ts'],
  ['src/cli/main.ts', 'src/main/app/compose.ts'],
  ['src/main/vault/service.ts', 'test/fakes/vault.ts'],
];

test.each(bad)('%s must not import %s', async (from, to) => {
  expect(await broken(from, to)).not.toEqual([]);
});

const good: readonly (readonly [string, string])[] = [
  ['src/shared/vault/contract.ts', 'zod'],
  ['src/main/verification/service.ts', 'src/main/vault/service.ts'],
  ['src/main/app/window.ts', 'electron'],
  ['src/main/devices/hid/host.ts', 'node-hid'],
  ['src/main/devices/yubiotp/hmac.ts', 'src/main/devices/otpframe/channel.ts'],
  ['src/renderer/vault/page.tsx', 'src/renderer/ui/button.tsx'],
  ['src/preload/index.ts', 'src/shared/ipc/contracts.ts'],
];

test.each(good)('%s may import %s', async (from, to) => {
  expect(await broken(from, to)).toEqual([]);
});

test('no import of the product breaks a rule (H9 among them)', async () => {
  expect(await violations(project, ['src', 'test'])).toEqual([]);
});
