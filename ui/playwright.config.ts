import { defineConfig } from '@playwright/test';

/** Browser tests against the real core: `nirantar-cli serve` on a fresh data folder per test. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Argon2id and SQLCipher in a debug build want the processor for themselves.
  workers: 1,
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
