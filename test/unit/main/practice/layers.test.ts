import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (found) => found[1] ?? '',
  );

/** Every file that `file` brings in, however far away, as paths from the root; packages by their names. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  for (const target of importsOf(file)) {
    const inside = target.startsWith('.') ? `${normalize(join(dirname(file), target))}.ts` : target;
    if (seen.has(inside)) continue;
    seen.add(inside);
    if (target.startsWith('.')) reach(inside, seen);
  }
  return seen;
}

const portalFiles = globSync('src/main/practice/portal/**/*.ts', { cwd: root });

test('H9: the portal cannot see the vault, a device or a verification, by any chain of imports', () => {
  expect(portalFiles.length).toBeGreaterThan(20);
  const reached = new Set(portalFiles.flatMap((file) => [...reach(file)]));
  const allowed = [/^src\/main\/practice\/portal\//, /^src\/main\/oath\//, /^src\/shared\//, /^node:/];
  const packages = ['hono', 'hono/html', 'hono/cookie', '@hono/node-server', 'better-sqlite3', 'uqr', 'zod'];
  const others = [...reached].filter((one) => !packages.includes(one) && !allowed.some((shape) => shape.test(one)));
  expect(others).toEqual([]);
});

test('H9: the portal gets nothing but a folder, a clock, random numbers and limits', () => {
  const source = readFileSync(join(root, 'src/main/practice/portal/portal.ts'), 'utf8');
  const options = /interface PortalOptions \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  const names = [...options.matchAll(/readonly (\w+)\??:/g)].map((found) => found[1]);
  expect(names).toEqual(['folder', 'clock', 'watch', 'random', 'limits']);
});
