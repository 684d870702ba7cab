import type { Page } from '@playwright/test';
import { launchChromium, portrait } from './browser.ts';
import { runTerminal } from './running-terminal.ts';

/** Milliseconds from each press of a walk through the screens to its next painted frame (Event Timing, 8 ms steps). */
export async function interactionsMs(rounds: number): Promise<number[]> {
  const [terminal, browser] = await Promise.all([runTerminal(), launchChromium()]);
  try {
    const page = await browser.newPage({ viewport: portrait, hasTouch: true });
    await page.goto(terminal.launchAddress);
    await press(page, '点这里开始');
    await page.evaluate(watchInteractions);
    for (let round = 0; round < rounds; round += 1) await walk(page);
    return await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
  } finally {
    await browser.close();
    await terminal.stop();
  }
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().tap();

/** Once round: category, answer, large type and back, finder, sheets, typing by keys. */
async function walk(page: Page): Promise<void> {
  for (const name of [/社保卡与医保/, /社保卡/, '更多', '有用', '大字', '大字', '返回', '返回', '返回'])
    await press(page, name);
  for (const name of ['低位', '低位', '便利', '返回', /找窗口/, '返回', '打字问']) await press(page, name);
  for (const letter of 'sfzdl') await page.getByRole('button', { name: letter, exact: true }).tap();
  await press(page, '返回');
}

/** Runs in the page. */
function watchInteractions(): void {
  const page = globalThis as unknown as {
    durations: number[];
    PerformanceObserver: new (
      hear: (list: { getEntries: () => { name: string; duration: number }[] }) => void,
    ) => { observe: (options: object) => void };
  };
  page.durations = [];
  new page.PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'pointerup') page.durations.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
}
