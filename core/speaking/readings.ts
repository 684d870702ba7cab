import { setImmediate as breathe } from 'node:timers/promises';
import { type Language, languages } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type {
  CorrectOutcome,
  ReadEntry,
  ReadingCorrection,
  ReadingsPage,
  ReadSentence,
  SentenceOfEntry,
} from '#contract/page/readings.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { Log } from '../system/log.ts';
import type { KanaReader } from './kana-reader.ts';
import { isReadable, madeChineseReading, needsReading } from './said-form.ts';
import { keyOf, type SaidAs, type SayAs } from './spoken-content.ts';
import { spokenUnits } from './spoken-units.ts';

/** A reading as it is kept. */
interface KeptReading {
  readonly language: Language;
  readonly text: string;
  readonly reading: string;
}

/** Where readings are kept; those of staff outlast every new content. */
export interface ReadingsSource {
  readonly all: () => readonly (KeptReading & { readonly origin: 'made' | 'staff' })[];
  /** The version for which `keepMade` was last called; null before. */
  readonly madeFor: () => string | null;
  readonly keepMade: (version: string, readings: readonly KeptReading[]) => void;
  /** Keeps, or with null drops, what staff say; not kept when `record` throws. */
  readonly correct: (sentence: Omit<KeptReading, 'reading'>, reading: string | null, record: () => void) => void;
}

/** How the venue's answers are read aloud: what staff say goes before the pack's author, and he before the machine. */
export interface Readings {
  readonly sayAs: SayAs;
  /** Makes the readings of content that has not got them yet, a little at a time, until `signal` aborts. */
  readonly make: (signal: AbortSignal) => Promise<void>;
  /** A Japanese text with the sentences that staff or the pack's author gave a reading put as they are said. */
  readonly withKnown: (text: string) => string;
  readonly list: (page: ReadingsPage) => readonly ReadEntry[];
  /** How a sentence of an entry is said, null where as it is written; `not-readable` where no voice can. */
  readonly said: (sentence: SentenceOfEntry) => Outcome<SaidAs | null, 'unknown-sentence' | 'not-readable'>;
  readonly correct: (correction: ReadingCorrection, record: (act: StaffAct) => void) => CorrectOutcome;
}

export interface ReadingsDeps {
  readonly content: VenueContent;
  /** Names the files of the content. */
  readonly version: string;
  readonly source: ReadingsSource;
  /** Null where this machine cannot make Japanese readings. */
  readonly kana: KanaReader | null;
  readonly log: Log;
  /** Readings have changed: sound that was made of them is out of date. */
  readonly onChange: () => void;
}

/** Counts the ways in which readings are made: after a change of one, all are made anew. */
const makers = 1;
const sentencesAtOnce = 20;

export function createReadings({ content, version, source, kana, log, onChange }: ReadingsDeps): Readings {
  const { entries } = content;
  const written = writtenReadings(content);
  let kept = keptReadings(source);

  const refresh = () => {
    kept = keptReadings(source);
    onChange();
  };
  const sayAs: SayAs = (text, language) => {
    const key = keyOf(text, language);
    return kept.staff.get(key) ?? written.get(key) ?? kept.made.get(key) ?? null;
  };
  const makeAll = async (signal: AbortSignal) => {
    const wanted = `${version} ${makers} ${kana?.name ?? ''}`;
    if (source.madeFor() !== wanted) {
      const chinese = await chineseReadings(sentencesIn(content, 'zh-CN'), signal);
      const japanese = await japaneseReadings(sentencesIn(content, 'ja'), { kana, log, signal });
      if (signal.aborted) return;
      source.keepMade(wanted, [...chinese, ...japanese]);
      refresh();
    }
    const missing = sentencesIn(content, 'ja').filter((text) => needsReading(text, 'ja') && !sayAs(text, 'ja'));
    if (missing.length > 0) log.warn('sentences cannot be read aloud', { code: 'reading-missing', n: missing.length });
  };
  const make = (signal: AbortSignal) =>
    makeAll(signal).catch((error: unknown) => log.error('readings not made', {}, error));
  const describe = (text: string, language: Language): ReadSentence => {
    const said = sayAs(text, language);
    const isMissing = said === null && needsReading(text, language);
    return { text, reading: said?.reading ?? null, origin: said?.origin ?? null, isMissing };
  };
  const sentencesOf = (entryId: string, language: Language) => {
    const text = entries.find(({ id }) => id === entryId)?.texts[language];
    return text ? spokenUnits(text, language).map((unit) => describe(unit.text, language)) : [];
  };
  const find = ({ entryId, language, text }: SentenceOfEntry) =>
    sentencesOf(entryId, language).find((sentence) => sentence.text === text);
  return {
    sayAs,
    make,
    withKnown: (text) => putKnown(text, [kept.staff, written]),
    said: (sentence) => {
      const found = find(sentence);
      if (!found) return refuse('unknown-sentence');
      return found.isMissing ? refuse('not-readable') : ok(sayAs(sentence.text, sentence.language));
    },
    list: (page) => listPage(content, page, (entryId) => sentencesOf(entryId, page.language)),
    correct: ({ entryId, language, text, reading }, record) => {
      if (!find({ entryId, language, text })) return refuse('unknown-sentence');
      if (reading !== null && !isReadable(reading, language)) return refuse('not-readable');
      const type = reading === null ? 'reading.dropped' : 'reading.corrected';
      source.correct({ language, text }, reading, () => record({ type, entryId, language }));
      refresh();
      return ok(describe(text, language));
    },
  };
}

