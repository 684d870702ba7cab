import type { Question } from '#contract/answering.ts';
import type { ExplainedEntry, Explanation, Thresholds } from '#contract/answering-staff.ts';
import type { Entry } from '#contract/entry.ts';
import { fallbacksOf, type Language, languages } from '#contract/language.ts';
import type { VenueContent } from '#contract/venue.ts';
import { type Analysis, analyse } from './analyse.ts';
import { type Background, createBackground, noBackground } from './background.ts';
import { createIndexBuilder, type Index } from './index-builder.ts';
import { decide, type Judgement, priorThresholds, type Ranked } from './judgement.ts';
import { lexiconOf } from './lexicon/language-lexicon.ts';
import { matchedWords } from './matched-words.ts';
import { normalise } from './normalise.ts';
import { createRetriever, fieldWeights, type Retriever } from './retrieve.ts';
import type { Segmenter } from './segmenter.ts';
import { createVeto } from './veto.ts';

/** What an engine is built with; made once for a thread. */
export interface EngineTools {
  readonly segmenter: Segmenter;
  readonly background: Background;
}

/** What building found out. */
export interface BuildReport {
  readonly entryCount: number;
  readonly thresholds: Thresholds;
  /** Pairs of entries that are asked with the very same words; a visitor can only get one of them. */
  readonly identical: readonly { readonly entryIds: readonly [string, string]; readonly text: string }[];
  /** Entries with fewer than three phrasings in the base language: they are found least. */
  readonly thin: readonly string[];
}

/** One venue's content, ready to be asked. Never changed once built: new content is a new engine. */
export interface Engine {
  /** `today` is a day in the venue's time zone; entries whose last day is before it are not found. */
  readonly judge: (question: Question, today: string) => Judgement;
  /** Why `judge` says what it says, for the five likeliest entries. */
  readonly explain: (question: Question, today: string) => Explanation;
  readonly report: BuildReport;
}

/** The entries that have a text in one language. */
interface Base {
  readonly language: Language;
  readonly entries: readonly { readonly id: string; readonly validUntil: string | null }[];
  readonly index: Index;
  readonly retriever: Retriever;
  readonly analysis: Analysis;
}

const maxRanked = 15;

export function createEngineTools(segmenter: Segmenter): EngineTools {
  return { segmenter, background: createBackground(segmenter) };
}

/** The texts by which an entry is found: its title and phrasings, normalised, each once. */
export function phrasingsOf(entry: Entry, language: Language): string[] {
  const text = entry.texts[language];
  if (!text) return [];
  const normalised = [text.title, ...text.phrasings].map((phrasing) => normalise(phrasing, language));
  return [...new Set(normalised)].filter((phrasing) => phrasing.length > 0);
}

/** Builds an engine: about 40 µs an entry, plus the tools. */
export function buildEngine(content: VenueContent, tools: EngineTools): Engine {
  const veto = createVeto(content.venue.vetoWords);
  const bases = new Map<Language, Base>();
  for (const language of languages) {
    const base = buildBase(content, language, tools);
    if (base) bases.set(language, base);
  }

  function rank(question: Question, today: string): Ranked[] {
    const best = new Map<string, number>();
    for (const language of fallbacksOf(question.language)) {
      const base = bases.get(language);
      if (!base) continue;
      for (const { entryId, p } of rankIn(base, question.text, today)) {
        if (p > (best.get(entryId) ?? 0)) best.set(entryId, p);
      }
    }
    return [...best]
      .map(([entryId, p]) => ({ entryId, p }))
      .sort((a, b) => b.p - a.p)
      .slice(0, maxRanked);
  }

  function judge(question: Question, today: string): Judgement {
    const normalised = normalise(question.text, question.language);
    const isEmpty = normalised.length === 0;
    const ranked = isEmpty ? [] : rank(question, today);
    if (veto.refuses(question.text, normalised)) return { ranked, decision: { kind: 'hand-over', reason: 'vetoed' } };
    if (isEmpty) return { ranked, decision: { kind: 'hand-over', reason: 'nothing-asked' } };
    return { ranked, decision: decide(ranked, priorThresholds) };
  }

  return {
    report: reportOn(content),
    judge,
    explain: (question, today) => {
      const { decision, ranked } = judge(question, today);
      const entries = ranked.slice(0, maxExplained).flatMap((entry) => explainEntry(bases, question, entry) ?? []);
      const normalised = normalise(question.text, question.language);
      return { normalised, decision, thresholds: priorThresholds, model: 'plain', entries };
    },
  };
}

const maxExplained = 5;

function explainEntry(bases: ReadonlyMap<Language, Base>, question: Question, ranked: Ranked): ExplainedEntry | null {
  for (const language of fallbacksOf(question.language)) {
    const base = bases.get(language);
    const entry = base ? base.entries.findIndex(({ id }) => id === ranked.entryId) : -1;
    if (!base || entry < 0) continue;
    const tokens = analyse(normalise(question.text, language), language, base.analysis);
    return { ...ranked, language, features: {}, ...matchedWords(base.index, entry, tokens) };
  }
  return null;
}

function buildBase(content: VenueContent, language: Language, tools: EngineTools): Base | null {
  const analysis = { segmenter: tools.segmenter, lexicon: lexiconOf(language, content.venue.synonyms) };
  const builder = createIndexBuilder(language === 'zh-CN' ? tools.background : noBackground);
  const entries: { id: string; validUntil: string | null }[] = [];
  for (const entry of content.entries) {
    const phrasings = phrasingsOf(entry, language);
    if (phrasings.length === 0) continue;
    entries.push({ id: entry.id, validUntil: entry.validUntil });
    builder.add(phrasings.map((phrasing) => analyse(phrasing, language, analysis)));
  }
  if (entries.length === 0) return null;
  const index = builder.finish();
  return { language, entries, index, analysis, retriever: createRetriever(index, fieldWeights[language]) };
}

function rankIn(base: Base, text: string, today: string): Ranked[] {
  const tokens = analyse(normalise(text, base.language), base.language, base.analysis);
  const found = base.retriever.find(tokens, maxRanked * 2);
  const valid = found.flatMap(({ entry, score }) => {
    const { id, validUntil } = base.entries[entry] ?? { id: '', validUntil: '' };
    return validUntil !== null && validUntil < today ? [] : [{ entryId: id, score }];
  });
  const second = valid[1]?.score ?? 0;
  return valid.slice(0, maxRanked).map(({ entryId, score }, place) => ({
    entryId,
    p: plainProbability(score, place === 0 ? score - second : 0),
  }));
}

/** A rough probability from the first choice alone, used where no trained model is at hand. */
function plainProbability(score: number, lead: number): number {
  return 1 / (1 + Math.exp(-(6.5 * score + 4 * lead - 4)));
}

const enoughPhrasings = 3;

function reportOn(content: VenueContent): BuildReport {
  const owners = new Map<string, string>();
  const identical: { entryIds: readonly [string, string]; text: string }[] = [];
  const thin: string[] = [];
  for (const entry of content.entries) {
    const phrasings = phrasingsOf(entry, 'zh-CN');
    if (phrasings.length < enoughPhrasings) thin.push(entry.id);
    for (const text of phrasings) {
      const owner = owners.get(text);
      if (owner === undefined) owners.set(text, entry.id);
      else if (owner !== entry.id) identical.push({ entryIds: [owner, entry.id], text });
    }
  }
  return { entryCount: content.entries.length, thresholds: priorThresholds, identical, thin };
}
