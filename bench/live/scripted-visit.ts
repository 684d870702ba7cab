import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import type { Intent } from '#contract/page/visit.ts';
import type { Kiosk } from '#core/kiosk.ts';
import { marksIn, placeId, questionOf } from './marked-venue.ts';

/** What visitors saw. */
export interface Seen {
  visits: number;
  /** Visits that ended before their visitor did. */
  visitsEnded: number;
  /** Screens that showed another version than the one that the visit began with. */
  mixedScreens: number;
}

/** Visitors who come one after the other until they are stopped. */
export interface Visitors {
  readonly comeAndGo: () => Promise<void>;
  /** Resolves when a question has been answered: the first engine is loaded. */
  readonly isAnswered: Promise<void>;
  /** Resolves when a visit has begun with a version. */
  readonly isGiven: (version: number) => Promise<void>;
  readonly stop: () => void;
  readonly seen: Seen;
}

/** The pace of a hasty visitor. */
const betweenMs = 20;
const rounds = 4;

export function createVisitors(kiosk: Kiosk, entries: number): Visitors {
  const seen: Seen = { visits: 0, visitsEnded: 0, mixedScreens: 0 };
  const answered = Promise.withResolvers<void>();
  const waiting = new Map<string, PromiseWithResolvers<void>>();
  let isStopped = false;

  async function visitOnce(number: number): Promise<void> {
    const page = await beginVisit(kiosk, seen);
    const own = await page.look();
    waiting.get(own)?.resolve();
    waiting.delete(own);
    for (let round = 0; round < rounds; round += 1) {
      await page.ask(questionOf((number * rounds + round) % entries));
      answered.resolve();
      await page.intend({ kind: 'open-entry', entryId: `entry-${(number + round) % entries}` });
      await page.intend({ kind: 'open-place', placeId });
      await page.intend({ kind: 'open', screen: 'home' });
    }
    await page.end();
  }

  return {
    seen,
    isAnswered: answered.promise,
    comeAndGo: async () => {
      for (let number = 0; !isStopped; number += 1) await visitOnce(number);
    },
    isGiven: (version) => {
      const given = Promise.withResolvers<void>();
      waiting.set(String(version), given);
      return given.promise;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** A visit through the procedures that a page calls; every screen that it shows is looked at. */
async function beginVisit(kiosk: Kiosk, seen: Seen) {
  const { context, close } = kiosk.connect('visitor');
  const { terminal, visit } = createRouterClient(kiosk.router, { context });
  const begun = await visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { visitId } = begun.value;
  seen.visits += 1;
  let own: string | null = null;

  /** The page draws one state in one venue. Gives the mark of the version that it shows. */
  const look = async (): Promise<string> => {
    await wait(betweenMs);
    const watching = new AbortController();
    const states = await terminal.watch(undefined, { signal: watching.signal });
    const venue = await terminal.venue();
    for await (const state of states) {
      if (state.kind !== 'visit' || state.visit.id !== visitId) break;
      const marks = marksIn({ screen: state.visit.screen, face: venue?.face });
      own ??= marks[0] ?? '';
      if (marks.length !== 1 || marks[0] !== own || venue?.edition !== state.edition) seen.mixedScreens += 1;
      watching.abort();
      return own;
    }
    throw new Error('The visit is not shown any more.');
  };
  const expectVisit = (outcome: { readonly ok: boolean }) => {
    if (!outcome.ok) seen.visitsEnded += 1;
  };
  return {
    look,
    ask: async (text: string) => {
      expectVisit(await visit.suggest({ visitId, typed: text.slice(0, 4), limit: 6 }));
      expectVisit(await visit.ask({ visitId, question: { text, via: 'typed' } }));
      await look();
    },
    intend: async (intent: Intent) => {
      expectVisit(await visit.intend({ visitId, intent }));
      await look();
    },
    end: async () => {
      expectVisit(await visit.intend({ visitId, intent: { kind: 'end' } }));
      close();
    },
  };
}
