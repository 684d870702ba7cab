import { test as base, expect, type Page } from '@playwright/test';
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

/** Begins a visit in Chinese and waits for home: until it stands there, the keys of the waiting screen take touches. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: '点这里开始' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'home');
}

export { expect } from '@playwright/test';
