import type { Language } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { Log } from '../system/log.ts';
import { inSlices, nextTurn } from '../system/slices.ts';
import { type ContentSentences, createContentSentences } from './content-sentences.ts';
import type { KanaReader } from './kana-reader.ts';
import { chineseReadings, japaneseReadings, type KeptReading } from './make-readings.ts';
import { needsReading } from './said-form.ts';
import { keyOf, type SaidAs, type SayAs } from './spoken-content.ts';

type Sentence = Omit<KeptReading, 'reading'>;

/** Where the readings of the content's venue are kept; those of staff outlast every new content. */
export interface ReadingsSource {
  /** Read as they are taken, so that other work may go between. */
  readonly all: () => Iterable<KeptReading & { readonly origin: 'made' | 'staff' }>;
  /** What was last given to `finishMade`; null before. */
  readonly madeFor: () => string | null;
  readonly keepMade: (readings: readonly KeptReading[]) => void;
  readonly dropMade: (sentences: readonly Sentence[]) => void;
  readonly finishMade: (version: string) => void;
  /** Resolves when writing holds up nothing. */
  readonly whenWritable: () => Promise<void>;
  /** Keeps, or with null drops, what staff say; not kept when `record` throws. */
  readonly correct: (sentence: Sentence, reading: string | null, record: () => void) => void;
}

/** What is known of how the content's sentences are read, and the making of what is not. */
export interface KnownReadings {
  readonly sayAs: SayAs;
  /** Finds the content's sentences and what is known of them, a little at a time; before, nothing is known. */
  readonly prepare: (signal: AbortSignal) => Promise<void>;
  /** Makes the readings of sentences that have not got one yet, a little at a time, until `signal` aborts. */
  readonly make: (signal: AbortSignal) => Promise<void>;
  /** A Japanese text with the sentences that staff or the pack's author gave a reading put as they are said. */
  readonly withKnown: (text: string) => string;
  /** Whether a sentence stands in an approved answer. */
  readonly isApproved: (sentence: string, language: Language) => boolean;
  /** Staff have written, or with null dropped, a reading. */
  readonly learn: (sentence: Sentence, reading: string | null) => void;
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
const keptAtOnce = 50;

export function createKnownReadings({ content, version, source, kana, log, onChange }: ReadingsDeps): KnownReadings {
  const sentences = createContentSentences(content);
  const { written } = sentences;
  const made: EditedBook = new Map();
  const staff: EditedBook = new Map();
  let prepared: Promise<void> | null = null;

  const readAll = async (signal: AbortSignal) => {
    await inSlices(source.all(), signal, ({ language, text, reading, origin }) => {
      (origin === 'made' ? made : staff).set(keyOf(text, language), { reading, origin });
    });
    await sentences.find(signal);
  };
  const prepare = (signal: AbortSignal) => {
    prepared ??= readAll(signal);
    return prepared;
  };
  const sayAs: SayAs = (text, language) => {
    const key = keyOf(text, language);
    return staff.get(key) ?? written.get(key) ?? made.get(key) ?? null;
  };
  const makeAll = async (signal: AbortSignal) => {
    await prepare(signal);
    if (signal.aborted) return;
    const madeBy = ` ${makers} ${kana?.name ?? ''}`;
    const wanted = `${version}${madeBy}`;
    const madeFor = source.madeFor();
    if (madeFor !== wanted) {
      const known = madeFor?.endsWith(madeBy) ? made : new Map<string, SaidAs>();
      const isUnread = (language: Language) => (text: string) => !known.has(keyOf(text, language));
      const chinese = await chineseReadings(await select(sentences, 'zh-CN', isUnread('zh-CN'), signal), signal);
      const japanese = await select(sentences, 'ja', isUnread('ja'), signal);
      const readings = [...chinese, ...(await japaneseReadings(japanese, { kana, log, signal }))];
      await keepMade(source, made, readings, signal);
      await dropStale(source, made, sentences, signal);
      if (signal.aborted) return;
      source.finishMade(wanted);
      onChange();
    }
    const isMissing = (text: string) => needsReading(text, 'ja') && !sayAs(text, 'ja');
    const { length: n } = await select(sentences, 'ja', isMissing, signal);
    if (n > 0) log.warn('sentences cannot be read aloud', { code: 'reading-missing', n });
  };
  return {
    sayAs,
    prepare,
    make: (signal) => makeAll(signal).catch((error: unknown) => log.error('readings not made', {}, error)),
    isApproved: sentences.has,
    withKnown: (text) => putKnown(text, [staff, written]),
    learn: ({ text, language }, reading) => {
      if (reading === null) staff.delete(keyOf(text, language));
      else staff.set(keyOf(text, language), { reading, origin: 'staff' });
    },
  };
}

async function select(
  sentences: ContentSentences,
  language: Language,
  isWanted: (text: string) => boolean,
  signal: AbortSignal,
): Promise<string[]> {
  const wanted: string[] = [];
  await inSlices(
    sentences.unitsIn(language),
    signal,
    (text) => {
      if (isWanted(text)) wanted.push(text);
    },
    true,
  );
  return wanted;
}

/** Puts what was made beside what is kept. */
async function keepMade(
  source: ReadingsSource,
  made: EditedBook,
  readings: readonly KeptReading[],
  signal: AbortSignal,
): Promise<void> {
  for (const some of handfuls(readings)) {
    await nextTurn(true);
    await source.whenWritable();
    if (signal.aborted) return;
    source.keepMade(some);
    for (const { language, text, reading } of some) made.set(keyOf(text, language), { reading, origin: 'made' });
  }
}

/** Drops what was made of sentences that are not there any more. */
async function dropStale(
  source: ReadingsSource,
  made: EditedBook,
  sentences: ContentSentences,
  signal: AbortSignal,
): Promise<void> {
  const stale: Sentence[] = [];
  await inSlices(
    source.all(),
    signal,
    ({ language, text, origin }) => {
      if (origin === 'made' && !sentences.unitsIn(language).has(text)) stale.push({ language, text });
    },
    true,
  );
  for (const some of handfuls(stale)) {
    await nextTurn(true);
    await source.whenWritable();
    if (signal.aborted) return;
    source.dropMade(some);
    for (const { language, text } of some) made.delete(keyOf(text, language));
  }
}

type EditedBook = Map<string, SaidAs>;
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

function* handfuls<Item>(items: readonly Item[]): Iterable<readonly Item[]> {
  for (let at = 0; at < items.length; at += keptAtOnce) yield items.slice(at, at + keptAtOnce);
}
