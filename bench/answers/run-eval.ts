import type { Language } from '#contract/base/language.ts';
import type { Decision, Question } from '#contract/page/answering.ts';
import { type Answering, createAnswering } from '#core/answering/answering.ts';
import { openEngineThread } from '#core/engines/answering-thread.ts';
import { systemClock } from '#core/system/clock.ts';
import { createLog, standardError } from '#core/system/log.ts';
import type { EvalEntry, EvalQuery, EvalSet } from './eval-rows.ts';
import { slugOf, venueOf } from './eval-venue.ts';
import { exactAnswered } from './exact.ts';
import type { Asked } from './measures.ts';

/** What was asked, and what loading took. */
export interface EvalRun {
  readonly asked: readonly Asked[];
  /** The share of its own titles and phrasings that are answered at once, typed as they stand. */
  readonly exactAnswered: number | null;
  readonly loadMs: number;
}

/** How a query of the set is asked: as it stands there, or as something that hears it badly gives it on. */
export type Putting = (text: string, number: number) => Pick<Question, 'text' | 'via' | 'alternatives'>;

export const asTyped: Putting = (text) => ({ text, via: 'typed' });

/** The product's own answering, with its engine in a thread. */
export function openAnswering(): Answering {
  const log = createLog({ sink: standardError, level: 'warn' });
  return createAnswering({ log, clock: systemClock, openEngine: () => openEngineThread() });
}

/** Loads the entries of a set and asks all its questions. */
export async function runEval(
  set: EvalSet,
  language: Language,
  put: Putting,
  answering = openAnswering(),
): Promise<EvalRun> {
  try {
    const content = venueOf(set.entries, language);
    const { loadMs } = await answering.load(content);
    const idOf = new Map(set.entries.map(({ id }, number) => [slugOf(number), id]));
    await warmUp(answering, set, language);
    const asked: Asked[] = [];
    for (const [number, query] of set.queries.entries()) {
      asked.push(await askOne(answering, query, { ...put(query.text, number), language }, idOf));
    }
    return { asked, loadMs, exactAnswered: await exactAnswered(content, language, answering) };
  } finally {
    await answering.close();
  }
}

const warmUpQuestions = 30;

async function warmUp(answering: Answering, set: EvalSet, language: Language): Promise<void> {
  for (const { text } of set.queries.slice(0, warmUpQuestions)) await answering.ask({ text, language, via: 'typed' });
}

async function askOne(
  answering: Answering,
  query: EvalQuery,
  question: Parameters<Answering['ask']>[0],
  idOf: ReadonlyMap<string, string>,
): Promise<Asked> {
  const startMs = performance.now();
  const decision = await answering.ask(question);
  const ms = performance.now() - startMs;
  const ranked = await answering.nearest(question, 10);
  return {
    query,
    ms,
    outcome: decision.kind,
    isVetoed: decision.kind === 'hand-over' && decision.reason === 'vetoed',
    ranked: ranked.map(({ entryId, p }) => ({ id: idOf.get(entryId) ?? '', p })),
    offered: offeredIn(decision).map(({ entryId }) => idOf.get(entryId) ?? ''),
  };
}

function offeredIn(decision: Decision): readonly { readonly entryId: string }[] {
  if (decision.kind === 'clarify') return decision.choices;
  return (decision.kind === 'hand-over' && decision.suggestions) || [];
}

/**
 * The set once for each place a query can have among those of its entry: there, that place is asked and each entry has
 * the first `phrasings` of its other queries as phrasings. Queries of entries with too few others are left out.
 */
export function withPhrasings(set: EvalSet, phrasings: number): EvalSet[] {
  const byEntry = new Map<string, EvalQuery[]>();
  for (const query of set.queries) {
    const owner = query.gold[0];
    if (owner !== undefined) byEntry.set(owner, [...(byEntry.get(owner) ?? []), query]);
  }
  const most = Math.max(0, ...[...byEntry.values()].map((queries) => queries.length));
  return Array.from({ length: most }, (_, held) => ({
    entries: set.entries.map((entry) => withOthers(entry, byEntry.get(entry.id) ?? [], held, phrasings)),
    queries: [
      ...[...byEntry.values()]
        .filter((queries) => queries.length > phrasings)
        .flatMap((queries) => queries[held] ?? []),
      ...(held === 0 ? set.queries.filter(({ gold }) => gold.length === 0) : []),
    ],
  }));
}

function withOthers(entry: EvalEntry, queries: readonly EvalQuery[], held: number, phrasings: number): EvalEntry {
  const others = queries.filter((_, place) => place !== held).slice(0, phrasings);
  return { ...entry, similar: [...(entry.similar ?? []), ...others.map(({ text }) => text)] };
}
