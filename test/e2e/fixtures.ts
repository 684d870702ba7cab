import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningTerminal, type RunOptions, runTerminal } from '#bench/page/running-terminal.ts';
import { clockVariable, hourAheadSignal } from '#test/support/fakes/set-clock.ts';
import { putPrepared } from './prepared-content.ts';

/** A Tuesday morning in Shanghai on which every sample venue is open. */
const whileOpen = '2026-12-01T10:00:00+08:00';
const setClock = fileURLToPath(new URL('../support/fakes/set-clock.ts', import.meta.url));

/** Nobody is asked whether they are still there while a busy machine comes to what they wait for. */
export const patient = { idleSeconds: 300, elderIdleSeconds: 300 };

interface Fixtures {
  /** What the clocks of terminal and page show when they start. */
  readonly clock: string;
  readonly run: RunOptions;
  /** Whether the terminal has never been started: everything is still to be made of the venue. */
  readonly isNew: boolean;
  readonly terminal: RunningTerminal;
  /** The terminal's own page, waiting for a visitor. */
  readonly kiosk: Page;
}

/**
 * Starts a terminal whose clock shows this; unless it is new, what a first start makes of the hall is there already, and where
 * nothing is set, its visits are patient.
 */
export function startTerminal(run: RunOptions, clock: string, isNew = false): Promise<RunningTerminal> {
  const dataFolder = run.dataFolder ?? mkdtempSync(join(tmpdir(), 'yingbin-run-'));
  if (!isNew && (run.venue ?? 'hall') === 'hall') putPrepared(dataFolder);
  const settings = join(dataFolder, 'settings.json');
  if (!isNew && !existsSync(settings)) writeFileSync(settings, JSON.stringify({ visit: patient }));
  const nodeArgs = [...(run.nodeArgs ?? []), '--import', setClock];
  return runTerminal({ ...run, dataFolder, nodeArgs, env: { ...run.env, [clockVariable]: clock } });
}

/** Each test has a terminal of its own, and its data folder is gone afterwards. */
export const test = base.extend<Fixtures>({
  clock: [whileOpen, { option: true }],
  run: [{}, { option: true }],
  isNew: [false, { option: true }],
  terminal: async ({ run, isNew, clock }, use) => {
    const terminal = await startTerminal(run, clock, isNew);
    await use(terminal);
    await terminal.stop();
  },
  kiosk: async ({ page, terminal, clock }, use) => {
    await page.clock.setSystemTime(clock);
    await page.goto(terminal.launchAddress);
    await use(page);
  },
});

/** Begins a visit in Chinese and waits for home: until it stands there, the keys of the waiting screen take touches. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: '点这里开始' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'home');
}

/** Ends a visit and waits for the waiting screen: until then a touch would be lost with the visit's document. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '结束清除' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'attract');
}

/** Sets the clocks of terminal and page an hour ahead. */
export async function setHourAhead(page: Page, terminal: RunningTerminal): Promise<void> {
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + 3_600_000);
  terminal.process.kill(hourAheadSignal);
}

export { expect } from '@playwright/test';
