import type { Index } from '../index/index-builder.ts';
import { termMask } from '../index/postings.ts';
import { type Field, fields, isLight, type Tokens, termKey } from '../text/tokens.ts';
import { titleFeatureNames, withMore } from './features.ts';
import { mostShortUnits } from './short-trust.ts';

interface Row {
  readonly entry: number;
  readonly features: Float32Array;
}

/** What is needed of a base. */
interface Findable<Found extends Row, How> {
  readonly index: Index;
  readonly featureNames: readonly string[];
  readonly find: (question: Tokens, isShown: (entry: number) => boolean, how?: How) => readonly Found[];
}

/** A base whose rows have behind their features how much of a short question the titles of their entries have. */
export function withTitles<Found extends Row, How, Base extends Findable<Found, How>>(
  base: Base & Findable<Found, How>,
): Base & Findable<Found, How> {
  return {
    ...base,
    featureNames: [...base.featureNames, ...titleFeatureNames],
    find: (question: Tokens, isShown: (entry: number) => boolean, how?: How) => {
      const sharesOf = titleShares(base.index, question);
      return base.find(question, isShown, how).map((row) => ({
        ...row,
        features: withMore(row.features, sharesOf(row.entry)),
      }));
    },
  };
}

const noShares = titleFeatureNames.map(() => 0);

function titleShares(index: Index, question: Tokens): (entry: number) => readonly number[] {
  if (question.unit.length > mostShortUnits) return () => noShares;
  const ofUnits = titleShare(index, 'unit', question);
  const ofSenses = titleShare(index, 'sense', question);
  return (entry) => [ofUnits(entry), ofSenses(entry)];
}

/** The share, by weight, of what tells in a question that an entry's title has. */
function titleShare(index: Index, field: Field, question: Tokens): (entry: number) => number {
  const number = fields.indexOf(field);
  const telling = question[field].filter(({ part }) => !isLight(part));
  const weights = new Map(telling.map(({ text }) => [text, index.weightOf(field, text)]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const asked = [...weights].map(([text, weight]) => ({ weight, term: index.terms.get(termKey(number, text)) }));
  return (entry) => {
    const title = new Set(titleTerms(index, number, entry));
    const shared = asked.reduce((sum, { term, weight }) => sum + (title.has(term) ? weight : 0), 0);
    return whole === 0 ? 0 : shared / whole;
  };
}

/** The terms of the first phrasing of an entry, which is its title. */
function titleTerms({ forward, forwardStart, phrasingStart }: Index, field: number, entry: number): number[] {
  const at = (phrasingStart[entry] as number) * fields.length + field;
  return Array.from(
    forward.subarray(forwardStart[at] as number, forwardStart[at + 1] as number),
    (coded) => coded & termMask,
  );
}
