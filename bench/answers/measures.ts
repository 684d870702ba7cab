import type { Decision } from '#contract/page/answering.ts';
import type { EvalQuery } from './eval-rows.ts';

/** What the product said to one question of a set; all ids are those of the set. */
export interface Asked {
  readonly query: EvalQuery;
  readonly ranked: readonly { readonly id: string; readonly p: number }[];
  readonly outcome: Decision['kind'];
  /** What the visitor may touch where there is no answer: choices, or under not-sure what it may be. */
  readonly offered: readonly string[];
  readonly isVetoed: boolean;
  readonly ms: number;
}

/** The figures of a run; null where a set has no question of the kind. */
export interface Measures {
  readonly n: number;
  readonly r1: number | null;
  readonly r3: number | null;
  readonly mrr: number | null;
  readonly coverageAt95: number | null;
  readonly answered: number | null;
  /** Of all that was answered, whatever was asked: how much was right. */
  readonly precision: number | null;
  /** Answered right, or asked back with the right one among the choices; of what has an answer. */
  readonly helped: number | null;
  /** Answered wrong, of all that was asked. */
  readonly misled: number | null;
  /** Of what has an answer and was asked back: the right one is among the choices. */
  readonly clarifyHasGold: number | null;
  /** Of what has an answer and got suggestions under not-sure: the right one is among them. */
  readonly suggestedRight: number | null;
  /** Of what has no answer: choices or suggestions were shown. */
  readonly offeredNear: number | null;
  readonly offeredFar: number | null;
  readonly nearAnswered: number | null;
  readonly farAnswered: number | null;
  readonly abuseAnswered: number | null;
  readonly blockedPara: number | null;
  readonly ece: number | null;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const rankOf = ({ query, ranked }: Asked) => ranked.findIndex(({ id }) => query.gold.includes(id));
const isRight = (asked: Asked) => rankOf(asked) === 0;
const isAnswered = (asked: Asked) => asked.outcome === 'answer';
const isAskedBack = (asked: Asked) => asked.outcome === 'clarify';
const isOfferedRight = ({ query, offered }: Asked) => offered.some((id) => query.gold.includes(id));
const isHelped = (asked: Asked) =>
  (isAnswered(asked) && isRight(asked)) || (isAskedBack(asked) && isOfferedRight(asked));
const shareOf = (some: readonly Asked[], holds: (asked: Asked) => boolean) =>
  share(some.filter(holds).length, some.length);
const topP = (asked: Asked) => asked.ranked[0]?.p ?? 0;

/** All figures of `eval:answers`, as the set was asked. */
export function measure(asked: readonly Asked[]): Measures {
  const para = asked.filter(({ query }) => query.gold.length > 0);
  const near = asked.filter(({ query }) => query.kind === 'ood_near');
  const abuse = asked.filter(({ query }) => query.tag === 'abuse');
  const far = asked.filter(({ query }) => query.kind === 'ood_far' && query.tag !== 'abuse');
  const ranks = para.map(rankOf);
  const within = (places: number) => share(ranks.filter((rank) => rank >= 0 && rank < places).length, para.length);
  const given = asked.filter(isAnswered);
  const answeredOf = (some: readonly Asked[]) => shareOf(some, isAnswered);
  const isOffered = ({ offered }: Asked) => offered.length > 0;
  const suggested = para.filter((one) => one.outcome === 'hand-over' && isOffered(one));
  return {
    n: para.length,
    r1: within(1),
    r3: within(3),
    mrr: share(
      ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0),
      para.length,
    ),
    coverageAt95: coverageAt(0.95, para, near),
    answered: answeredOf(para),
    precision: shareOf(given, isRight),
    helped: shareOf(para, isHelped),
    misled: shareOf(asked, (one) => isAnswered(one) && !isRight(one)),
    clarifyHasGold: shareOf(para.filter(isAskedBack), isOfferedRight),
    suggestedRight: shareOf(suggested, isOfferedRight),
    offeredNear: shareOf(near, isOffered),
    offeredFar: shareOf(far, isOffered),
    nearAnswered: answeredOf(near),
    farAnswered: answeredOf(far),
    abuseAnswered: answeredOf(abuse),
    blockedPara: shareOf(para, ({ isVetoed }) => isVetoed),
    ece: calibrationError(asked),
    p50Ms: quantile(
      asked.map(({ ms }) => ms),
      0.5,
    ),
    p99Ms: quantile(
      asked.map(({ ms }) => ms),
      0.99,
    ),
  };
}

/** The figures of the questions that are put in one way, of those that have an answer. */
export interface TagMeasures {
  readonly n: number;
  readonly r1: number | null;
  readonly helped: number | null;
}

/** Figures by how the questions are put, as the set tags them. */
export function measureByTag(asked: readonly Asked[]): Readonly<Record<string, TagMeasures>> {
  const tagged = asked.filter(({ query }) => query.gold.length > 0 && query.tag !== undefined);
  const byTag = Map.groupBy(tagged, ({ query }) => query.tag ?? '');
  return Object.fromEntries(
    [...byTag].map(([tag, some]) => [
      tag,
      { n: some.length, r1: shareOf(some, isRight), helped: shareOf(some, isHelped) },
    ]),
  );
}

/** The share of questions with a gold that are answered at the loosest threshold on p that still is `precision` right. */
export function coverageAt(precision: number, para: readonly Asked[], near: readonly Asked[]): number | null {
  const sorted = [...para, ...near].sort((a, b) => topP(b) - topP(a));
  let right = 0;
  let answeredPara = 0;
  let covered = 0;
  for (const [place, asked] of sorted.entries()) {
    if (isRight(asked)) right += 1;
    if (asked.query.gold.length > 0) answeredPara += 1;
    const next = sorted[place + 1];
    const isBoundary = !next || topP(next) < topP(asked);
    if (isBoundary && right / (place + 1) >= precision) covered = answeredPara;
  }
  return share(covered, para.length);
}

const bins = 10;

/** How far the probability of the top entry is from how often it is right: ten bins of equal count, weighted. */
export function calibrationError(asked: readonly Asked[]): number | null {
  if (asked.length === 0) return null;
  const sorted = [...asked].sort((a, b) => topP(a) - topP(b));
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const some = sorted.slice(Math.floor((bin * sorted.length) / bins), Math.floor(((bin + 1) * sorted.length) / bins));
    const said = some.reduce((sum, one) => sum + topP(one), 0);
    error += Math.abs(said - some.filter(isRight).length);
  }
  return error / asked.length;
}

/** The value below which `share` of the numbers lie, or null for none. */
export function quantile(numbers: readonly number[], share: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
