import { setTimeout as wait } from 'node:timers/promises';
import { launchChromium, portrait } from '../page/browser.ts';
import { memoryUnder, type ProcessMemory } from './processes.ts';
import { type Door, openDoor, visitOnce } from './scripted-visits.ts';
import { startTerminal } from './started-terminal.ts';

/** What a terminal's processes hold, as RSS; `processes` has PSS beside it. */
export interface MemoryReport {
  /** The host with core, and whatever else lives beside the two below, after `settledVisits`. */
  readonly hostMb: number;
  /** The speech process; null where nothing can be understood and none runs. */
  readonly speechMb: number | null;
  /** All of Chromium's processes, by their parts of what they share: the page waits for a visitor after one of its own. */
  readonly pageMb: number;
  /** By how much the host grows per 1,000 visits, by least squares over all visits after the first `settledVisits`. */
  readonly slopeMb: number;
  readonly visits: number;
  /** The longest that a question took from its call to its outcome. */
  readonly slowestAskMs: number;
  /** After `settledVisits`. */
  readonly processes: readonly ProcessMemory[];
}

const settledVisits = 500;
/** So often the host is looked at. */
const everyVisits = 250;
/** Readings are made, the first sweep of V8 is over. */
const settleMs = 15_000;

/** Runs a terminal as `npm start` does and lets visitors come, one after the other, as fast as it takes them. */
export async function measureMemory(visits: number, say: (line: string) => void): Promise<MemoryReport> {
  const terminal = await startTerminal();
  try {
    const door = await openDoor(terminal.launchAddress);
    await wait(settleMs);
    let slowestAskMs = await visitMany(door, 0, Math.min(settledVisits, visits));
    await wait(settleMs);
    const processes = memoryUnder(terminal.pid);
    const points = [pointOf(settledVisits, processes)];
    const pageMb = await pageMemoryMb(door);
    for (let done = settledVisits; done < visits; done += everyVisits) {
      slowestAskMs = Math.max(slowestAskMs, await visitMany(door, done, everyVisits));
      const point = pointOf(done + everyVisits, memoryUnder(terminal.pid));
      points.push(point);
      say(`${point.visits} visits: ${point.hostMb.toFixed(1)} MB`);
    }
    const speechMb = processes.find(isSpeech)?.rssMb ?? null;
    return {
      hostMb: points[0]?.hostMb ?? 0,
      speechMb,
      pageMb,
      slopeMb: slopePerThousand(points),
      visits,
      slowestAskMs,
      processes,
    };
  } finally {
    await terminal.stop();
  }
}

async function visitMany(door: Door, first: number, count: number): Promise<number> {
  let slowestMs = 0;
  for (let at = 0; at < count; at += 1) slowestMs = Math.max(slowestMs, await visitOnce(door, first + at));
  return slowestMs;
}

interface Point {
  readonly visits: number;
  readonly hostMb: number;
}

const isSpeech = ({ name }: ProcessMemory) => /speech-process/.test(name);

function pointOf(visits: number, processes: readonly ProcessMemory[]): Point {
  return { visits, hostMb: sum(processes.filter((one) => !isSpeech(one)).map(({ rssMb }) => rssMb)) };
}

/** Opens the page in Chromium, makes a visit by touch, and adds up its processes once it waits again. */
async function pageMemoryMb({ origin, cookie }: Door): Promise<number> {
  const before = new Set(memoryUnder(process.pid).map(({ pid }) => pid));
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: portrait, hasTouch: true });
    const [name = '', value = ''] = cookie.split('=', 2);
    await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }]);
    const page = await context.newPage();
    await page.goto(origin);
    await page.getByRole('button', { name: '点这里开始' }).tap();
    await page.getByRole('button', { name: '打字问' }).first().tap();
    await page.getByRole('button', { name: '结束' }).first().tap();
    await page.getByRole('button', { name: '点这里开始' }).waitFor();
    await wait(settleMs);
    return sum(
      memoryUnder(process.pid)
        .filter(({ pid }) => !before.has(pid))
        .map(({ pssMb }) => pssMb),
    );
  } finally {
    await browser.close();
  }
}

function slopePerThousand(points: readonly Point[]): number {
  const mean = (values: readonly number[]) => sum(values) / values.length;
  const visits = mean(points.map((point) => point.visits));
  const hostMb = mean(points.map((point) => point.hostMb));
  const above = sum(points.map((point) => (point.visits - visits) * (point.hostMb - hostMb)));
  const below = sum(points.map((point) => (point.visits - visits) ** 2));
  return below === 0 ? 0 : (1000 * above) / below;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
