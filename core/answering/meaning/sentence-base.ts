import { sentenceFeatureNames, withMore } from '../rank/features.ts';
import type { Tokens } from '../text/tokens.ts';
import type { SentenceModel } from './sentence-model.ts';
import type { VectorTable } from './vector-table.ts';
import type { Align } from './word-alignment.ts';

/** So many entries are candidates for what they mean, whatever words they share. */
const maxByMeaning = 10;
/** A candidate that is alone leads by no more than this. */
const noRunnerUp = 1;

interface Row {
  readonly entry: number;
  readonly features: Float32Array;
}

interface How {
  readonly others?: readonly number[];
  readonly isSpoken?: boolean;
}

/** What is needed of a base. */
interface Findable<Found extends Row> {
  readonly featureNames: readonly string[];
  readonly find: (question: Tokens, isShown: (entry: number) => boolean, how?: How) => readonly Found[];
}

/**
 * A base whose candidates are also those that the sentence model puts nearest, and whose rows have behind their features
 * how near they are.
 */
export function withSentences<Found extends Row, Base extends Findable<Found>>(
  base: Base & Findable<Found>,
  { align, model, table }: { readonly align: Align; readonly model: SentenceModel; readonly table: VectorTable },
): Base & Findable<Found> {
  return {
    ...base,
    featureNames: [...base.featureNames, ...sentenceFeatureNames],
    find: (question: Tokens, isShown: (entry: number) => boolean, how?: How) => {
      const { vector, known } = model.read(question);
      const { nearest, cosineOf } = table.compare(vector);
      const others = [...(how?.others ?? []), ...nearest(maxByMeaning, isShown)];
      const rows = base.find(question, isShown, { ...how, others });
      const cosines = rows.map(({ entry }) => cosineOf(entry));
      const leads = leadsOf(cosines);
      const matter = model.nearestMatter(vector);
      const { cosineOf: ofMatter } = table.compare(matter.vector);
      const matters = rows.map(({ entry }) => ofMatter(entry));
      const matterLeads = leadsOf(matters);
      const aligned = align(
        question,
        rows.map(({ entry }) => entry),
      );
      const alignedLeads = leadsOf(aligned.map(({ ofPhrasing, ofQuestion }) => Math.sqrt(ofQuestion * ofPhrasing)));
      return rows.map((row, place) => ({
        ...row,
        features: withMore(row.features, [
          cosines[place] ?? 0,
          leads[place] ?? 0,
          known,
          matter.cosine,
          matters[place] ?? 0,
          matterLeads[place] ?? 0,
          aligned[place]?.ofQuestion ?? 0,
          aligned[place]?.ofPhrasing ?? 0,
          alignedLeads[place] ?? 0,
          aligned[place]?.missedByEntry ?? 0,
          aligned[place]?.missedByQuestion ?? 0,
        ]),
      }));
    },
  };
}

/** How far each number stands above the highest of the others. */
function leadsOf(numbers: readonly number[]): number[] {
  const [best = 0, second] = [...numbers].sort((a, b) => b - a);
  const bestPlace = numbers.indexOf(best);
  return numbers.map((number, place) => {
    const other = place === bestPlace ? second : best;
    return other === undefined ? noRunnerUp : number - other;
  });
}
