import type { Language } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { withSentences } from '../meaning/sentence-base.ts';
import type { SentenceModel } from '../meaning/sentence-model.ts';
import { createVectorTableBuilder } from '../meaning/vector-table.ts';
import { createAlignment } from '../meaning/word-alignment.ts';
import type { Asides } from '../rank/asides.ts';
import { asideFeatureName, featureNames, featuresOf, withMore } from '../rank/features.ts';
import { withTitles } from '../rank/title-shares.ts';
import type { AskedVenue } from '../serving/asked-venue.ts';
import type { EngineTools } from '../serving/engine-tools.ts';
import { type Analysis, analyse } from '../text/analyse.ts';
import type { SpellKana } from '../text/kana-spelling.ts';
import { lexiconOf } from '../text/lexicon/language-lexicon.ts';
import { normalise } from '../text/normalise.ts';
import { numberedWeekdays, weekdayWords } from '../text/numerals.ts';
import { createRespellingBuilder, type Respelling } from '../text/respelling.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Background, backgroundOf } from './background.ts';
import { createExactMatchBuilder, type ExactMatch } from './exact-match.ts';
import { createIndexBuilder, type Index } from './index-builder.ts';
import { hasWord } from './matched-words.ts';
import { type Candidate, createRetriever, fieldWeights, spokenWeights } from './retrieve.ts';
import { createTextStoreBuilder, type TextStore } from './text-store.ts';

/** A candidate with what the ranker sees of it. */
export interface Row extends Candidate {
  readonly features: Float32Array;
}

/** An entry as it is asked; the first text is its title. */
export interface AskedEntry {
  readonly id: string;
  readonly phrasings: readonly string[];
}

export interface FindHow {
  /** Entries that come after those of the first choice, where they are not among them. */
  readonly others?: readonly number[];
  /** Sound counts more: the text is what was heard. */
  readonly isSpoken?: boolean;
}

/** The entries of a venue that have a text in one language, by numbers from 0. */
export interface Base {
  readonly language: Language;
  readonly index: Index;
  /** What stands in the features of its rows, in order. */
  readonly featureNames: readonly string[];
  readonly idOf: (entry: number) => string;
  readonly numberOf: (entryId: string) => number | undefined;
  readonly analyse: (text: string) => Tokens;
  /** A normalised text in the words of the entries, where they have words that sound so. */
  readonly respell: (text: string) => string;
  /** The first choice of entries that may be shown, best first; `isShown` by entry number. */
  readonly find: (question: Tokens, isShown: (entry: number) => boolean, how?: FindHow) => readonly Row[];
  /** The entry that is asked with the very words of a text, as far as it may be shown. */
  readonly exactly: ExactMatch['entryOf'];
  readonly isValid: (entry: number, today: string) => boolean;
}

/** Takes entries in order; those without a text in the language are passed over. */
export interface BaseBuilder {
  readonly add: (entry: Entry) => void;
  /** Null where no entry has the language. */
  readonly finish: () => Base | null;
  /** The first entries with their texts, for trials at import. */
  readonly sample: () => readonly AskedEntry[];
  /** An index like the one that is built, of other entries. */
  readonly makeBase: (entries: readonly AskedEntry[]) => Base | null;
}

/** Enough for trials; a larger venue is tried on a part of it. */
export const maxSample = 2000;

export const maxCandidates = 15;

/** The texts by which an entry is found: its title and phrasings, normalised, each once. */
export function phrasingsOf(entry: Entry, language: Language): string[] {
  const text = entry.texts[language];
  if (!text) return [];
  const normalised = [text.title, ...text.phrasings].map((phrasing) => normalise(phrasing, language));
  return [...new Set(normalised)].filter((phrasing) => phrasing.length > 0);
}

/** An entry as it is asked in a language; without phrasings where it has no text in it. */
export function askedIn(entry: Entry, language: Language): AskedEntry {
  return { id: entry.id, phrasings: phrasingsOf(entry, language) };
}

export function createBaseBuilder(language: Language, venue: AskedVenue, tools: EngineTools): BaseBuilder {
  const analysis: Analysis = { segmenter: tools.segmenter, lexicon: lexiconOf(language, venue.synonyms) };
  const background = backgroundOf(language, tools);
  const model = tools.sentenceModels[language] ?? null;
  const asides = tools.rankers[language]?.asides[language] ?? null;
  const spellKana = language === 'ja' ? tools.spellKana : null;
  const created = () => createTextIndex(language, analysis, background, { model, asides, spellKana });
  const { add, finish } = created();
  const sample: AskedEntry[] = [];
  return {
    finish,
    add: (entry) => {
      const asked = askedIn(entry, language);
      if (asked.phrasings.length === 0) return;
      if (sample.length < maxSample) sample.push(asked);
      add(asked, entry.validUntil);
    },
    sample: () => sample,
    makeBase: (entries) => {
      const other = created();
      for (const entry of entries) other.add(entry, null);
      return other.finish();
    },
  };
}

