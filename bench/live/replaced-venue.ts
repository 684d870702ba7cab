import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { createKiosk } from '#core/kiosk.ts';
import { silentTerminal } from '../silent-terminal.ts';
import { writeMarkedVenue } from './marked-venue.ts';
import { publishingPlan } from './publishing-plan.ts';
import { createVisitors, type Seen, type Visitors } from './scripted-visit.ts';

/** What became of visits, core's loop and its memory while a venue was replaced. */
export interface LiveFigures extends Seen {
  readonly replacements: number;
  /** While the venue is replaced, and before, while visitors came just so. */
  readonly loopDelayMsP99: number;
  readonly loopDelayMsMax: number;
  readonly loopDelayBeforeMsP99: number;
  /** From the call until the new version is in content.db, and until a visitor was given it; the longest of each. */
  readonly publishMs: number;
  readonly inUseMs: number;
  /** The process, all its threads, after the fifth replacement (or the first, of fewer) and after the last. */
  readonly mbFirst: number;
  readonly mbLast: number;
}

export interface LiveOptions {
  readonly entries: number;
  readonly replacements: number;
  /** So long visitors come before the first replacement. */
  readonly beforeMs: number;
  readonly say?: (line: string) => void;
}

/** A few versions go round: each is another than the one before. */
const versions = 3;
const settledAfter = 5;

/** Replaces the venue of a whole terminal again and again, while visitors come one after the other. */
export async function replaceDuringVisits(options: LiveOptions): Promise<LiveFigures> {
  const { entries, replacements, beforeMs, say = () => {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-live-'));
  const folders = Array.from({ length: versions }, (_, version) => join(folder, `version-${version}`));
  const hashes = folders.map((one, version) => writeMarkedVenue(one, version, entries));
  const { plan, publish: publishVenue } = publishingPlan();
  const readVenue = () => readVenueFiles(folders[0] ?? folder);
  const kiosk = createKiosk(silentTerminal({ dataFolder: folder, readVenue }), plan);
  const visitors = createVisitors(kiosk, entries);
  const publish = async (number: number) => {
    const at = number % versions;
    const outcome = await publishVenue({ kind: 'folder', folder: folders[at] ?? '', sha256: hashes[at] ?? '' });
    if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.detail}`);
  };
  try {
    const visiting = visitors.comeAndGo();
    await visitors.isAnswered;
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    await wait(beforeMs);
    const loopDelayBeforeMsP99 = loop.percentile(99) / 1e6;
    loop.reset();
    const measured = await replaceMany(replacements, publish, visitors, say);
    loop.disable();
    visitors.stop();
    await visiting;
    return {
      ...measured,
      ...visitors.seen,
      replacements,
      loopDelayMsP99: loop.percentile(99) / 1e6,
      loopDelayMsMax: loop.max / 1e6,
      loopDelayBeforeMsP99,
    };
  } finally {
    await kiosk.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function replaceMany(
  replacements: number,
  publish: (number: number) => Promise<void>,
  visitors: Visitors,
  say: (line: string) => void,
): Promise<Pick<LiveFigures, 'publishMs' | 'inUseMs' | 'mbFirst' | 'mbLast'>> {
  let publishMs = 0;
  let inUseMs = 0;
  const heldMb: number[] = [];
  for (let number = 1; number <= replacements; number += 1) {
    const startMs = performance.now();
    await publish(number);
    publishMs = Math.max(publishMs, performance.now() - startMs);
    await visitors.isGiven(number % versions);
    inUseMs = Math.max(inUseMs, performance.now() - startMs);
    heldMb.push(process.memoryUsage.rss() / 1e6);
    say(`replaced ${number} times, ${Math.round(heldMb.at(-1) ?? 0)} MB`);
  }
  const first = heldMb[Math.min(settledAfter, replacements) - 1] ?? 0;
  return { publishMs, inUseMs, mbFirst: first, mbLast: heldMb.at(-1) ?? 0 };
}
