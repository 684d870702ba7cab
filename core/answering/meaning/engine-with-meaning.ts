import type { Question } from '#contract/page/answering.ts';
import type { EmbedderState, ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Clock } from '../../system/clock.ts';
import type { Log } from '../../system/log.ts';
import type { AskedVenue } from '../serving/asked-venue.ts';
import type { EngineLink, OpenEngine } from '../serving/engine-link.ts';
import { normalise } from '../text/normalise.ts';
import { type Embedder, isOut } from './embedder.ts';
import { type Lesson, readableText } from './lesson.ts';
import { makeLessons } from './lessons.ts';
import { type PackedVector, packVectors } from './packed-vectors.ts';
import { createServingEngine } from './serving-engine.ts';
import type { VectorFile } from './vector-file.ts';

export interface EngineWithMeaningDeps {
  readonly openEngine: OpenEngine;
  readonly embedder: Embedder;
  readonly file: VectorFile;
  readonly clock: Clock;
  readonly log: Log;
  /** A question that the embedder has not read by then is answered without it. */
  readonly waitMs: number;
  /** Hears where the embedder stands with this content. */
  readonly onState: (state: EmbedderState) => void;
}

/** What a link was given, to give it to another engine. */
interface Given {
  readonly venue: AskedVenue;
  readonly known: ThresholdsByLanguage;
  readonly entries: Entry[];
}

type Ask<Value> = (link: EngineLink, vector: PackedVector | undefined) => Promise<Value>;

const entriesAtATime = 100;

/**
 * An engine that answers at once by words. Behind it the embedder reads the content, and a second engine is built that
 * knows what it read; when that is done it takes the first one's place. Whatever befalls the embedder, questions are
 * answered as if there were none.
 */
export function openEngineWithMeaning(deps: EngineWithMeaningDeps): EngineLink {
  const { openEngine, embedder } = deps;
  const byWords = openEngine();
  const serving = createServingEngine(byWords);
  const learning = createLearning(deps, serving.replace);
  let given: Given | null = null;

  const asked = <Value>(question: Question, ask: Ask<Value>) =>
    serving.using(async (link) => {
      const vector = link === byWords ? undefined : await vectorOf(question, deps);
      return { value: await ask(link, vector), took: vector !== undefined };
    });

  return {
    begin: (venue, known) => {
      given = { venue, known, entries: [] };
      return byWords.begin(venue, known);
    },
    add: (some) => {
      given?.entries.push(...some);
      return byWords.add(some);
    },
    finish: async () => {
      const report = await byWords.finish();
      if (given) learning.start({ ...given, known: report.thresholds });
      given = null;
      return report;
    },
    judge: async (question, today) => {
      const { value } = await asked(question, (link, vector) => link.judge(question, today, vector));
      return value;
    },
    suggest: (typed, today) => serving.using((link) => link.suggest(typed, today)),
    explain: async (question, today) => {
      const { value, took } = await asked(question, (link, vector) => link.explain(question, today, vector));
      return { ...value, embedder: { model: embedder.model, state: learning.state(), took } };
    },
    close: async () => {
      await learning.stop();
      await Promise.all([byWords.close(), serving.current().close()]);
    },
  };
}

async function vectorOf(
  { text, language }: Question,
  { embedder, waitMs }: EngineWithMeaningDeps,
): Promise<PackedVector | undefined> {
  const normalised = readableText(normalise(text, language));
  if (normalised === '' || !embedder.languages.includes(language)) return undefined;
  const vectors = await embedder.embed([normalised], waitMs);
  return vectors ? packVectors(vectors)[0] : undefined;
}

interface Learning {
  readonly start: (content: Given) => void;
  readonly state: () => EmbedderState;
  readonly stop: () => Promise<void>;
}

/** Builds an engine that knows what the embedder makes of the content, and hands it over where it is any better. */
function createLearning(deps: EngineWithMeaningDeps, handOver: (link: EngineLink) => Promise<void>): Learning {
  const { openEngine, embedder, clock, log, onState } = deps;
  let state: EmbedderState = 'preparing';
  let building: EngineLink | null = null;
  let isStopped = false;

  async function learn(content: Given): Promise<EmbedderState> {
    const startMs = clock.monotonicMs();
    embedder.open();
    const lessons = await makeLessons(content.entries, { ...deps, isOver: () => isStopped });
    if (isStopped || !lessons) return 'failed';
    building = openEngine();
    const isBetter = await build(building, content, lessons);
    if (isStopped) return 'failed';
    const made = building;
    building = null;
    await (isBetter ? handOver(made) : made.close());
    if (!isBetter) await embedder.park();
    const tookMs = clock.monotonicMs() - startMs;
    log.info('embedder has read the entries', { model: embedder.model, tookMs, counts: isBetter });
    return isBetter ? 'counting' : 'no-gain';
  }

  const giveUp = async (error: unknown) => {
    // What is stopped while it learns breaks off.
    if (!isStopped) log.error('answers go on without the embedder', { model: embedder.model }, error);
    await building?.close();
    return 'failed' as const;
  };
  const enter = (next: EmbedderState) => {
    state = next;
    if (!isStopped) onState(next);
  };
  const run = async (content: Given) => {
    enter('preparing');
    enter(await learn(content).catch(giveUp));
  };
  return {
    start: (content) => void run(content),
    state: () => (isOut(embedder) ? 'failed' : state),
    stop: async () => {
      isStopped = true;
      await building?.close();
    },
  };
}

/** Builds an engine with lessons; false where they make its answers no better. */
async function build(link: EngineLink, { venue, known, entries }: Given, lessons: readonly Lesson[]): Promise<boolean> {
  await link.begin(venue, known, lessons);
  for (let at = 0; at < entries.length; at += entriesAtATime) await link.add(entries.slice(at, at + entriesAtATime));
  const { mixes } = await link.finish();
  return Object.keys(mixes).length > 0;
}
