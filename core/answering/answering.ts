import type { Decision, Question, Suggestion } from '#contract/page/answering.ts';
import type { Explanation, ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { type Clock, dayIn } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import type { Judgement, Ranked } from './rank/judgement.ts';
import { askedVenue } from './serving/asked-venue.ts';
import type { BuildReport } from './serving/engine.ts';
import type { EngineLink, OpenEngine } from './serving/engine-link.ts';
import { createNewestOnly } from './serving/newest-only.ts';
import type { Typed } from './suggest/suggest.ts';

/** What loading a venue took and found. */
export interface LoadReport extends BuildReport {
  readonly loadMs: number;
}

/** Finds the entry a visitor asks for, asks back, or says that it is not sure. */
export interface Answering {
  /**
   * Builds the index aside and swaps it in whole; questions under way finish on the old one. Rejects if it cannot.
   * `known` are the thresholds of an earlier report on this very content; without them they are fitted.
   */
  readonly load: (content: VenueContent, known?: ThresholdsByLanguage) => Promise<LoadReport>;
  /** Never rejects, whatever the text; before the first load everything is handed over. */
  readonly ask: (question: Question) => Promise<Decision>;
  /** The likeliest entries, best first, whatever `ask` decides. */
  readonly nearest: (question: Question, limit: number) => Promise<readonly Ranked[]>;
  /**
   * Live while somebody types: Chinese as characters, pinyin, initials (sfzdl) or a mix; other languages by words. Where
   * more is typed before its turn has come, it finds nothing.
   */
  readonly suggest: (typed: Typed) => Promise<readonly Suggestion[]>;
  /** Why a question gets what it gets, for staff; null before the first load. */
  readonly explain: (question: Question) => Promise<Explanation | null>;
  /** Hears, once for each load, that the engine has died; until the next load everything is handed over. */
  readonly onLost: (listener: () => void) => void;
  /** Ends at once: an engine that is being built is thrown away, and its load rejects. */
  readonly close: () => Promise<void>;
}

interface Loaded {
  readonly link: EngineLink;
  readonly venueId: string;
  readonly timeZone: string;
  asking: number;
  isReplaced: boolean;
}

/** Entries handed over the border at a time: enough to be quick, few enough not to hold up the loop. */
const entriesAtATime = 100;
const latinOnly = /^[a-z\s]{2,60}$/i;
const maxSpelled = 3;
/** What is spelled fits by its letters alone: likely enough to be offered, never to be answered. */
const spelledP = 0.3;
const unsure: Judgement = { ranked: [], decision: { kind: 'hand-over', reason: 'unsure' } };

export interface AnsweringDeps {
  readonly log: Log;
  readonly clock: Clock;
  /** Opens an empty engine, usually in a thread (core/engines/answering-thread.ts). */
  readonly openEngine: OpenEngine;
}

export function createAnswering(deps: AnsweringDeps): Answering {
  const { log, clock, openEngine } = deps;
  let current: Loaded | null = null;
  const building = createBuilding(openEngine);
  let loading: Promise<unknown> = Promise.resolve();
  let tellLost = () => {};

  const todayOf = ({ timeZone }: Loaded) => dayIn(timeZone, clock.nowMs());

  async function replace(content: VenueContent, known: ThresholdsByLanguage): Promise<LoadReport> {
    const startMs = clock.monotonicMs();
    const { loaded, report } = await building.build(content, known);
    const old = current;
    current = loaded;
    if (old) {
      old.isReplaced = true;
      await closeIfDone(old);
    }
    const loadMs = clock.monotonicMs() - startMs;
    if (report.model === 'plain') log.warn('answering has no trained ranker');
    log.info('answering loaded', { venueId: content.venue.id, entries: report.entryCount, loadMs });
    return { ...report, loadMs };
  }

  async function closeIfDone(loaded: Loaded): Promise<void> {
    if (loaded.isReplaced && loaded.asking === 0) await loaded.link.close();
  }

  /** Asks the engine that is loaded now, and keeps it open until it has said something. */
  async function using<Value>(run: (loaded: Loaded) => Promise<Value>, otherwise: Value): Promise<Value> {
    const loaded = current;
    if (!loaded) return otherwise;
    loaded.asking += 1;
    try {
      return await run(loaded);
    } catch (error) {
      log.error('question not judged', { venueId: loaded.venueId }, error);
      if (error instanceof Fault && error.code === 'answering-lost' && current === loaded) {
        current = null;
        tellLost();
      }
      return otherwise;
    } finally {
      loaded.asking -= 1;
      await closeIfDone(loaded);
    }
  }

  const judge = (question: Question): Promise<Judgement> =>
    using((loaded) => loaded.link.judge(question, todayOf(loaded)), unsure);

  const find = (typed: Typed): Promise<readonly Suggestion[]> =>
    using((loaded) => loaded.link.suggest(typed, todayOf(loaded)), []);
  const suggest = createNewestOnly(find, []);

  /** Chinese asked in plain Latin letters (shenfenzheng, sfzdl): the engine knows characters, the suggestions spelling. */
  async function spelled({ text, language }: Question, judgement: Judgement): Promise<Judgement> {
    const isUnsure = judgement.decision.kind === 'hand-over' && judgement.decision.reason === 'unsure';
    if (!isUnsure || language !== 'zh-CN' || !latinOnly.test(text)) return judgement;
    const found = await find({ text, language, limit: maxSpelled });
    const ranked = found.map(({ entryId }) => ({ entryId, p: spelledP }));
    return ranked.length === 0 ? judgement : { ranked, decision: { kind: 'clarify', choices: ranked } };
  }

  return {
    load: (content, known = {}) => {
      const next = loading.then(() => replace(content, known));
      // A venue that cannot be loaded must not block the one after it.
      loading = next.catch(() => undefined);
      return next;
    },
    suggest,
    ask: async (question) => (await spelled(question, await judge(question))).decision,
    nearest: async (question, limit) => (await spelled(question, await judge(question))).ranked.slice(0, limit),
    explain: (question) => using((loaded) => loaded.link.explain(question, todayOf(loaded)), null),
    onLost: (listener) => {
      tellLost = listener;
    },
    close: async () => {
      await building.giveUp();
      await loading;
      await current?.link.close();
      current = null;
    },
  };
}

/** Builds an engine at a time; one that is given up is thrown away at once, and no other is begun. */
function createBuilding(openEngine: OpenEngine) {
  let unfinished: EngineLink | null = null;
  let isOver = false;
  return {
    build: async (content: VenueContent, known: ThresholdsByLanguage) => {
      if (isOver) throw new Fault('answering-lost', 'answering is closed');
      unfinished = openEngine();
      return await build(unfinished, content, known).finally(() => {
        unfinished = null;
      });
    },
    giveUp: async () => {
      isOver = true;
      await unfinished?.close();
    },
  };
}

async function build(
  link: EngineLink,
  content: VenueContent,
  known: ThresholdsByLanguage,
): Promise<{ loaded: Loaded; report: BuildReport }> {
  try {
    await link.begin(askedVenue(content.venue), known);
    for (let at = 0; at < content.entries.length; at += entriesAtATime) {
      await link.add(content.entries.slice(at, at + entriesAtATime));
    }
    const report = await link.finish();
    const { id: venueId, timeZone } = content.venue;
    return { report, loaded: { link, venueId, timeZone, asking: 0, isReplaced: false } };
  } catch (error) {
    await link.close();
    throw error;
  }
}
