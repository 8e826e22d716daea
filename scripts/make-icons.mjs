#!/usr/bin/env node
// Draws the app's icons (resources/icons/*.png) from the design's drawings with a real browser. Run by hand when they change.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './project.mjs';

const drawing = (name) => readFileSync(path.join(root, 'src/renderer/design/icons', `${name}.svg`), 'utf8');
const folder = path.join(root, 'resources/icons');
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // Small sizes have a drawing of their own, with fewer lines.
  const svg = drawing(size <= 32 ? 'app-icon-small' : 'app-icon');
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(path.join(folder, `${size}x${size}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
