import { defineConfig } from '@playwright/test';

/** Browser and window tests. Those that share the one display, its clipboard and its focus run one at a time. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/test/playwright',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // From `test/e2e` on: a pattern sees whole paths, and the checkout itself may be in a folder called `app`.
  projects: [
    { name: 'pages', testMatch: /test.e2e.practice-pages.+\.spec\.ts$/ },
    { name: 'screens', testMatch: /test.e2e.screens.+\.spec\.ts$/ },
    { name: 'app', testMatch: /test.e2e.(shell|app|tour).+\.spec\.ts$/, workers: 1 },
  ],
});