/** What was learned about questions of a language, where there is something. */
interface Learned {
  readonly model: SentenceModel | null;
  readonly asides: Asides | null;
  readonly spellKana: SpellKana | null;
}

function createTextIndex(
  language: Language,
  analysis: Analysis,
  background: Background,
  { asides, model, spellKana }: Learned,
) {
  const builder = createIndexBuilder(background);
  const respelling = language === 'zh-CN' ? createRespellingBuilder() : null;
  for (const word of [...analysis.lexicon.words, ...weekdayWords]) respelling?.add(word);
  const ids = createTextStoreBuilder();
  const exact = createExactMatchBuilder(language);
  const vectors = model && createVectorTableBuilder(model.dimension);
  const words = new Set<string>();
  const lastDays = new Map<number, string>();
  return {
    add: ({ id, phrasings }: AskedEntry, validUntil: string | null) => {
      const number = ids.add(id);
      if (validUntil !== null) lastDays.set(number, validUntil);
      exact.add(number, phrasings);
      const texts = phrasings.map((phrasing) => analyse(spellKana?.(phrasing) ?? phrasing, language, analysis));
      builder.add(texts);
      if (model) vectors?.add(texts.slice(0, maxRead).map((tokens) => model.read(tokens).vector));
      for (const { text } of texts.flatMap(({ word }) => word)) {
        respelling?.add(text);
        if (model) words.add(text);
      }
    },
    finish: () => {
      const stored = ids.finish();
      if (stored.count === 0) return null;
      const isWord = (text: string) => background.rarity('word', text) < 1;
      const index = builder.finish();
      const ownWords = exact.finish();
      const respell = respelling?.finish(isWord).respell ?? spellingOf(index, ownWords, spellKana);
      const base = baseOf(index, readerOf(language, analysis, respell), ownWords, { ids: stored, lastDays });
      if (!model || !vectors) return withAsides(withTitles(base), asides);
      const sentences = { align: createAlignment(index, words, model), model, table: vectors.finish() };
      return withAsides(withTitles(withSentences(base, sentences)), asides);
    },
  };
}

/**
 * Writes what was typed in hiragana in the words that the entries have, where they have words of that sound; an entry's very words
 * as they were read when it was taken in.
 */
function spellingOf(index: Index, { entryOf }: ExactMatch, spellKana: SpellKana | null): Respelling['respell'] | null {
  const isAsked = (text: string) => entryOf(text, () => true) !== undefined;
  return (
    spellKana && ((text) => (isAsked(text) ? spellKana(text) : spellKana(text, (written) => hasWord(index, written))))
  );
}

/** A base whose rows end with the log-odds that the question is an aside. */
function withAsides(base: Base, asides: Asides | null): Base {
  return {
    ...base,
    featureNames: [...base.featureNames, asideFeatureName],
    find: (question, isShown, how) => {
      const aside = asides?.of(question) ?? 0;
      return base.find(question, isShown, how).map((row) => ({ ...row, features: withMore(row.features, [aside]) }));
    },
  };
}

/** An entry may have 200 phrasings; the first ones are the plainest. */
const maxRead = 40;

/** How texts are read in a language. */
type Reading = Pick<Base, 'language' | 'analyse' | 'respell'>;

/** Apart from the builder, so that what a base keeps alive holds nothing that it was built from. */
function readerOf(language: Language, analysis: Analysis, given: Respelling['respell'] | null): Reading {
  const respell = language === 'zh-CN' && given ? (text: string) => numberedWeekdays(given(text)) : (given ?? asItIs);
  return { language, respell, analyse: (text) => analyse(respell(normalise(text, language)), language, analysis) };
}

const asItIs = (text: string) => text;

function baseOf(
  index: Index,
  reading: Reading,
  exact: ExactMatch,
  { ids, lastDays }: { readonly ids: TextStore; readonly lastDays: ReadonlyMap<number, string> },
): Base {
  const retriever = createRetriever(index);
  const { language } = reading;
  return {
    ...reading,
    index,
    featureNames,
    idOf: ids.get,
    numberOf: (entryId) => ids.numbersOf(entryId)[0],
    exactly: exact.entryOf,
    isValid: (entry, today) => (lastDays.get(entry) ?? today) >= today,
    find: (question, isShown, { others = [], isSpoken = false } = {}) => {
      const weights = (isSpoken ? spokenWeights : fieldWeights)[language];
      const found = retriever.find(question, maxCandidates, weights, isShown);
      const isNew = (other: number) => !found.some(({ entry }) => entry === other);
      const candidates = [...found, ...[...new Set(others)].filter(isNew).map((entry) => ({ entry, score: 0 }))];
      const features = featuresOf(index, question, candidates);
      return candidates.map((candidate, place) => ({ ...candidate, features: features[place] as Float32Array }));
    },
  };
}
