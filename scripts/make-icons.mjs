#!/usr/bin/env node
// Draws the app's icons (resources/icons/*.png) and the tray's marks (resources/tray/*.png) from the design's drawings with a real browser. Run by hand when they change.
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

/** The tray's marks: black for light bars and for macOS, which colours them itself; white for dark bars. */
const marks = [
  ['open', 'tray-template'],
  ['locked', 'tray-template-locked'],
];
const bars = { '': '#000', '-on-dark': '#fff' };
const scales = { '': 18, '@2x': 36 };
mkdirSync(path.join(root, 'resources/tray'), { recursive: true });
for (const [name, svg] of marks)
  for (const [bar, colour] of Object.entries(bars))
    for (const [scale, size] of Object.entries(scales)) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const style = `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
      await page.setContent(style + drawing(svg).replaceAll('#000', colour));
      const file = path.join(root, 'resources/tray', `${name}${bar}${scale}.png`);
      writeFileSync(file, await page.screenshot({ omitBackground: true }));
      await page.close();
    }
await browser.close();
