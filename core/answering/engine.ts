import type { Question } from '#contract/answering.ts';
import type { ExplainedEntry, Explanation, Thresholds } from '#contract/answering-staff.ts';
import type { Entry } from '#contract/entry.ts';
import { fallbacksOf, type Language, languages } from '#contract/language.ts';
import type { Venue } from '#contract/venue.ts';
import { type Base, createBaseBuilder, maxCandidates } from './base.ts';
import { type ContentReport, createContentCheck } from './content-check.ts';
import type { EngineTools } from './engine-tools.ts';
import { featureNames } from './features.ts';
import { decide, type Judgement, priorThresholds, type Ranked } from './judgement.ts';
import { matchedWords } from './matched-words.ts';
import { normalise } from './normalise.ts';
import { plainRanker, type Ranker } from './ranker.ts';
import { createVeto } from './veto.ts';

/** What building found out. */
export interface BuildReport extends ContentReport {
  readonly thresholds: Thresholds;
  readonly model: Explanation['model'];
}

/** One venue's content, ready to be asked. Never changed once built: new content is a new engine. */
export interface Engine {
  /** `today` is a day in the venue's time zone; entries whose last day is before it are not found. */
  readonly judge: (question: Question, today: string) => Judgement;
  /** Why `judge` says what it says, for the five likeliest entries. */
  readonly explain: (question: Question, today: string) => Explanation;
  readonly report: BuildReport;
}

/** Takes entries piece by piece and keeps only what finding them needs. */
export interface EngineBuilder {
  readonly add: (entry: Entry) => void;
  readonly finish: () => Engine;
}

interface Side {
  readonly base: Base;
  readonly ranker: Ranker;
}

interface Found extends Ranked {
  readonly language: Language;
  readonly features: Float32Array;
}

export function createEngineBuilder(venue: Venue, tools: EngineTools): EngineBuilder {
  const builders = languages.map((language) => createBaseBuilder(language, venue, tools));
  const check = createContentCheck();
  return {
    add: (entry) => {
      check.add(entry);
      for (const builder of builders) builder.add(entry);
    },
    finish: () => {
      const bases = builders.flatMap((builder) => builder.finish() ?? []);
      return engineOf(venue, bases, tools, check.finish());
    },
  };
}

function engineOf(venue: Venue, bases: readonly Base[], tools: EngineTools, content: ContentReport): Engine {
  const veto = createVeto(venue.vetoWords);
  const sides = new Map(
    bases.map((base): [Language, Side] => [
      base.language,
      { base, ranker: tools.rankers[base.language] ?? plainRanker },
    ]),
  );
  const model = tools.rankers['zh-CN'] ? 'trained' : 'plain';
  const thresholds = priorThresholds;

  function find(question: Question, today: string): Found[] {
    const best = new Map<string, Found>();
    for (const language of fallbacksOf(question.language)) {
      const side = sides.get(language);
      for (const found of side ? findIn(side, question.text, today) : []) {
        if (found.p > (best.get(found.entryId)?.p ?? -1)) best.set(found.entryId, found);
      }
    }
    return [...best.values()].sort((a, b) => b.p - a.p).slice(0, maxCandidates);
  }

  function judge(question: Question, today: string): { judgement: Judgement; found: readonly Found[] } {
    const normalised = normalise(question.text, question.language);
    const found = normalised === '' ? [] : find(question, today);
    const ranked = found.map(({ entryId, p }) => ({ entryId, p }));
    const handOver = (reason: 'vetoed' | 'nothing-asked') => ({ kind: 'hand-over', reason }) as const;
    if (veto.refuses(question.text, normalised)) return { found, judgement: { ranked, decision: handOver('vetoed') } };
    if (normalised === '') return { found, judgement: { ranked, decision: handOver('nothing-asked') } };
    return { found, judgement: { ranked, decision: decide(ranked, thresholds) } };
  }

  return {
    report: { ...content, thresholds, model },
    judge: (question, today) => judge(question, today).judgement,
    explain: (question, today) => {
      const { judgement, found } = judge(question, today);
      const normalised = normalise(question.text, question.language);
      const entries = found.slice(0, maxExplained).flatMap((one) => explainOne(sides, question.text, one));
      return { normalised, decision: judgement.decision, thresholds, model, entries };
    },
  };
}

const maxExplained = 5;

function findIn({ base, ranker }: Side, text: string, today: string): Found[] {
  const rows = base.find(base.analyse(text), (entry) => base.isValid(entry, today));
  const ranked = ranker.rank(rows.map(({ features }) => features));
  return ranked.flatMap(({ place, p }) => {
    const row = rows[place];
    return row ? [{ entryId: base.idOf(row.entry), p, language: base.language, features: row.features }] : [];
  });
}

function explainOne(sides: ReadonlyMap<Language, Side>, text: string, found: Found): ExplainedEntry[] {
  const { entryId, p, language, features } = found;
  const base = sides.get(language)?.base;
  const number = base?.numberOf(entryId);
  if (!base || number === undefined) return [];
  const named = Object.fromEntries(featureNames.map((name, place) => [name, features[place] ?? 0]));
  return [{ entryId, p, language, features: named, ...matchedWords(base.index, number, base.analyse(text)) }];
}
