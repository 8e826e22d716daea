import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { preludePages } from '../../../scripts/prelude-pages.mjs';

const here = path.resolve(import.meta.dirname, '../../..');

/** Builds the renderer alone, as electron-vite does: no inlined files (CSP has no data:), Chrome 114. */
export default defineConfig({
  root: path.join(here, 'src/renderer'),
  base: './',
  plugins: [react(), preludePages()],
  build: {
    outDir: path.join(here, 'out/screens/renderer'),
    emptyOutDir: true,
    target: 'chrome114',
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
  },
});
