import { type Browser, chromium } from '@playwright/test';

/** Debian's Chromium without a window, quiet on a machine that has no network. */
export function launchChromium(extraArgs: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...extraArgs,
    ],
  });
}

/** The size of an upright 32-inch panel, in CSS pixels. */
export const portrait = { width: 1080, height: 1920 } as const;
