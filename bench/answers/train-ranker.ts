import type { Row } from '#core/answering/index/base.ts';
import { meanLogOdds } from '#core/answering/rank/pack-shift.ts';
import {
  createRanker,
  type Ranker,
  type RankerFile,
  type RowKind,
  rowKinds,
  trustNamesOf,
  trustRow,
} from '#core/answering/rank/ranker.ts';
import { type Forest, logOddsOf, writeTree } from '#core/answering/rank/trees.ts';
import { boost, type Direction, type Growth, type Lesson } from './boosting.ts';
import type { Scene } from './scenes.ts';

/** Scenes of one source, which together count as much as `weight` says whatever their number. */
export interface Source {
  readonly name: string;
  readonly scenes: readonly Scene[];
  readonly weight: number;
  /** The share of its lessons that near-misses count at most: whoever writes a book of questions may write more of them than visitors ask. */
  readonly mostNear: number;
  /** What is found for the source's own titles, each with its entry hidden. */
  readonly nearMisses: readonly (readonly Row[])[];
}

export const rankGrowth: Growth = { trees: 120, depth: 4, rate: 0.1, minLeaf: 40, sample: 0.7, seed: 7 };
export const trustGrowth: Growth = { trees: 70, depth: 3, rate: 0.08, minLeaf: 40, sample: 0.7, seed: 11 };

/** What more of a feature can only mean; whatever is missed or differs speaks against a candidate, the rest for it. */
function directionOf(name: string): Direction {
  if (name === 'length' || name === 'sentenceKnown' || name === 'matterOfQuestion') return 0;
  return /Missed|Differ|behindBest|place/.test(name) ? -1 : 1;
}

interface Weighted {
  readonly scene: Scene;
  readonly weight: number;
}

/**
 * Trains both forests. The second must see log-odds as they are on questions the first has not learned from, so two
 * helpers are trained on one half of the groups each and try the other half.
 */
export function trainRanker(sources: readonly Source[], recipe: RankerFile['recipe'], kind: RowKind): RankerFile {
  const names = rowKinds[kind];
  const directions = names.map(directionOf);
  const weighted = sources.flatMap((source) => weightedOf(source, names.length));
  const rank = boost(lessonOf(weighted, directions), rankGrowth);
  const helpers = [0, 1].map((half) =>
    boost(
      lessonOf(
        weighted.filter(({ scene }) => halfOf(scene) !== half),
        directions,
      ),
      rankGrowth,
    ),
  );
  const trust = boost(trustLesson(weighted, helpers, trustNamesOf(names).map(directionOf)), trustGrowth);
  const file: RankerFile = {
    format: 1,
    recipe,
    features: [...names],
    rank: written(rank),
    trust: written(trust),
    nearLogOdds: 0,
  };
  return { ...file, nearLogOdds: nearLogOddsOf(sources, createRanker(file, kind)) };
}

/** The scenes of a source with what each counts. */
function weightedOf({ mostNear, scenes, weight }: Source, featureCount: number): Weighted[] {
  const near = scenes.filter(({ isNear }) => isNear).length / scenes.length;
  const ofNear = Math.min(1, mostNear / near);
  const ofOthers = (1 - near * ofNear) / (1 - near);
  return scenes.map((scene) => ({
    scene: ofFeatures(scene, featureCount),
    weight: ((1000 * weight) / scenes.length) * (scene.isNear ? ofNear : ofOthers),
  }));
}

/** What stands behind the features of a ranker is not for its trees. */
function ofFeatures(scene: Scene, count: number): Scene {
  return { ...scene, rows: scene.rows.map((row) => row.subarray(0, count)) };
}

/** The mean over the sources, each with its weight: in log-odds, as a pack is compared with it. */
function nearLogOddsOf(sources: readonly Source[], ranker: Ranker): number {
  const whole = sources.reduce((sum, { weight }) => sum + weight, 0);
  const mean =
    sources.reduce((sum, { nearMisses, weight }) => sum + weight * meanLogOdds(ranker, nearMisses), 0) / whole;
  return Math.round(mean * 1000) / 1000;
}

const written = ({ base, trees }: Forest) => ({ base, trees: trees.map(writeTree) });

/** Candidates far down are many and much alike: one of a few stands for all, which takes half the time. */
const alwaysLearned = 5;
const everyFurther = 3;
const standsFor = (place: number) => (place % everyFurther === 0 ? everyFurther : 0);

function lessonOf(weighted: readonly Weighted[], directions: Lesson['directions']): Lesson {
  const rows: Float32Array[] = [];
  const labels: boolean[] = [];
  const weights: number[] = [];
  for (const { scene, weight } of weighted) {
    scene.rows.forEach((row, place) => {
      const stands = place === scene.right || place < alwaysLearned ? 1 : standsFor(place);
      if (stands === 0) return;
      rows.push(row);
      labels.push(place === scene.right);
      weights.push(weight * stands);
    });
  }
  return { rows, labels, weights: evened(weights), directions };
}

/** Weights with a mean of one, so that smallest leaves and shrinkage mean the same for any set. */
function evened(weights: readonly number[]): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}

function trustLesson(
  weighted: readonly Weighted[],
  helpers: readonly Forest[],
  directions: Lesson['directions'],
): Lesson {
  const rows: Float32Array[] = [];
  const labels: boolean[] = [];
  for (const { scene } of weighted) {
    const helper = helpers[halfOf(scene)] as Forest;
    const scored = scene.rows.map((row, place) => ({ row, place, logOdds: logOddsOf(helper, row) }));
    scored.sort((a, b) => b.logOdds - a.logOdds);
    const [first, second] = scored;
    if (!first) continue;
    rows.push(trustRow(first.row, first.logOdds, second?.logOdds));
    labels.push(first.place === scene.right);
  }
  const weights = evened(weighted.map(({ weight }) => weight));
  return { rows, labels, weights, directions };
}

function halfOf({ group }: Scene): number {
  let sum = 0;
  for (const character of group) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return (sum >>> 4) & 1;
}
