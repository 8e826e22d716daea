import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { preludePages } from './scripts/prelude-pages.mjs';
import { channelNames } from './src/shared/ipc/channel-names';
import { contracts, events } from './src/shared/ipc/contracts';

const at = (file: string): string => resolve(import.meta.dirname, file);

// The oldest Electron that must run the result is 25 (Node 18, Chrome 114): see README.md, "Two Electron lanes".
const commonJs = (input: Record<string, string>) => ({
  build: {
    target: 'node18',
    sourcemap: false,
    rollupOptions: {
      input,
      output: {
        format: 'cjs' as const,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: { compress: false, mangle: false, codegen: true },
      },
    },
  },
});

export default defineConfig({
  main: commonJs({ index: at('src/main/index.ts'), 'hid-host': at('src/main/devices/hid/host.ts') }),
  preload: {
    ...commonJs({ index: at('src/preload/index.ts') }),
    define: { CHANNEL_NAMES: JSON.stringify(channelNames(contracts, events)) },
  },
  renderer: {
    root: at('src/renderer'),
    base: './',
    plugins: [react(), preludePages()],
    build: {
      target: 'chrome114',
      minify: true,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rollupOptions: { input: at('src/renderer/index.html') },
    },
  },
});
