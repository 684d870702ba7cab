import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '#contract/base/language.ts';
import { createRanker, type Ranker } from '../answering/rank/ranker.ts';

/** What reading the trained files of a folder found: rankers, and the languages whose file is there but unusable. */
export interface RankerFiles {
  readonly rankers: Readonly<Partial<Record<Language, Ranker>>>;
  readonly damaged: readonly Language[];
}

const trained: readonly Language[] = ['zh-CN', 'en', 'ja'];
const fileOf = (folder: URL, language: Language) => new URL(`ranker.${language}.json`, folder);

/** A hash of the trained files of a folder: another one means other probabilities. */
export function hashOfRankers(folder: URL): string {
  const hash = createHash('sha256');
  for (const language of trained) {
    try {
      hash.update(readFileSync(fileOf(folder, language)));
    } catch {
      hash.update(`no ${language}`);
    }
  }
  return hash.digest('hex');
}

/** Reads `ranker.<language>.json` of a folder. A file that is missing or damaged leaves its language without ranker. */
export function readRankers(folder: URL): RankerFiles {
  const rankers: Partial<Record<Language, Ranker>> = {};
  const damaged: Language[] = [];
  for (const language of trained) {
    try {
      rankers[language] = createRanker(JSON.parse(readFileSync(fileOf(folder, language), 'utf8')));
    } catch {
      damaged.push(language);
    }
  }
  // The Japanese ranker has learned from both languages: their views have no sounds and no background alike.
  const shared = rankers.ja;
  return { damaged, rankers: shared ? { ko: shared, ...rankers } : rankers };
}
