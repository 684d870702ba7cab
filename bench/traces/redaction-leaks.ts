import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, languageSchema } from '#contract/base/language.ts';
import { createKnownWords } from '#core/composition/known-words.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { readWords } from '#core/engines/word-files.ts';
import { blankSign } from '#core/worklist/blank.ts';
import { redact } from '#core/worklist/redact.ts';
import type { Vocabulary } from '#core/worklist/vocabulary.ts';

/** Half of the sayings were at hand while the rules were made; the other half, in another style, only measures. */
export type Half = 'dev' | 'test';

/** Something a visitor might say, and the parts of it that would tell who said it. */
export interface Saying {
  readonly language: Language;
  readonly text: string;
  readonly personal: readonly string[];
}

export interface RedactionLeaks {
  /** Sayings with something personal, and how many of them still show some of it. */
  readonly planted: number;
  readonly leaked: number;
  /** Questions with nothing personal, and how many of them are left as they are. */
  readonly harmless: number;
  readonly harmlessKept: number;
  readonly leakedTexts: readonly string[];
  readonly lostTexts: readonly string[];
}

const venues = fileURLToPath(new URL('../../assets/venues', import.meta.url));

/** Redacts the planted sayings and the harmless questions of bench/data/redaction with the vocabulary of the sample hall. */
export async function leakedByRedaction(halves: readonly Half[] = ['dev', 'test']): Promise<RedactionLeaks> {
  const vocabulary = sampleVocabulary('hall');
  const planted = halves.flatMap((half) => readSayings(`planted.${half}`));
  const harmless = [...halves.flatMap((half) => readSayings(`harmless.${half}`)), ...sampleQuestions()];
  const shown = ({ text, language }: Saying) => redact(text, language, vocabulary);
  const leaked = planted.filter((saying) => saying.personal.some((part) => isShown(part, shown(saying))));
  const lost = harmless.filter((saying) => shown(saying) !== plain(saying.text));
  const lines = (sayings: readonly Saying[]) => sayings.map((saying) => `${saying.text} → ${shown(saying)}`);
  return {
    planted: planted.length,
    leaked: leaked.length,
    harmless: harmless.length,
    harmlessKept: harmless.length - lost.length,
    leakedTexts: lines(leaked),
    lostTexts: lines(lost),
  };
}

/** What a terminal with a sample venue knows. */
export function sampleVocabulary(venueId: string): Vocabulary {
  return createKnownWords({ content: readSampleVenue(venues, venueId).content, readWords });
}

/** Lines of `language text`; what is personal stands in braces. */
export function readSayings(name: string): Saying[] {
  const file = new URL(`../data/redaction/${name}.txt`, import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const space = line.indexOf(' ');
    const marked = line.slice(space + 1);
    return {
      language: languageSchema.parse(line.slice(0, space)),
      text: marked.replaceAll(/[{}]/g, ''),
      personal: [...marked.matchAll(/\{([^}]*)\}/g)].flatMap(([, part]) => part ?? []),
    };
  });
}

/** The titles of the sample venues, in every language they have. */
function sampleQuestions(): Saying[] {
  return sampleVenueIds(venues).flatMap((id) =>
    readSampleVenue(venues, id).content.entries.flatMap(({ texts }) =>
      languageSchema.options.flatMap((language) => {
        const title = texts[language]?.title;
        return title === undefined ? [] : [{ language, text: title, personal: [] }];
      }),
    ),
  );
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
/** The letters and digits of a text, its Latin words parted by spaces. */
const bare = (text: string) =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * Whether a piece of something personal that tells still stands in a text: a Latin word of two letters and more, three
 * digits in a row, or two characters of another script (one, if that is all there is).
 */
export function isShown(part: string, text: string): boolean {
  const shown = bare(text.replaceAll(blankSign, ' '));
  return bare(part)
    .trim()
    .split(' ')
    .some((word) => pieces(word).some((piece) => shown.includes(piece)));
}

function pieces(word: string): string[] {
  if (/^\p{Script=Latin}+$/u.test(word)) return word.length > 1 ? [` ${word} `] : [];
  const length = Math.min(word.length, /^[a-z\d]+$/.test(word) ? 3 : 2);
  if (/^\d+$/.test(word) && word.length < 3) return [];
  return Array.from({ length: word.length - length + 1 }, (_, start) => word.slice(start, start + length));
}
