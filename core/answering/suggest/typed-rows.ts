import type { Language } from '#contract/base/language.ts';
import { createGrowingNumbers } from '../index/growing.ts';
import { createTextStoreBuilder, type TextStore } from '../index/text-store.ts';
import { syllableOfCode } from '../text/pinyin.ts';
import { marksOfTexts } from './key-marks.ts';
import type { TypedText } from './typed-match.ts';

/** Something that can be found by typing: an entry, or whatever has a title and other words for it. */
export interface Typeable {
  readonly id: string;
  /** The last day on which it is shown; null: every day. */
  readonly validUntil: string | null;
  readonly texts: Readonly<Partial<Record<Language, TypeableText | undefined>>>;
}

export interface TypeableText {
  readonly title: string;
  readonly phrasings: readonly string[];
  readonly place?: { readonly sign: string } | undefined;
}

/** What can be typed in one language, in flat arrays. */
export interface TypedRows {
  readonly count: number;
  readonly ids: TextStore;
  readonly titles: TextStore;
  /** '' where an entry has no place with a sign. */
  readonly signs: TextStore;
  /** Texts of row r are those from textStart[r] to textStart[r + 1], the title first. */
  readonly textStart: Uint32Array;
  readonly text: (number: number) => TypedText;
  /** What each text has of characters and initials, to pass over quickly what cannot match (`key-marks.ts`). */
  readonly marks: Uint32Array;
  readonly isValid: (row: number, today: string) => boolean;
  readonly rowsOf: (entryId: string) => readonly number[];
}

export interface TypedRowsBuilder {
  /** What has no text in the language is passed over. */
  readonly add: (entry: Typeable) => void;
  readonly finish: () => TypedRows;
}

export function createTypedRowsBuilder(language: Language): TypedRowsBuilder {
  const ids = createTextStoreBuilder();
  const titles = createTextStoreBuilder();
  const signs = createTextStoreBuilder();
  const texts = createTextStoreBuilder();
  const textStart = createGrowingNumbers();
  const lastDays = new Map<number, string>();
  let textCount = 0;
  return {
    add: (entry) => {
      const text = entry.texts[language];
      if (!text) return;
      const row = ids.add(entry.id);
      titles.add(text.title);
      signs.add(text.place?.sign ?? '');
      if (entry.validUntil !== null) lastDays.set(row, entry.validUntil);
      textStart.push(textCount);
      const written = [text.title, ...text.phrasings.filter((phrasing) => phrasing !== text.title)];
      for (const phrasing of written) texts.add(lowered(phrasing));
      textCount += written.length;
    },
    finish: () => {
      textStart.push(textCount);
      const built = { ids: ids.finish(), titles: titles.finish(), signs: signs.finish(), textStart: textStart.take() };
      const { codes, start } = texts.finish();
      const isSpelled = language === 'zh-CN';
      const initials = isSpelled ? Uint8Array.from(codes, initialOf) : new Uint8Array(codes.length);
      const shared = { codes, initials, isSpelled };
      return {
        ...built,
        ...lookedUp(shared, start, lastDays),
        marks: marksOfTexts(shared, start),
        count: built.textStart.length - 1,
        rowsOf: built.ids.numbersOf,
      };
    },
  };
}

/** Apart from the builder, so that what rows keep alive holds nothing that they were built from. */
function lookedUp(
  shared: Omit<TypedText, 'start' | 'end'>,
  start: Uint32Array,
  lastDays: ReadonlyMap<number, string>,
): Pick<TypedRows, 'text' | 'isValid'> {
  return {
    text: (number) => ({ ...shared, start: start[number] as number, end: start[number + 1] as number }),
    isValid: (row, today) => (lastDays.get(row) ?? today) >= today,
  };
}

const initialOf = (code: number): number => syllableOfCode(code).charCodeAt(0) || 0;

/** The numbers of a row's texts: [first, last). */
export function textsOf({ textStart }: TypedRows, row: number): [number, number] {
  return [textStart[row] as number, textStart[row + 1] as number];
}

/** A few capitals grow when made small; then places in the title would shift, so it stays as written. */
function lowered(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
