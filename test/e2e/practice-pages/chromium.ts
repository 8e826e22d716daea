import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const places = [
  process.env['COUNTERSIGN_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** How to start a real browser that is on this machine; nothing of its own services is on. */
export function chromium(): LaunchOptions {
  const executablePath = places.find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined) throw new Error('no Chromium here: apt-get install chromium');
  const off = ['background-networking', 'component-update', 'sync'].map((service) => `--disable-${service}`);
  return { executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...off] };
}
