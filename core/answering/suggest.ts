import type { Suggestion } from '#contract/answering.ts';
import type { Entry } from '#contract/entry.ts';
import { fallbacksOf, type Language, languages } from '#contract/language.ts';
import { normalise } from './normalise.ts';
import { matchRun, type TypedMatch, type TypedText } from './typed-match.ts';

/** What has been typed so far, and how many entries to show for it. */
export interface Typed {
  readonly text: string;
  readonly language: Language;
  readonly limit: number;
}

/** Entries that what has been typed may be asking for; looked through at every key. */
export interface Suggestions {
  /** Best first; `today` hides entries whose last day is before it. */
  readonly find: (typed: Typed, today: string) => readonly Suggestion[];
  /** The titles of entries in the language a visitor reads; '' for an entry that is not there. */
  readonly titlesOf: (entryIds: readonly string[], language: Language) => readonly string[];
}

/** Takes entries one by one, so that a large venue does not hold up the loop. */
export interface SuggestionsBuilder {
  readonly add: (entry: Entry) => void;
  readonly finish: () => Suggestions;
}

interface Row {
  readonly entryId: string;
  readonly title: string;
  readonly sign: string | undefined;
  readonly validUntil: string | null;
  readonly texts: readonly TypedText[];
}

interface Found {
  readonly row: Row;
  readonly score: number;
  readonly places: readonly (readonly [number, number])[];
}

/** Beyond this many entries only unbroken matches are looked for, to stay within a few milliseconds a key. */
const manyEntries = 300;
const maxTyped = 40;

/** `popularIds` are shown before others that match as well. */
export function createSuggestionsBuilder(popularIds: readonly string[]): SuggestionsBuilder {
  const rows = new Map<Language, Row[]>(languages.map((language) => [language, []]));
  const popular = new Map(popularIds.map((id, place) => [id, 1 - place / popularIds.length]));

  return {
    add: (entry) => {
      for (const language of languages) {
        const text = entry.texts[language];
        if (!text) continue;
        const written = [text.title, ...text.phrasings.filter((phrasing) => phrasing !== text.title)];
        rows.get(language)?.push({
          entryId: entry.id,
          title: text.title,
          sign: text.place?.sign,
          validUntil: entry.validUntil,
          texts: written.map((phrasing) => typedText(phrasing, language)),
        });
      }
    },
    finish: () => ({
      find: ({ text, language, limit }, today) => {
        const typed = normalise(text, language).slice(0, maxTyped);
        if (typed === '') return [];
        const all = fallbacksOf(language).flatMap((candidate) =>
          findIn(rows.get(candidate) ?? [], typed, candidate, today, popular)
            .slice(0, limit)
            .map((found) => suggestionOf(found, candidate)),
        );
        return firstOfEach(all).slice(0, limit);
      },
      titlesOf: (entryIds, language) =>
        entryIds.map((id) => {
          const inAny = fallbacksOf(language).flatMap((candidate) => rows.get(candidate) ?? []);
          return inAny.find(({ entryId }) => entryId === id)?.title ?? '';
        }),
    }),
  };
}

function firstOfEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const shown = new Map<string, Suggestion>();
  for (const suggestion of suggestions) if (!shown.has(suggestion.entryId)) shown.set(suggestion.entryId, suggestion);
  return [...shown.values()];
}

function typedText(written: string, language: Language): TypedText {
  const characters = written.toLowerCase();
  // A few capitals grow when made small; then places in the title would shift, so it stays as written.
  const isWhole = characters.length === written.length;
  return { characters: isWhole ? characters : written, isSpelled: language === 'zh-CN' };
}

function suggestionOf({ row, places }: Found, language: Language): Suggestion {
  const matched = places.map(([start, end]): [number, number] => [start, end]);
  const shown = { entryId: row.entryId, title: row.title, language, matched };
  return row.sign === undefined ? shown : { ...shown, sign: row.sign };
}

function findIn(
  rows: readonly Row[],
  typed: string,
  language: Language,
  today: string,
  popular: ReadonlyMap<string, number>,
): Found[] {
  const maxGaps = rows.length > manyEntries ? 0 : 1;
  const found: Found[] = [];
  for (const row of rows) {
    if (row.validUntil !== null && row.validUntil < today) continue;
    const best = bestOf(row, typed, language, maxGaps);
    if (best) found.push({ ...best, score: best.score + 0.05 * (popular.get(row.entryId) ?? 0) });
  }
  return found.sort((a, b) => b.score - a.score);
}

function bestOf(row: Row, typed: string, language: Language, maxGaps: number): Found | null {
  let best: Found | null = null;
  for (const [number, text] of row.texts.entries()) {
    const match = matchAll(typed.split(' '), text, language, maxGaps);
    if (!match) continue;
    const covered = match.places.reduce((sum, [start, end]) => sum + end - start, 0);
    const first = match.places[0]?.[0] ?? 0;
    const score = covered / (text.characters.length + 4) - 0.3 * match.gaps - 0.02 * first - (number === 0 ? 0 : 0.15);
    if (!best || score > best.score) best = { row, score, places: number === 0 ? match.places : [] };
  }
  return best;
}

/** Every run must be found: in Chinese and Japanese after the one before if it can be, in the others at a word's start. */
function matchAll(runs: readonly string[], text: TypedText, language: Language, maxGaps: number): TypedMatch | null {
  const places: (readonly [number, number])[] = [];
  let gaps = 0;
  for (const run of runs) {
    const match =
      language === 'en' || language === 'ko' ? matchStart(run, text) : matchAfter(run, text, places, maxGaps);
    if (!match) return null;
    places.push(...match.places);
    gaps += match.gaps;
  }
  return { places: places.sort((a, b) => a[0] - b[0]), gaps };
}

function matchAfter(
  run: string,
  text: TypedText,
  places: readonly (readonly [number, number])[],
  maxGaps: number,
): TypedMatch | null {
  const from = Math.max(0, ...places.map(([, end]) => end));
  const gaps = text.isSpelled ? maxGaps : 0;
  return matchRun(run, text, from, gaps) ?? (from > 0 ? matchRun(run, text, 0, gaps) : null);
}

function matchStart(run: string, { characters }: TypedText): TypedMatch | null {
  for (let at = characters.indexOf(run); at >= 0; at = characters.indexOf(run, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(characters.charAt(at - 1))) {
      return { places: [[at, at + run.length]], gaps: 0 };
    }
  }
  return null;
}
