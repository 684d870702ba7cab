import { defineConfig } from '@playwright/test';

/** What looks through memory and disk for traces of visitors. */
const scans = ['traces.spec.ts', 'traces-faces.spec.ts'];
/** Journeys whose browser has a microphone or a camera of its own. */
const devices = [
  'every-screen.spec.ts',
  'eyes-free.spec.ts',
  'voice.spec.ts',
  'camera.spec.ts',
  'voice-refused.spec.ts',
];

/** The page's tests run in the Chromium of the machine; nothing is downloaded. */
export default defineConfig({
  testDir: 'e2e',
  // Many times what the longest takes: who runs them beside other work waits, and is not told of a fault that is none.
  timeout: 180_000,
  expect: { timeout: 40_000 },
  globalSetup: './e2e/gallery/build-once.ts',
  workers: 3,
  fullyParallel: true,
  projects: [
    { name: 'content', testMatch: 'content.setup.ts' },
    // Each picture waits for four frames to stand, and a third worker draws meanwhile.
    { name: 'gallery', testMatch: 'gallery/**/*.spec.ts' },
    // Playwright begins what shares a browser's switches first, in whatever file it is, and some of these take longest, in one
    // worker: begun last, they would leave the others without work.
    { name: 'devices', testMatch: devices, testIgnore: 'gallery/**', dependencies: ['content'] },
    // Mostly they wait: for a sound to end, a clock to run out, a screen to settle. A third fills the gaps of two.
    {
      name: 'journeys',
      testIgnore: ['gallery/**', 'content.setup.ts', ...devices, ...scans],
      dependencies: ['content'],
    },
    // Each reads the memory of several processes, and takes a processor for itself while it does: alone, after the others.
    { name: 'scans', testMatch: scans, workers: 1, dependencies: ['devices', 'journeys'] },
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
