import { baseLanguage, type Language, languages } from '#contract/base/language.ts';
import type { Decision, Question, Suggestion } from '#contract/page/answering.ts';
import type { DecidedBy, ExplainedEntry, Explanation, ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { type ContentReport, createContentCheck } from '../content-check.ts';
import { askedIn, type BaseBuilder, createBaseBuilder } from '../index/base.ts';
import { matchedWords } from '../index/matched-words.ts';
import type { Lesson } from '../meaning/lesson.ts';
import { createMeaningSideBuilder, type MeaningSideBuilder } from '../meaning/meaning-side.ts';
import type { Mix } from '../meaning/mix.ts';
import type { PackedVector } from '../meaning/packed-vectors.ts';
import { decidedBy } from '../rank/deciding.ts';
import { createFinding, type Found, type Side } from '../rank/finding.ts';
import { fitThresholds } from '../rank/fit-thresholds.ts';
import { decide, type Judgement, priorThresholds } from '../rank/judgement.ts';
import { shifted, shiftOf } from '../rank/pack-shift.ts';
import { doubtingAsides, plainRanker, trustingShort } from '../rank/ranker.ts';
import { createVeto } from '../rank/veto.ts';
import { createSuggestionsBuilder, type Suggestions, type Typed } from '../suggest/suggest.ts';
import { firstWordsIn } from '../text/first-words.ts';
import { normalise } from '../text/normalise.ts';
import type { AskedVenue } from './asked-venue.ts';
import type { EngineTools } from './engine-tools.ts';

/** What building found out. */
export interface BuildReport extends ContentReport {
  /** To be kept with the version of the content, so that they need not be fitted again. */
  readonly thresholds: ThresholdsByLanguage;
  readonly model: Explanation['model'];
  /** Languages of the venue that have no sentence model: their questions go by words alone. */
  readonly wordsAlone: readonly Language[];
  /** How meaning counts, by the languages in which it does; without a lesson there are none. */
  readonly mixes: Readonly<Partial<Record<Language, Mix>>>;
}

/** One venue's content, ready to be asked. Never changed once built: new content is a new engine. */
export interface Engine {
  /**
   * `today` is a day in the venue's time zone; entries whose last day is before it are not found. `vector`: what the
   * embedder whose lessons the engine had makes of the question.
   */
  readonly judge: (question: Question, today: string, vector?: PackedVector) => Judgement;
  /** Why `judge` says what it says, for the five likeliest entries. */
  readonly explain: (question: Question, today: string, vector?: PackedVector) => Explanation;
  /** What may be asked for while somebody types. */
  readonly suggest: (typed: Typed, today: string) => readonly Suggestion[];
  readonly report: BuildReport;
}

/** Takes entries piece by piece and keeps only what finding them needs. */
export interface EngineBuilder {
  readonly add: (entry: Entry) => void;
  readonly finish: () => Engine;
}

/**
 * `known`: thresholds fitted before for this very content; what is missing is fitted. `lessons`: what an embedder makes
 * of it, by language.
 */
export function createEngineBuilder(
  venue: AskedVenue,
  tools: EngineTools,
  known: ThresholdsByLanguage = {},
  lessons: readonly Lesson[] = [],
): EngineBuilder {
  const builders = languages.map((language) => createBaseBuilder(language, venue, tools));
  const meanings = new Map(lessons.map((lesson) => [lesson.language, createMeaningSideBuilder(lesson)]));
  const check = createContentCheck();
  const suggestions = createSuggestionsBuilder(venue.popularIds);
  const answered = new Set<string>();
  return {
    add: (entry) => {
      check.add(entry);
      for (const words of greetingsIn(entry)) answered.add(words);
      suggestions.add(entry);
      for (const builder of builders) builder.add(entry);
      for (const [language, meaning] of meanings) meaning.add(askedIn(entry, language));
    },
    finish: () => {
      const sides = builders.flatMap((builder) => sideOf(builder, tools, known, meanings) ?? []);
      const languagesBuilt = sides.map(({ base }) => base.language);
      const japanese = tools.spellKana && sides.find(({ base }) => base.language === 'ja');
      const wordsAlone = languagesBuilt.filter((language) => !tools.sentenceModels[language]);
      return engineOf({
        venue,
        built: sides,
        wordsAlone,
        suggestions: suggestions.finish(japanese ? japanese.base.respell : null),
        content: check.finish(),
        answered,
      });
    },
  };
}

function sideOf(
  builder: BaseBuilder,
  tools: EngineTools,
  known: ThresholdsByLanguage,
  meanings: ReadonlyMap<Language, MeaningSideBuilder>,
): Side | null {
  const base = builder.finish();
  if (!base) return null;
  const trained = tools.rankers[base.language] ?? plainRanker;
  const shift = known[base.language]?.shift ?? shiftOf(base, builder.sample(), trained);
  const fitted = doubtingAsides(shifted(trained, shift), base.language);
  // A word that a pack does not know shows how sure the forests are of nothing at all, in sentences as well.
  const thresholds = known[base.language] ?? { ...fitThresholds(builder.sample(), builder.makeBase, fitted), shift };
  const ranker = trustingShort(fitted);
  const meaning = meanings.get(base.language)?.finish(base, ranker, builder.sample(), builder.makeBase) ?? null;
  return { base, ranker, thresholds, meaning };
}

interface Judged {
  readonly found: readonly Found[];
  readonly decision: Decision;
}

interface EngineParts {
  readonly venue: AskedVenue;
  readonly built: readonly Side[];
  readonly wordsAlone: readonly Language[];
  readonly suggestions: Suggestions;
  readonly content: ContentReport;
  /** Greetings and their like that the venue has an answer of its own for. */
  readonly answered: ReadonlySet<string>;
}

/** The titles and phrasings of an entry that are no more than first words. */
function greetingsIn(entry: Entry): string[] {
  return languages.flatMap((language) => {
    const text = entry.texts[language];
    const greetings = [text?.title, ...(text?.phrasings ?? [])].filter((words) => words && firstWordsIn(words));
    return greetings.map((words = '') => normalise(words, language));
  });
}

function engineOf({ venue, built, wordsAlone, suggestions, content, answered }: EngineParts): Engine {
  const veto = createVeto(venue.vetoWords);
  const sides = new Map(built.map((side): [Language, Side] => [side.base.language, side]));
  const { byText, withOthersHeard } = createFinding(sides, veto);
  const model = built.every(({ ranker }) => ranker.nearLogOdds === null) ? 'plain' : 'trained';
  /** Of the language that the likeliest entry was found in. */
  const thresholdsFor = (found: readonly Found[]) =>
    found[0]?.thresholds ?? sides.get(baseLanguage)?.thresholds ?? priorThresholds;

  const asksNothing = (text: string, normalised: string) => (answered.has(normalised) ? null : firstWordsIn(text));
  const decideOn = (found: readonly Found[]) => decide(found, thresholdsFor(found));

  function judge(question: Question, today: string, vector?: PackedVector): Judged {
    const normalised = normalise(question.text, question.language);
    const found = normalised === '' ? [] : byText(question, today, vector);
    if (veto.refuses(question.text, normalised)) return { found, decision: { kind: 'hand-over', reason: 'vetoed' } };
    const about = asksNothing(question.text, normalised);
    if (about) return { found: [], decision: { kind: 'first-words', about } };
    if (normalised === '') return { found, decision: { kind: 'hand-over', reason: 'nothing-asked' } };
    const decision = decideOn(found);
    // What the text alone answers is not put in doubt by what else may have been heard.
    if (decision.kind === 'answer' || question.via !== 'spoken' || !question.alternatives?.length)
      return { found, decision };
    const all = withOthersHeard(found, question, today);
    return { found: all, decision: decideOn(all) };
  }

  return {
    report: {
      ...content,
      model,
      wordsAlone,
      thresholds: Object.fromEntries(built.map(({ base, thresholds }) => [base.language, thresholds])),
      mixes: Object.fromEntries(built.flatMap(({ base, meaning }) => (meaning ? [[base.language, meaning.mix]] : []))),
    },
    suggest: suggestions.find,
    judge: (question, today, vector) => {
      const { found, decision } = judge(question, today, vector);
      return { ranked: found.map(({ entryId, p }) => ({ entryId, p })), decision };
    },
    explain: (question, today, vector) => {
      const { decision, found } = judge(question, today, vector);
      const normalised = normalise(question.text, question.language);
      const entries = found.slice(0, maxExplained).flatMap((one) => explainOne(sides, question.text, one));
      const decider = deciderOf(sides, found);
      return { normalised, decision, thresholds: thresholdsFor(found), model, decidedBy: decider, entries };
    },
  };
}

const maxExplained = 5;

/** Only what was found in the language of the first can be compared with it. */
function deciderOf(sides: ReadonlyMap<Language, Side>, found: readonly Found[]): DecidedBy | null {
  const side = found[0] && sides.get(found[0].language);
  if (!side) return null;
  const { base, meaning, ranker } = side;
  const alike = found.filter(
    ({ features, language }) => language === base.language && features.length === found[0]?.features.length,
  );
  const names = [...base.featureNames, 'meaning'];
  return decidedBy(alike, names, meaning?.ranker ?? ranker);
}

function explainOne(sides: ReadonlyMap<Language, Side>, text: string, found: Found): ExplainedEntry[] {
  const { entryId, p, language, features } = found;
  const base = sides.get(language)?.base;
  const number = base?.numberOf(entryId);
  if (!base || number === undefined) return [];
  const names = [...base.featureNames, 'meaning'].slice(0, features.length);
  const named = Object.fromEntries(names.map((name, place) => [name, features[place] ?? 0]));
  return [{ entryId, p, language, features: named, ...matchedWords(base.index, number, base.analyse(text)) }];
}
