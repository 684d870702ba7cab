import { rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import type { StaffRole } from '#contract/base/authority.ts';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { createKiosk, type Kiosk } from '#core/kiosk.ts';
import { questionOf, writeMarkedVenue } from '../live/marked-venue.ts';
import { silentTerminal } from '../silent-terminal.ts';

/** How long visitors wait for what staff do at the desk, and what core pays for it. */
export interface DeskFigures {
  /** From publishing a draft that was tried until a visitor is answered with it. */
  readonly publishMs: number;
  /** Processor time of the whole process meanwhile, all its threads and the visitor's asking included: the same on a busy machine. */
  readonly publishCpuMs: number;
  /** The same of a draft that nobody has tried; visitors are answered meanwhile. */
  readonly untriedMs: number;
  /** From taking an answer off until it is off the screen of a visitor who reads it. */
  readonly recallMs: number;
  /** Of core, while all of it was done. */
  readonly loopDelayMsP99: number;
  /** What the engine of a tried draft takes beside the one that serves; the process, all its threads. */
  readonly triedExtraMb: number;
}

/** A visitor comes as soon as there is another edition, and otherwise this often: thirty times as often as at a busy terminal. */
const betweenMs = 1000;

/** Does an editor's and a publisher's work on a whole terminal of so many entries, with visitors in front of it. */
export async function workAtTheDesk(folder: string, entries: number): Promise<DeskFigures> {
  const venue = `${folder}/venue`;
  writeMarkedVenue(venue, 1, entries);
  const kiosk = createKiosk(silentTerminal({ dataFolder: folder, readVenue: () => readVenueFiles(venue) }));
  try {
    const desk = deskOf(kiosk, 'publisher');
    await answerOf(kiosk, 0, () => true);
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const recallMs = await timeRecall(kiosk, desk);
    await write(desk, 1, '改过第1版一');
    const beforeMb = memoryMb();
    await desk.drafts.ask({ text: questionOf(1), language: 'zh-CN' });
    const triedExtraMb = memoryMb() - beforeMb;
    const before = process.cpuUsage();
    const publishMs = await timePublishing(kiosk, desk, 1, '改过第1版一');
    const { user, system } = process.cpuUsage(before);
    await write(desk, 2, '改过第1版二');
    const untriedMs = await timePublishing(kiosk, desk, 2, '改过第1版二');
    loop.disable();
    const loopDelayMsP99 = loop.percentile(99) / 1e6;
    return { publishMs, publishCpuMs: (user + system) / 1000, untriedMs, recallMs, triedExtraMb, loopDelayMsP99 };
  } finally {
    await kiosk.close();
    rmSync(venue, { recursive: true, force: true });
  }
}

type Desk = ReturnType<typeof deskOf>;

function deskOf(kiosk: Kiosk, role: StaffRole) {
  return createRouterClient(kiosk.router, { context: kiosk.connect(role).context });
}

/** Changes the first sentence of an entry in the draft. */
async function write({ drafts }: Desk, number: number, lead: string): Promise<void> {
  const entryId = `entry-${number}`;
  const opened = await drafts.open({ entryId });
  if (!opened.ok) throw new Error(opened.code);
  const from = opened.value.entry?.texts['zh-CN']?.lead ?? null;
  const done = await drafts.edit({ entryId, path: ['texts', 'zh-CN', 'lead'], from, to: lead });
  if (!done.ok) throw new Error(done.code);
}

async function timePublishing(kiosk: Kiosk, { drafts }: Desk, number: number, lead: string): Promise<number> {
  const listed = await drafts.list({ language: 'zh-CN', containing: '', flag: 'changed', from: 0, limit: 1 });
  if (!listed.ok) throw new Error(listed.code);
  const startMs = performance.now();
  const publishing = drafts.publish({ revision: listed.value.revision, overrides: false, isChecked: true });
  await answerOf(kiosk, number, (shown) => shown.includes(lead));
  const published = await publishing;
  if (!published.ok) throw new Error(published.code);
  return performance.now() - startMs;
}

/** Visitors come and ask until one of them is shown what is waited for. */
async function answerOf(kiosk: Kiosk, number: number, isIt: (shown: string) => boolean): Promise<void> {
  const editions = followEditions(kiosk);
  for (;;) {
    const visitor = await beginVisit(kiosk);
    await visitor.ask(questionOf(number));
    const shown = await visitor.look();
    await visitor.end();
    if (shown.name === 'answer' && isIt(JSON.stringify(shown))) return editions.close();
    await Promise.race([editions.next(), wait(betweenMs)]);
  }
}

/** Hears of the next edition that is shown. */
function followEditions(kiosk: Kiosk) {
  const { context, close } = kiosk.connect('visitor');
  const { terminal } = createRouterClient(kiosk.router, { context });
  const watching = new AbortController();
  let newest = 0;
  let changed = Promise.withResolvers<void>();
  const watch = async () => {
    for await (const state of await terminal.watch(undefined, { signal: watching.signal })) {
      if (!('edition' in state) || state.edition === newest) continue;
      newest = state.edition;
      changed.resolve();
    }
  };
  const watched = watch().catch(() => {});
  return {
    next: () => {
      changed = Promise.withResolvers();
      return changed.promise;
    },
    close: async () => {
      watching.abort();
      await watched;
      close();
    },
  };
}

async function timeRecall(kiosk: Kiosk, { publications }: Desk): Promise<number> {
  const entryId = 'entry-3';
  const visitor = await beginVisit(kiosk);
  await visitor.open(entryId);
  const startMs = performance.now();
  await publications.recall({ entryId });
  while ((await visitor.look()).name === 'answer') await wait(1);
  const tookMs = performance.now() - startMs;
  await visitor.end();
  await publications.restore({ entryId });
  return tookMs;
}

async function beginVisit(kiosk: Kiosk) {
  const { context, close } = kiosk.connect('visitor');
  const { terminal, visit } = createRouterClient(kiosk.router, { context });
  const begun = await visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { visitId } = begun.value;
  return {
    ask: (text: string) => visit.ask({ visitId, question: { text, via: 'typed' } }),
    open: (entryId: string) => visit.intend({ visitId, intent: { kind: 'open-entry', entryId } }),
    look: async () => {
      const watching = new AbortController();
      for await (const state of await terminal.watch(undefined, { signal: watching.signal })) {
        watching.abort();
        if (state.kind === 'visit') return state.visit.screen;
      }
      throw new Error('The visit is not shown any more.');
    },
    end: async () => {
      await visit.intend({ visitId, intent: { kind: 'end' } });
      close();
    },
  };
}

function memoryMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}
