import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../../../..');

/**
 * Bundles a program of this folder, so that a child process starts in a moment. Native modules stay outside. Answers
 * with the path of the bundle, which lies in the project's folder for their sake, and the function that removes it.
 */
export async function bundle(program: string): Promise<{ readonly path: string; readonly remove: () => void }> {
  const outDir = mkdtempSync(join(root, 'node_modules', '.vault-child-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, program),
      outDir,
      target: 'node20',
      minify: false,
      rollupOptions: { external: ['better-sqlite3', '@node-rs/argon2'], output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
  });
  return { path: join(outDir, 'child.mjs'), remove: () => rmSync(outDir, { recursive: true }) };
}
