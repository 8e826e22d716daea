import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

const at = (file: string): string => resolve(import.meta.dirname, file);

/** The command line for plain Node, `out/cli/main.js`, and the HID host that it starts. Native modules stay outside. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node18',
    outDir: at('out/cli'),
    emptyOutDir: true,
    rollupOptions: {
      input: { main: at('src/cli/main.ts'), 'hid-host': at('src/main/devices/hid/host.ts') },
      output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: [...Object.keys(manifest.dependencies), 'electron'] },
});
