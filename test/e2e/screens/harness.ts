import { rm } from 'node:fs/promises';
import path from 'node:path';
import { test as base, type ConsoleMessage, type Page } from '@playwright/test';
import { type FakeAnswers, type FakeCall, type FakeWindow, installFakeBridge } from '../../fakes/bridge';
import { chromium } from '../practice-pages/chromium';
import { serveFolder } from './server';
import { NOW, openVault } from './states/base';

const root = path.resolve(__dirname, '../../..');

/** Builds the renderer as it stands, so that the pictures are never of an older one; each process into its own folder. */
async function buildRenderer(): Promise<string> {
  const { build } = await import('vite');
  const outDir = path.join(root, `out/screens/renderer-${process.pid}`);
  await build({ configFile: path.join(__dirname, 'vite.config.mts'), logLevel: 'error', build: { outDir } });
  return outDir;
}

/** A page with the fake bridge: `open` shows the app as main would with these answers. */
export interface Screen {
  readonly page: Page;
  readonly open: (answers?: FakeAnswers, address?: string) => Promise<void>;
  /** Announces a fact as main would. */
  readonly emit: (channel: string, fact: unknown) => Promise<void>;
  /** Changes what a channel answers from now on. */
  readonly answer: <K extends keyof FakeAnswers>(channel: K, answer: FakeAnswers[K]) => Promise<void>;
  /** What the page asked so far. */
  readonly calls: (channel?: string) => Promise<readonly FakeCall[]>;
  /** What the policy refused so far, and what was thrown. */
  readonly complaints: () => Promise<readonly string[]>;
}

/** The window of every test, on a computer in Berlin. */
const COMPUTER = { viewport: { width: 1120, height: 760 }, locale: 'en-GB', timezoneId: 'Europe/Berlin' } as const;

/** Answers once the app has drawn its page; by itself, since Playwright looks again after up to half a second only. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const look = () => document.querySelector('#main') !== null && done();
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
        look();
      }),
  );

export const test = base.extend<{ app: Screen }, { site: string }>({
  ...COMPUTER,
  launchOptions: [({ browserName: _ }, use) => use(chromium()), { scope: 'worker' }],
  site: [
    async ({ browserName: _ }, use) => {
      const folder = await buildRenderer();
      const server = await serveFolder(folder);
      await use(server.url);
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  app: async ({ page, site }, use) => {
    const noise: string[] = [];
    const onError = (error: Error) => noise.push(`thrown: ${error.message}`);
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error' || message.type() === 'warning') noise.push(`console: ${message.text()}`);
    };
    page.on('pageerror', onError).on('console', onConsole);
    const bridges: { dispose(): Promise<void> }[] = [];
    await use({
      page,
      open: async (answers = {}, address = site) => {
        await page.clock.setFixedTime(NOW);
        const all: Record<string, unknown> = { ...openVault, ...answers };
        bridges.push(await page.addInitScript(installFakeBridge, all));
        await page.goto(address);
        await page.evaluate(() => document.fonts.ready);
        await drawn(page);
      },
      emit: (channel, fact) =>
        page.evaluate(([c, f]) => (window as unknown as FakeWindow).fakeEmit(c as string, f), [channel, fact]),
      answer: (channel, answer) =>
        page.evaluate(([c, a]) => (window as unknown as FakeWindow).fakeAnswer(c as string, a), [channel, answer]),
      calls: async (channel) => {
        const all = await page.evaluate(() => [...(window as unknown as FakeWindow).fakeCalls]);
        return channel ? all.filter((call) => call.channel === channel) : all;
      },
      complaints: async () => [
        ...noise,
        ...(await page.evaluate(() =>
          (window as unknown as FakeWindow).fakeViolations.map((each) => `policy: ${each}`),
        )),
      ],
    });
    page.off('pageerror', onError).off('console', onConsole);
    for (const bridge of bridges) await bridge.dispose();
  },
});

/**
 * For tests that leave nothing behind in the browser, not even another time: one page for all of a worker, in which the app is
 * opened anew for each. Its process is started, and the app's code compiled, once. A test that fails ends its worker.
 */
export const quickTest = test.extend<object, { shared: Page }>({
  shared: [
    async ({ browser }, use) => {
      const page = await browser.newPage(COMPUTER);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ shared }, use) => {
    await shared.setViewportSize(COMPUTER.viewport);
    await shared.mouse.move(0, 0);
    await use(shared);
  },
});

/** The message at the bottom of the window; the same words are also in the live region. */
export const toast = (page: Page, text: string) => page.locator('.toast').getByText(text);

export { expect } from '@playwright/test';