function listPage(
  { entries }: VenueContent,
  { language, onlyMissing, containing = '', after, limit }: ReadingsPage,
  sentencesOf: (entryId: string) => readonly ReadSentence[],
): ReadEntry[] {
  const from = after === null ? 0 : entries.findIndex(({ id }) => id === after) + 1;
  const isWanted = ({ text, isMissing }: ReadSentence) =>
    (isMissing || !onlyMissing) && text.toLowerCase().includes(containing.toLowerCase());
  const read = entries.slice(from).flatMap(({ id, texts }) => {
    const title = texts[language]?.title;
    const sentences = sentencesOf(id).filter(isWanted);
    return title === undefined || sentences.length === 0 ? [] : [{ entryId: id, title, sentences }];
  });
  return read.slice(0, limit);
}

type Book = ReadonlyMap<string, SaidAs>;

/** Shorter ones stand inside of other words. */
const leastKnown = 3;

/** `books` in the order of their authority. */
function putKnown(text: string, books: readonly Book[]): string {
  const prefix = keyOf('', 'ja');
  const known = books
    .flatMap((book) => [...book])
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, { reading }]) => ({ written: key.slice(prefix.length), reading }))
    .filter(({ written }) => written.length >= leastKnown && text.includes(written))
    .sort((a, b) => b.written.length - a.written.length);
  return known.reduce((said, { written, reading }) => said.replaceAll(written, reading), text);
}

function keptReadings(source: ReadingsSource): { readonly made: Book; readonly staff: Book } {
  const books = { made: new Map<string, SaidAs>(), staff: new Map<string, SaidAs>() };
  for (const { language, text, reading, origin } of source.all()) {
    books[origin].set(keyOf(text, language), { reading, origin });
  }
  return books;
}

/** What the pack's authors have written down. */
function writtenReadings({ entries }: VenueContent): Book {
  const book = new Map<string, SaidAs>();
  for (const { texts } of entries) {
    for (const language of languages) {
      const text = texts[language];
      for (const unit of text ? spokenUnits(text, language) : []) {
        if (unit.written !== null) book.set(keyOf(unit.text, language), { reading: unit.written, origin: 'pack' });
      }
    }
  }
  return book;
}

function sentencesIn({ entries }: VenueContent, language: Language): string[] {
  const sentences = entries.flatMap(({ texts }) => {
    const text = texts[language];
    return text ? spokenUnits(text, language).map((unit) => unit.text) : [];
  });
  return [...new Set(sentences)];
}

async function chineseReadings(sentences: readonly string[], signal: AbortSignal): Promise<KeptReading[]> {
  const readings: KeptReading[] = [];
  for (const [index, text] of sentences.entries()) {
    if (index % sentencesAtOnce === 0) await breathe();
    if (signal.aborted) break;
    if (/\p{sc=Han}/u.test(text)) readings.push({ language: 'zh-CN', text, reading: madeChineseReading(text) });
  }
  return readings;
}

async function japaneseReadings(
  sentences: readonly string[],
  { kana, log, signal }: Pick<ReadingsDeps, 'kana' | 'log'> & { readonly signal: AbortSignal },
): Promise<KeptReading[]> {
  const wanting = sentences.filter((text) => needsReading(text, 'ja'));
  if (!kana || signal.aborted || wanting.length === 0) return [];
  const session = kana.open();
  signal.addEventListener('abort', session.close, { once: true });
  try {
    const made = await session.read(wanting);
    return wanting.flatMap((text, index) => {
      const reading = made[index];
      return reading && isReadable(reading, 'ja') ? [{ language: 'ja' as const, text, reading }] : [];
    });
  } catch (error) {
    // Staff can write them; all else of the terminal does not need them.
    if (!signal.aborted) log.error('Japanese readings not made', {}, error);
    return [];
  } finally {
    signal.removeEventListener('abort', session.close);
    session.close();
  }
}
