import { type Language, languages } from '#contract/base/language.ts';
import { isWordSign, type VenueContent } from '#contract/venue/venue.ts';
import type { Contradiction } from './contradictions.ts';

const han = /\p{Script=Han}/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
/** Three words in a row are a sentence; a name (Wi-Fi, Tax Free) has fewer. */
const latinSentence = /[A-Za-z]+(?:[ ,.']+[A-Za-z]+){2,}/;
/** A name or an hour may do without kana (運転免許・車両窓口, 月～金 9:00～17:00); this many Han in a row is no Japanese name. */
const hanRun = /\p{Script=Han}{8,}/u;

/** Keys of texts that no visitor reads: what visitors may say, how a lead is pronounced, and what its Chinese said before. */
const unread = new Set(['phrasings', 'reading', 'chineseBefore']);

/** Texts of a venue that are written in the script of another language, and signs that are words without a name. */
export function findWrongScripts({ venue, entries }: VenueContent): readonly Contradiction[] {
  const painted = venue.signs.map((sign) => sign.painted);
  const { signs, ...rest } = venue;
  const wrongOf = (value: unknown, where: Where) =>
    [...textsOf(value, [], null)].flatMap(({ text, language, keys }) => {
      const reason = wrongIn(without(painted, text), language);
      if (!reason) return [];
      const place = [where.place, ...keys].join('.');
      return [{ place, path: [...where.path, ...keys], kind: 'wrong-script' as const, reason: `“${text}” ${reason}` }];
    });
  const wrong = [
    ...wrongOf(rest, { place: 'venue.json', path: ['venue'] }),
    ...signs.flatMap(({ painted: word, name }, index) =>
      wrongOf(name, { place: `venue.json: sign ${word}`, path: ['venue', 'signs', index, 'name'] }),
    ),
    ...entries.flatMap((entry, index) => wrongOf(entry, { place: `entry ${entry.id}`, path: ['entries', index] })),
  ];
  return [...wrong, ...namelessSigns({ venue, entries }, new Set(painted))];
}

/** Why a text cannot be in a language, in the words of whoever wrote it; null when it can. */
export function wrongIn(text: string, language: Language): string | null {
  const hanCount = text.match(han)?.length ?? 0;
  if (language !== 'ko' && hangul.test(text)) return `has Korean letters, but is the ${nameOf[language]} text`;
  if (language !== 'ja' && kana.test(text)) return `has Japanese letters, but is the ${nameOf[language]} text`;
  if ((language === 'en' || language === 'ko') && hanCount > 0)
    return `has Chinese characters, but is the ${nameOf[language]} text; a word painted on a wall belongs in "signs" of venue.json`;
  if (language === 'ja' && hanRun.test(text) && !kana.test(text))
    return 'has no kana, but is the Japanese text; is it Chinese?';
  const foreign = language === 'ja' && text.match(han)?.find((letter) => !japaneseHan().has(letter));
  if (foreign) return `has the character ${foreign}, which Japanese does not write, but is the Japanese text`;
  if (language !== 'en' && latinSentence.test(text))
    return `has a sentence in Latin letters, but is the ${nameOf[language]} text`;
  return null;
}

const nameOf = { 'zh-CN': 'Chinese', en: 'English', ja: 'Japanese', ko: 'Korean' } as const satisfies Record<
  Language,
  string
>;

let knownHan: ReadonlySet<string> | null = null;

/** The Han characters of JIS X 0208: rows 16 to 84 of 94, as EUC-JP writes them, and the marks of row 1 that count as Han. */
function japaneseHan(): ReadonlySet<string> {
  if (knownHan) return knownHan;
  const bytes = Uint8Array.from({ length: 69 * 94 * 2 }, (_, at) => {
    const cell = Math.floor(at / 2);
    return at % 2 === 0 ? 0xb0 + Math.floor(cell / 94) : 0xa1 + (cell % 94);
  });
  knownHan = new Set(`々〇${new TextDecoder('euc-jp').decode(bytes)}`);
  return knownHan;
}

function without(painted: readonly string[], text: string): string {
  return painted.reduce((left, word) => left.replaceAll(word, ''), text);
}

type Where = Omit<Contradiction, 'reason' | 'kind'>;

interface Text {
  readonly text: string;
  readonly language: Language;
  /** The way to it. */
  readonly keys: readonly string[];
}

const languageOf = new Map<string, Language>(languages.map((language) => [language, language]));

/** Every text under a key that is a language; one at a time, for a venue has hundreds of thousands. */
function* textsOf(value: unknown, keys: readonly string[], language: Language | null): Generator<Text> {
  if (typeof value === 'string') {
    if (language) yield { text: value, language, keys };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (!unread.has(key)) yield* textsOf(inner, [...keys, key], languageOf.get(key) ?? language);
    }
  }
}

function namelessSigns({ venue, entries }: VenueContent, painted: ReadonlySet<string>): readonly Contradiction[] {
  const signs = [
    ...venue.services.map(({ id, sign }, index) => ({
      place: `venue.json: service ${id}`,
      path: ['venue', 'services', index, 'sign'],
      sign,
    })),
    ...venue.places.map(({ id, sign }, index) => ({
      place: `venue.json: place ${id}`,
      path: ['venue', 'places', index, 'sign'],
      sign,
    })),
    ...entries.flatMap(({ id, texts }, index) =>
      Object.entries(texts).flatMap(([language, text]) => {
        const path = ['entries', index, 'texts', language, 'place', 'sign'];
        return text?.place ? [{ place: `entry ${id}`, path, sign: text.place.sign }] : [];
      }),
    ),
  ];
  return signs
    .filter(({ sign }) => isWordSign(sign) && !painted.has(sign))
    .map(({ sign, ...where }) => ({
      ...where,
      kind: 'sign-without-name',
      reason: `the sign “${sign}” is a word: say in "signs" of venue.json what it means`,
    }));
}
