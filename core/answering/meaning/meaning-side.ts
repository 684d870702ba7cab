import type { Thresholds } from '#contract/page/answering-staff.ts';
import type { AskedEntry, Base } from '../index/base.ts';
import { fitThresholds, type MakeBase } from '../rank/fit-thresholds.ts';
import type { Ranker } from '../rank/ranker.ts';
import { canBeTried, trialRounds } from '../rank/trial-questions.ts';
import { normalise } from '../text/normalise.ts';
import { type Lesson, vectorsIn } from './lesson.ts';
import { withMeaning } from './meaning-base.ts';
import { fitMix, logOddsOfP, type Mix, type MixTrial, mixing } from './mix.ts';
import type { PackedVector } from './packed-vectors.ts';
import { createVectorTable, type VectorTable } from './vector-table.ts';

/** How a question with a vector is found and judged. */
export interface MeaningSide {
  readonly ranker: Ranker;
  readonly thresholds: Thresholds;
  readonly baseFor: (vector: PackedVector) => Base;
  readonly mix: Mix;
}

/** Takes the entries that a base takes, in their order. */
export interface MeaningSideBuilder {
  readonly add: (asked: AskedEntry) => void;
  /** Null where meaning would make nothing better, or nobody can tell: too few entries, or no second phrasing. */
  readonly finish: (
    base: Base,
    ranker: Ranker,
    sample: readonly AskedEntry[],
    makeBase: MakeBase,
  ) => MeaningSide | null;
}

/** Near-misses count as `fit-thresholds.ts` has them count. */
const hiddenWeight = 0.25;
/** An entry may have 200 phrasings; the first ones are the plainest. */
const maxPhrasings = 40;

export function createMeaningSideBuilder(lesson: Lesson): MeaningSideBuilder {
  const { language, dimension } = lesson;
  const known = vectorsIn(lesson);
  const vectorOf = (text: string) => known(normalise(text, language));
  const vectorsOf = ({ phrasings }: AskedEntry) =>
    phrasings.slice(0, maxPhrasings).flatMap((phrasing) => known(phrasing) ?? []);
  const tableOf = (entries: readonly AskedEntry[]) => createVectorTable(entries.map(vectorsOf), dimension);
  const added: (readonly PackedVector[])[] = [];

  return {
    add: (asked) => {
      if (asked.phrasings.length > 0) added.push(vectorsOf(asked));
    },
    finish: (base, ranker, sample, makeBase) => {
      const table = createVectorTable(added.splice(0), dimension);
      if (!canBeTried(sample)) return null;
      const makeKnowing: MakeBase = (entries) => {
        const plain = makeBase(entries);
        return plain && withMeaning(plain, tableOf(entries), vectorOf);
      };
      const mix = fitMix(mixTrials(sample, makeKnowing, ranker));
      if (!mix) return null;
      const mixed = mixing(ranker, mix);
      const thresholds = fitThresholds(sample, makeKnowing, mixed);
      return { ranker: mixed, thresholds, mix, baseFor: (vector) => baseFor(base, table, vector) };
    },
  };
}

const baseFor = (base: Base, table: VectorTable, vector: PackedVector) => withMeaning(base, table, () => vector);

/** Every candidate of every trial question, with its entry and with its entry hidden. */
function mixTrials(sample: readonly AskedEntry[], makeBase: MakeBase, ranker: Ranker): MixTrial[] {
  const trials: MixTrial[] = [];
  let question = 0;
  for (const { kept, asked } of trialRounds(sample)) {
    const base = makeBase(kept);
    if (!base) continue;
    for (const { id, text } of asked) {
      const own = base.numberOf(id);
      trials.push(...trialsOf(base, ranker, { question, text, own, isHidden: false }));
      trials.push(...trialsOf(base, ranker, { question, text, own, isHidden: true }));
      question += 1;
    }
  }
  return trials;
}

interface Asked {
  readonly question: number;
  readonly text: string;
  readonly own: number | undefined;
  readonly isHidden: boolean;
}

function trialsOf(base: Base, ranker: Ranker, { question, text, own, isHidden }: Asked): MixTrial[] {
  const rows = base.find(base.analyse(text), (entry) => !isHidden || entry !== own);
  const byWords = ranker.rank(rows.map(({ features }) => features.subarray(0, -1)));
  return byWords.flatMap(({ place, p }) => {
    const row = rows[place];
    if (!row || row.features.length <= base.featureNames.length) return [];
    const weight = isHidden ? hiddenWeight : 1;
    const cosine = row.features.at(-1) ?? 0;
    return [{ question, logOdds: logOddsOfP(p), cosine, isRight: row.entry === own, weight }];
  });
}
