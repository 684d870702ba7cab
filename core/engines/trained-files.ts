import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '#contract/base/language.ts';
import { readSentenceFile } from '../answering/meaning/sentence-file.ts';
import type { LearnedPieces } from '../answering/meaning/sentence-model.ts';
import { createRanker, type Ranker, type RowKind, rankerFileSchema } from '../answering/rank/ranker.ts';
import type { Trained } from '../answering/serving/engine-tools.ts';
import { type KanaDictionary, readKanaFile } from '../answering/text/kana-dictionary.ts';

/** What reading the trained files of a folder found. */
export interface TrainedFiles extends Trained {
  /** Languages that go without a ranker: its file is missing or unusable. */
  readonly damaged: readonly Language[];
  /** Languages that go by words alone: the sentence model, or the ranker that knows it, is missing or unusable. */
  readonly wordsAlone: readonly Language[];
}

/** By language: whose trees rank it. Korean shares the Japanese ones: their views have no sounds and no background alike. */
const rankedAs = { 'zh-CN': 'zh-CN', en: 'en', ja: 'ja', ko: 'ja' } as const satisfies Record<Language, Language>;
const languages = Object.keys(rankedAs) as Language[];

const rankerPrefixes: Readonly<Record<RowKind, string>> = { words: 'ranker', sentences: 'ranker-with-meaning' };
const nameOfRanker = (language: Language, kind: RowKind) => `${rankerPrefixes[kind]}.${rankedAs[language]}.json`;
/** What Japanese words sound like: Japanese questions are read with it, and the Japanese sentence model was learned so. */
export const nameOfKana = 'kana.ja.bin';
export const nameOfSentences = (language: Language) => `meaning.${language}.bin`;

/** A hash of the trained files of a folder: another one means other probabilities. */
export function hashOfTrained(folder: URL): string {
  const hash = createHash('sha256');
  const names = languages.flatMap((language) => [
    nameOfRanker(language, 'words'),
    nameOfRanker(language, 'sentences'),
    nameOfSentences(language),
  ]);
  for (const name of [...names, nameOfKana]) {
    try {
      hash.update(readFileSync(new URL(name, folder)));
    } catch {
      hash.update(`no ${name}`);
    }
  }
  return hash.digest('hex');
}

/** Reads the trained files of a folder. A language without its sentence model has the ranker of words, or none. */
export function readTrained(folder: URL): TrainedFiles {
  const rankers: Partial<Record<Language, Ranker>> = {};
  const pieces: Partial<Record<Language, LearnedPieces>> = {};
  const damaged: Language[] = [];
  const wordsAlone: Language[] = [];
  const kana = orNull(() => readKana(folder));
  for (const language of languages) {
    const meaning = language === 'ja' && !kana ? null : orNull(() => readMeaning(folder, language));
    if (meaning) {
      rankers[language] = meaning.ranker;
      pieces[language] = meaning.learned;
      continue;
    }
    wordsAlone.push(language);
    const ranker = orNull(() => createRanker(jsonOf(folder, nameOfRanker(language, 'words'))));
    if (ranker) rankers[language] = ranker;
    else damaged.push(language);
  }
  return { rankers, pieces, kana, damaged, wordsAlone };
}

/** What Japanese words sound like; throws where it cannot be used. */
export function readKana(folder: URL): KanaDictionary {
  return readKanaFile(readFileSync(new URL(nameOfKana, folder)));
}

/** The sentence model of a language, and the hash by which rankers name it; throws where it cannot be used. */
export function readSentences(folder: URL, language: Language): { learned: LearnedPieces; sha256: string } {
  const { header, learned } = readSentenceFile(readFileSync(new URL(nameOfSentences(language), folder)));
  if (header.language !== language) throw new Error(`the sentence model is of ${header.language}`);
  return { learned, sha256: header.sha256 };
}

/** A ranker and the model that it was trained with belong together: both, or neither. */
function readMeaning(folder: URL, language: Language): { ranker: Ranker; learned: LearnedPieces } {
  const file = jsonOf(folder, nameOfRanker(language, 'sentences'));
  const ranker = createRanker(file, 'sentences');
  const { learned, sha256 } = readSentences(folder, language);
  if (rankerFileSchema.parse(file).recipe[nameOfSentences(language)] !== sha256)
    throw new Error('the ranker was trained with another sentence model');
  return { ranker, learned };
}

function jsonOf(folder: URL, name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

function orNull<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
