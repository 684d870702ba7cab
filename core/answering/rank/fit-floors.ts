import type { Thresholds } from '#contract/page/answering-staff.ts';
import type { AskedEntry, Base, Row } from '../index/base.ts';
import { passingWords } from '../text/lexicon/passing-words.ts';
import { fields, isLight, type Tokens, termKey } from '../text/tokens.ts';
import { chanceOf, choicesOf, priorThresholds } from './judgement.ts';
import { nearMissesOf } from './pack-shift.ts';
import type { Ranker } from './ranker.ts';

/** From where on something is offered, and from where on no word that means nothing here is answered. */
export type Floors = Pick<Thresholds, 'clarify' | 'suggest'> & { readonly leastAnswer: number };

/**
 * Of the titles that are asked with their entry hidden, at most this share is offered choices or suggestions. Visitors'
 * near-misses are more like what is there: about twice as many of them are (docs/answers.md).
 */
const mostNearMissesOffered = { clarify: 0.25, suggest: 0.25 };
/** Of words that the pack does not know, at most this share is offered anything, or is answered. */
const mostPassingOffered = 0.05;
const mostPassingAnswered = 0.02;
/** Fewer tell nothing. */
const minAsked = 20;
/** However alike the entries of a pack are, no more is asked of an answer. */
const highestAnswer = 0.98;
/** What is as likely right as wrong is worth a question back; where nobody fitted it, probabilities are taken at their word. */
const evenChance = 0.5;
/** What choices must add up to for a word or two: from here on at most a twentieth of the words that no venue has get any. */
export const leastAtWord = 0.55;

/** The floors of a pack, from what is found for near-misses of its own and for words that it does not know. */
export function fitFloors(entries: readonly AskedEntry[], base: Base, ranker: Ranker): Floors {
  const foundFor = (rows: readonly Row[]) => ranker.rank(rows.map(({ features }) => features));
  const nearMisses = nearMissesOf(base, entries).map(foundFor);
  const passing = unknownTo(base).map((tokens) => foundFor(base.find(tokens, () => true)));
  const chancesOf = (asked: readonly ReturnType<typeof foundFor>[]) => asked.map((found) => chanceOf(choicesOf(found)));
  const beyondPassing = overtaking(chancesOf(passing), mostPassingOffered) ?? 0;
  const even = ranker.evenChance[base.language] ?? evenChance;
  const floor = (name: 'clarify' | 'suggest') => {
    const beyondNear = overtaking(chancesOf(nearMisses), mostNearMissesOffered[name]) ?? priorThresholds[name];
    return Math.min(even, Math.max(beyondNear, beyondPassing));
  };
  const surest = passing.map((found) => found[0]?.p ?? 0);
  const leastAnswer = Math.min(highestAnswer, overtaking(surest, mostPassingAnswered) ?? 0);
  return { clarify: floor('clarify'), suggest: floor('suggest'), leastAnswer };
}

/** The least number of hundredths that at most such a share reaches; null for too few. */
function overtaking(numbers: readonly number[], share: number): number | null {
  if (numbers.length < minAsked) return null;
  const sorted = [...numbers].sort((a, b) => b - a);
  return Math.floor(100 * (sorted[Math.floor(share * sorted.length)] ?? 0) + 1) / 100;
}

/** Passing words of which the pack has neither word nor sense. */
function unknownTo(base: Base): Tokens[] {
  return passingWords[base.language].map(base.analyse).filter((tokens) => !isKnown(base, tokens));
}

/** Whether the pack has a word of a question, or what one means. */
export function isKnown({ index }: Base, tokens: Tokens): boolean {
  return (['word', 'sense'] as const).some((field) =>
    tokens[field].some(
      ({ text, part }) =>
        !isLight(part) && text.length > 1 && index.terms.get(termKey(fields.indexOf(field), text)) >= 0,
    ),
  );
}
