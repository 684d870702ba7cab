import { test as base, type Page } from '@playwright/test';
import { type RunningTerminal, type RunOptions, runTerminal } from '#bench/page/running-terminal.ts';

interface Fixtures {
  readonly run: RunOptions;
  readonly terminal: RunningTerminal;
  /** The terminal's own page, waiting for a visitor. */
  readonly kiosk: Page;
}

/** Each test has a terminal of its own, and its data folder is gone afterwards. */
export const test = base.extend<Fixtures>({
  run: [{}, { option: true }],
  terminal: async ({ run }, use) => {
    const terminal = await runTerminal(run);
    await use(terminal);
    await terminal.stop();
  },
  kiosk: async ({ page, terminal }, use) => {
    await page.goto(terminal.launchAddress);
    await use(page);
  },
});

export { expect } from '@playwright/test';
