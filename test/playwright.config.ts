import { defineConfig } from '@playwright/test';

/** The page's tests run in the Chromium of the machine; nothing is downloaded. */
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  globalSetup: './e2e/gallery/build-once.ts',
  workers: 2,
  projects: [
    { name: 'screens', testMatch: 'gallery/**/*.spec.ts', fullyParallel: true },
    // Each has a core, engines and a browser of its own: they run one after the other.
    { name: 'journeys', testIgnore: 'gallery/**', workers: 1 },
  ],
  forbidOnly: true,
  // Said at the end of the run, and a failure if it happens often (build/tests/tally.ts).
  retries: process.env.GALLERY === 'all' ? 0 : 1,
  outputDir: '../dist/tests/pages',
  use: {
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: process.env.YINGBIN_CHROMIUM ?? '/usr/bin/chromium',
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
