import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** The command line as one file for plain Node: `out/cli/main.js`. Native modules stay outside. */
export default defineConfig({
  build: {
    ssr: resolve(import.meta.dirname, 'src/cli/main.ts'),
    target: 'node18',
    outDir: resolve(import.meta.dirname, 'out/cli'),
    emptyOutDir: true,
    rollupOptions: { output: { format: 'cjs', entryFileNames: 'main.js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
  ssr: { noExternal: true, external: [...Object.keys(manifest.dependencies), 'electron'] },
});
