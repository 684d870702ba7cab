import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium, portrait } from './browser.ts';
import { runTerminal } from './running-terminal.ts';

/** Clock ticks of a process a second, as Linux counts them for programs. */
const ticksPerSecond = 100;

/**
 * The share of one core, 0..1, that the whole browser and core take while the attract screen waits for somebody.
 * Without a graphics card the browser draws with the processor, so a real terminal takes less.
 */
export async function attractLoad(seconds: number): Promise<number> {
  const [terminal, browser] = await Promise.all([runTerminal(), launchChromium()]);
  try {
    const page = await browser.newPage({ viewport: portrait });
    await page.goto(terminal.launchAddress);
    await page.getByRole('button').first().waitFor();
    await wait(5000);
    const before = cpuSecondsUnder(process.pid);
    await wait(seconds * 1000);
    return (cpuSecondsUnder(process.pid) - before) / seconds;
  } finally {
    await browser.close();
    await terminal.stop();
  }
}

/** Processor seconds of all descendants of a process that live now. */
function cpuSecondsUnder(ancestor: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const isUnder = (pid: number): boolean => {
    const parent = all.find((one) => one.pid === pid)?.parent ?? 0;
    return parent === ancestor || (parent > 1 && isUnder(parent));
  };
  return all.filter(({ pid }) => isUnder(pid)).reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
}

function statOf(pid: string): { pid: number; parent: number; ticks: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return [{ pid: Number(pid), parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }];
  } catch {
    return []; // It ended while the list was read.
  }
}
