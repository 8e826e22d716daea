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
  projects: [
    { name: 'pages', testMatch: 'practice-pages/**/*.spec.ts' },
    { name: 'screens', testMatch: 'screens/**/*.spec.ts' },
    { name: 'app', testMatch: '{shell,app,tour}/**/*.spec.ts', workers: 1 },
  ],
});
