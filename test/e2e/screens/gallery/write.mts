// `npm run screens`: writes a picture of every step of every method into docs/screens, light and dark.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium as browserType } from '@playwright/test';
import { build } from 'vite';
import { installFakeBridge } from '../../../fakes/bridge';
import { chromium } from '../../practice-pages/chromium';
import { serveFolder } from '../server';
import { answer, NOW, openVault, settingsView } from '../states/base';
import { verifying } from '../states/verification-data';
import { credentialOf, methods } from './held';
import { fileOf, type Picture, pictures, type Theme, themes } from './pictures';
import { readme } from './readme';
import { smallPng } from './small-png';

const here = import.meta.dirname;
const folder = path.resolve(here, '../../../../docs/screens');
const outDir = path.resolve(here, '../../../../out/screens/gallery');
const look = { viewport: { width: 900, height: 620 }, locale: 'en-GB', timezoneId: 'Europe/Berlin' };

function answersFor({ snapshot }: Picture, theme: Theme): Record<string, unknown> {
  const appearance = { ...settingsView.appearance, theme };
  const credentials = methods.map(credentialOf);
  return {
    ...openVault,
    ...verifying(snapshot, { credentials }),
    'settings/get': answer({ ...settingsView, appearance }),
  };
}

async function draw(browser: Browser, url: string, picture: Picture, theme: Theme): Promise<void> {
  const page = await browser.newPage({ ...look, colorScheme: theme });
  await page.clock.setFixedTime(NOW);
  await page.addInitScript(installFakeBridge, answersFor(picture, theme));
  await page.goto(url);
  await page.locator('#main h2').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(folder, fileOf(picture, theme));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, smallPng(await page.screenshot({ animations: 'disabled' })));
  await page.close();
}

await build({ configFile: path.join(here, '../vite.config.mts'), logLevel: 'error', build: { outDir } });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await serveFolder(outDir);
const browser = await browserType.launch(chromium());
for (const picture of pictures) await Promise.all(themes.map((theme) => draw(browser, server.url, picture, theme)));
await browser.close();
await server.close();
rmSync(outDir, { recursive: true, force: true });
writeFileSync(path.join(folder, 'README.md'), readme());
process.stdout.write(`${pictures.length * themes.length} pictures in docs/screens\n`);
