import { fallbacksOf, type Language, languages } from '#contract/base/language.ts';
import type { Suggestion } from '#contract/page/answering.ts';
import { normalise } from '../text/normalise.ts';
import { marksNeeded } from './key-marks.ts';
import { matchRun, stretchesOf, type TypedText } from './typed-match.ts';
import { createTypedRowsBuilder, type Typeable, type TypedRows, textsOf } from './typed-rows.ts';

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
}

/** Takes entries one by one, so that a large venue does not hold up the loop. */
export interface SuggestionsBuilder {
  readonly add: (entry: Typeable) => void;
  /** `inKanji` writes what was typed in kana as the entries are written; null where nothing is known of it. */
  readonly finish: (inKanji: ((text: string) => string) | null) => Suggestions;
}

interface Found {
  readonly row: number;
  readonly score: number;
  /** Where the title was matched. */
  readonly places: readonly (readonly [number, number])[];
}

interface Search {
  readonly runs: readonly string[];
  /** Of what a text must have to match them. */
  readonly marks: number;
  readonly language: Language;
  readonly limit: number;
  readonly today: string;
}

/** The rows of a language, and which of them are asked for most, with their worth of 0..1. */
interface Side {
  readonly rows: TypedRows;
  readonly popular: ReadonlyMap<number, number>;
}

/** Beyond this many entries only unbroken matches are looked for, to stay within a few milliseconds a key. */
const manyEntries = 300;
const maxTyped = 40;
const popularWorth = 0.05;

/** `popularIds` are shown before others that match as well. */
export function createSuggestionsBuilder(popularIds: readonly string[]): SuggestionsBuilder {
  const builders = languages.map((language) => ({ language, rows: createTypedRowsBuilder(language) }));
  const worthOf = (place: number) => 1 - place / popularIds.length;
  const sideOf = (rows: TypedRows): Side => {
    const known = popularIds.flatMap((id, place) => rows.rowsOf(id).map((row) => [row, worthOf(place)] as const));
    return { rows, popular: new Map(known) };
  };
  return {
    add: (entry) => {
      for (const { rows } of builders) rows.add(entry);
    },
    finish: (inKanji) => {
      const sides = new Map(builders.map(({ language, rows }) => [language, sideOf(rows.finish())]));
      return {
        find: ({ text, language, limit }, today) => {
          const all = fallbacksOf(language).flatMap((candidate) => {
            const side = sides.get(candidate);
            if (!side) return [];
            return spellingsOf(text, language, inKanji).flatMap((typed) => {
              const runs = typed.split(' ');
              const marks = marksNeeded(runs, candidate === 'zh-CN');
              const search = { runs, marks, language: candidate, limit, today };
              return findIn(side, search).map((found) => suggestionOf(side.rows, found, candidate));
            });
          });
          return firstOfEach(all).slice(0, limit);
        },
      };
    },
  };
}

/** As it is typed, and as questions are compared: 一楼 is also 1 楼, and either may stand in a title; so is what is typed in kana. */
function spellingsOf(text: string, language: Language, inKanji: ((text: string) => string) | null): string[] {
  const asTyped = text
    .slice(0, maxTyped)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  const compared = normalise(text, language).slice(0, maxTyped);
  const written = language === 'ja' && inKanji ? inKanji(compared) : compared;
  return [...new Set([compared, asTyped, written])].filter((typed) => typed !== '');
}

function firstOfEach(suggestions: readonly Suggestion[]): Suggestion[] {
  const shown = new Map<string, Suggestion>();
  for (const suggestion of suggestions) if (!shown.has(suggestion.entryId)) shown.set(suggestion.entryId, suggestion);
  return [...shown.values()];
}

function suggestionOf(rows: TypedRows, { row, places }: Found, language: Language): Suggestion {
  const matched = places.map(([start, end]): [number, number] => [start, end]);
  const shown = { entryId: rows.ids.get(row), title: rows.titles.get(row), language, matched };
  const sign = rows.signs.get(row);
  return sign === '' ? shown : { ...shown, sign };
}

function findIn({ rows, popular }: Side, search: Search): Found[] {
  const maxGaps = rows.count > manyEntries ? 0 : 1;
  const best: Found[] = [];
  for (let row = 0; row < rows.count; row++) {
    const bonus = popularWorth * (popular.get(row) ?? 0);
    const least = best.length < search.limit ? Number.NEGATIVE_INFINITY : (best.at(-1)?.score ?? 0);
    const found = bestOf(rows, row, search, maxGaps, least - bonus);
    if (found && rows.isValid(row, search.today))
      keepBest(best, { ...found, score: found.score + bonus }, search.limit);
  }
  return best;
}

function keepBest(best: Found[], found: Found, limit: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.score ?? 0) < found.score) place -= 1;
  best.splice(place, 0, found);
  if (best.length > limit) best.pop();
}

/** The best match of a row that is worth more than `least`. */
function bestOf(rows: TypedRows, row: number, search: Search, maxGaps: number, least: number): Found | null {
  let best: Found | null = null;
  let most = least;
  const [first, last] = textsOf(rows, row);
  for (let number = first; number < last; number++) {
    if (((rows.marks[number] as number) & search.marks) !== search.marks) continue;
    const text = rows.text(number);
    const path: number[] = [];
    const gaps = matchAll(search, text, maxGaps, path);
    if (gaps < 0) continue;
    const isTitle = number === first;
    const before = Math.min(...path) - text.start;
    const covered = path.length / (text.end - text.start + 4);
    const score = covered - 0.3 * gaps - 0.02 * before - (isTitle ? 0 : 0.15);
    if (score <= most) continue;
    most = score;
    best = { row, score, places: isTitle ? stretchesOf(path, text.start) : [] };
  }
  return best;
}

/** Every run must be found: in Chinese and Japanese after the one before if it can be, in the others at a word's start. */
function matchAll({ runs, language }: Search, text: TypedText, maxGaps: number, path: number[]): number {
  let gaps = 0;
  for (const run of runs) {
    const found =
      language === 'en' || language === 'ko' ? matchStart(run, text, path) : matchAfter(run, text, maxGaps, path);
    if (found < 0) return -1;
    gaps += found;
  }
  return gaps;
}

function matchAfter(run: string, text: TypedText, maxGaps: number, path: number[]): number {
  const from = path.length === 0 ? text.start : Math.max(...path) + 1;
  const gaps = text.isSpelled ? maxGaps : 0;
  const found = matchRun(run, text, from, gaps, path);
  return found < 0 && from > text.start ? matchRun(run, text, text.start, gaps, path) : found;
}

const letter = /[\p{L}\p{N}]/u;

function matchStart(run: string, { codes, start, end }: TypedText, path: number[]): number {
  for (let at = start; at + run.length <= end; at++) {
    if (at > start && letter.test(String.fromCharCode(codes[at - 1] as number))) continue;
    let same = 0;
    while (same < run.length && codes[at + same] === run.charCodeAt(same)) same += 1;
    if (same < run.length) continue;
    for (let place = at; place < at + run.length; place++) path.push(place);
    return 0;
  }
  return -1;
}
