import type { Language } from '#contract/base/language.ts';
import { type Field, fields, isLight, type Token, type Tokens, termKey } from '../text/tokens.ts';
import type { Index } from './index-builder.ts';
import { impactUnit } from './postings.ts';

/** An entry by its place in the index, and how much of the question it explains, about 0..1. */
export interface Candidate {
  readonly entry: number;
  readonly score: number;
}

/** How much each view counts in the first choice. Chinese as measured in docs/answers.md. */
export const fieldWeights: Readonly<Record<Language, Readonly<Record<Field, number>>>> = {
  'zh-CN': { unit: 0.28, word: 0.1, pair: 0.1, sound: 0.15, chime: 0.1, sense: 0.27 },
  en: { unit: 0.2, word: 0.3, pair: 0.15, sound: 0.1, chime: 0.05, sense: 0.2 },
  ja: { unit: 0.3, word: 0.25, pair: 0.13, sound: 0, chime: 0.12, sense: 0.2 },
  ko: { unit: 0.2, word: 0.3, pair: 0.3, sound: 0, chime: 0, sense: 0.2 },
};
/** For what was heard, which is spelt as it sounded: pairs of sounds count most. Measured in docs/answers.md. */
export const spokenWeights: typeof fieldWeights = {
  ...fieldWeights,
  'zh-CN': { unit: 0.22, word: 0.08, pair: 0.08, sound: 0.15, chime: 0.25, sense: 0.22 },
};
/** What a function word counts beside a word with a subject. */
export const lightWeight = 0.3;

type Weights = Readonly<Record<Field, number>>;

/** Finds the entries that share the most telling terms with a question. */
export interface Retriever {
  /** At most `limit` candidates that may be shown, best first. */
  readonly find: (
    question: Tokens,
    limit: number,
    weights: Weights,
    isShown: (entry: number) => boolean,
  ) => Candidate[];
}

/** A retriever over one index; it keeps one sum per entry and is therefore not for two questions at once. */
export function createRetriever(index: Index): Retriever {
  const sums = new Float32Array(index.entryCount);
  const touched = new Uint32Array(index.entryCount);

  function addField(field: Field, tokens: readonly Token[], share: number, touchedCount: number): number {
    const number = fields.indexOf(field);
    const distinct = new Map<string, number>();
    let whole = 0;
    for (const token of tokens) {
      if (distinct.has(token.text)) continue;
      const weight = index.weightOf(field, token.text) * (isLight(token.part) ? lightWeight : 1);
      distinct.set(token.text, weight);
      whole += weight;
    }
    if (whole === 0) return touchedCount;
    let count = touchedCount;
    for (const [text, weight] of distinct) {
      const term = index.terms.get(termKey(number, text));
      if (term >= 0) count = addPostings(term, (share * weight * impactUnit) / whole, count);
    }
    return count;
  }

  function addPostings(term: number, unit: number, touchedCount: number): number {
    const { postingEntry, postingImpact, postingStart } = index;
    const end = postingStart[term + 1] ?? 0;
    let count = touchedCount;
    for (let at = postingStart[term] ?? 0; at < end; at++) {
      const entry = postingEntry[at] as number;
      const sum = sums[entry] as number;
      if (sum === 0) touched[count++] = entry;
      sums[entry] = sum + unit * (postingImpact[at] as number);
    }
    return count;
  }

  return {
    find: (question, limit, weights, isShown) => {
      let count = 0;
      for (const field of fields)
        if (weights[field] > 0) count = addField(field, question[field], weights[field], count);
      const best: Candidate[] = [];
      for (let at = 0; at < count; at++) {
        const entry = touched[at] as number;
        const score = sums[entry] as number;
        sums[entry] = 0;
        const isGood = best.length < limit || score > (best[limit - 1]?.score ?? 0);
        if (isGood && isShown(entry)) keepBest(best, { entry, score }, limit);
      }
      return best;
    },
  };
}

/** Puts a candidate where it belongs among the best, of which there are at most `limit`. */
function keepBest(best: Candidate[], candidate: Candidate, limit: number): void {
  let place = best.length;
  while (place > 0 && (best[place - 1]?.score ?? 0) < candidate.score) place -= 1;
  best.splice(place, 0, candidate);
  if (best.length > limit) best.pop();
}
