import { setImmediate } from 'node:timers/promises';
import type { Language } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Log } from '../../system/log.ts';
import { type AskedEntry, askedIn, maxSample } from '../index/base.ts';
import { canBeTried, trialRounds } from '../rank/trial-questions.ts';
import { normalise } from '../text/normalise.ts';
import type { Embedder } from './embedder.ts';
import { type Lesson, readableText } from './lesson.ts';
import { type PackedVector, packVectors } from './packed-vectors.ts';
import { keyOf, type VectorFile, type VectorsByKey } from './vector-file.ts';

export interface LessonsDeps {
  readonly embedder: Embedder;
  readonly file: VectorFile;
  readonly log: Log;
  /** Whoever wanted the lessons does not want them any more. */
  readonly isOver: () => boolean;
}

/** Entries, or texts, that are looked at in a row before others get their turn on this thread. */
const atATime = 50;
const textsAtATime = 16;
const withinMs = 60_000;
/** A batch that the process does not survive so often is not tried again. */
const maxTries = 3;
/** So many new vectors are put into the file before the next are made: a few seconds' work is all that a power cut costs. */
const keepEvery = 2000;

/**
 * All that an embedder makes of a venue, in the background: from the file where it is known, else made, which takes a
 * minute for 10,000 entries. Null where the embedder is down or the lessons are not wanted any more.
 */
export async function makeLessons(entries: readonly Entry[], deps: LessonsDeps): Promise<readonly Lesson[] | null> {
  const textsByLanguage = new Map<Language, readonly string[]>();
  for (const language of deps.embedder.languages) {
    textsByLanguage.set(language, await textsOf(entries, language));
  }
  const vectors = await vectorsOf(new Set([...textsByLanguage.values()].flat()), deps);
  if (!vectors) return null;
  const lessons = await Promise.all(
    [...textsByLanguage].map(([language, texts]) => lessonOf(language, texts, vectors)),
  );
  return lessons.filter((lesson) => lesson !== null);
}

async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    yield item;
    count += 1;
    if (count % atATime === 0) await setImmediate();
  }
}

/** Every phrasing, and what an engine asks itself in trials. */
async function textsOf(entries: readonly Entry[], language: Language): Promise<readonly string[]> {
  const texts = new Set<string>();
  const sample: AskedEntry[] = [];
  for await (const entry of inTurns(entries)) {
    const asked = askedIn(entry, language);
    if (asked.phrasings.length > 0 && sample.length < maxSample) sample.push(asked);
    for (const phrasing of asked.phrasings) texts.add(readableText(phrasing));
  }
  const trials = canBeTried(sample) ? trialRounds(sample).flatMap(({ asked }) => asked) : [];
  for await (const { text } of inTurns(trials)) texts.add(readableText(normalise(text, language)));
  return [...texts];
}

type VectorsByText = ReadonlyMap<string, PackedVector>;

async function vectorsOf(texts: ReadonlySet<string>, deps: LessonsDeps): Promise<VectorsByText | null> {
  const { embedder, file, log } = deps;
  const kept = await file.read(embedder.fingerprint);
  const found = new Map<string, PackedVector>();
  const byKey: VectorsByKey = new Map();
  const missing: string[] = [];
  const note = (text: string, key: string, vector: PackedVector) => {
    found.set(text, vector);
    byKey.set(key, vector);
  };
  for await (const text of inTurns(texts)) {
    const key = keyOf(text);
    const vector = kept.get(key);
    if (vector) note(text, key, vector);
    else missing.push(text);
  }
  // Sentences of a length go together: a batch is as slow as its longest.
  missing.sort((a, b) => a.length - b.length);
  for (let at = 0; at < missing.length; at += textsAtATime) {
    const some = missing.slice(at, at + textsAtATime);
    const made = await embedSurely(some, deps);
    if (!made) return null;
    for (const [place, text] of some.entries()) note(text, keyOf(text), made[place] ?? new Int8Array());
    const isLast = at + textsAtATime >= missing.length;
    if (!isLast && at % keepEvery < keepEvery - textsAtATime) continue;
    await file.write(embedder.fingerprint, byKey).catch((error: unknown) => {
      log.warn('vectors not kept, the next start makes them again', {}, error);
    });
  }
  return found;
}

async function embedSurely(texts: readonly string[], { embedder, isOver }: LessonsDeps) {
  for (let tries = 0; tries < maxTries; tries += 1) {
    embedder.open();
    if ((await embedder.settled()) === 'down' || isOver()) return null;
    const made = await embedder.embed(texts, withinMs);
    if (made) return packVectors(made);
  }
  return null;
}

async function lessonOf(language: Language, texts: readonly string[], vectors: VectorsByText): Promise<Lesson | null> {
  const dimension = vectors.get(texts[0] ?? '')?.length;
  if (dimension === undefined) return null;
  // Shared with the thread of the engine: the vectors of 100,000 entries are 50 MB.
  const rows = new Int8Array(new SharedArrayBuffer(texts.length * dimension));
  let filled = 0;
  for await (const text of inTurns(texts)) {
    rows.set(vectors.get(text) ?? [], filled);
    filled += dimension;
  }
  return { language, dimension, texts, rows };
}
