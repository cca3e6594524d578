import { defineConfig } from '@playwright/test';

/** Browser tests against the real core: `nirantar-cli serve` on a fresh data folder per test. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  // Nothing here measures time: a slow machine gets as long as it needs.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // Each test has a core, a folder and a printer of its own: two files at a time, which two processors carry.
  workers: 2,
  reporter: [[process.env.CI ? 'line' : 'list'], ['./e2e/last-words.ts']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
