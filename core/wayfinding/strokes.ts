import { degreesBetween, type Heading, turnOf } from './turns.ts';

/** A point of a leg in metres. */
export interface Spot {
  readonly xMetres: number;
  readonly yMetres: number;
}

/** What is walked without turning: from one point to another, both counted in the leg, and how it begins and ends. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
  readonly first: Heading;
  readonly last: Heading;
}

/** A step aside that is shorter is no turn to be told. */
const shortMetres = 2.5;

/** Parts a line into strokes at its turns; `spots` are the points of a leg, of which `from` to `to` are walked. */
export function strokesOf(spots: readonly Spot[], from: number, to: number): readonly Stroke[] {
  const strokes: Stroke[] = [];
  for (let index = from; index < to; index += 1) {
    const heading = headingBetween(spots[index], spots[index + 1]);
    if (heading === null) continue;
    const segment = {
      from: index,
      to: index + 1,
      metres: Math.hypot(heading.x, heading.y),
      first: heading,
      last: heading,
    };
    const before = strokes.at(-1);
    if (before && isAhead(before.last, heading)) strokes[strokes.length - 1] = joined(before, segment);
    else strokes.push(segment);
  }
  return withoutJogs(strokes);
}

/** Takes steps aside into the stroke before them; what then goes straight on is one stroke. */
function withoutJogs(strokes: readonly Stroke[]): readonly Stroke[] {
  const kept: Stroke[] = [];
  for (const [index, stroke] of strokes.entries()) {
    const before = kept.at(-1);
    const isBetween = before !== undefined && index < strokes.length - 1;
    if (isBetween && stroke.metres < shortMetres)
      kept[kept.length - 1] = { ...joined(before, stroke), last: before.last };
    else if (before && isAhead(before.last, stroke.first)) kept[kept.length - 1] = joined(before, stroke);
    else kept.push(stroke);
  }
  return kept;
}

function joined(one: Stroke, next: Stroke): Stroke {
  return { from: one.from, to: next.to, metres: one.metres + next.metres, first: one.first, last: next.last };
}

function isAhead(from: Heading, to: Heading): boolean {
  return turnOf(degreesBetween(from, to)) === 'ahead';
}

/** Null for two points in one spot. */
function headingBetween(from: Spot | undefined, to: Spot | undefined): Heading | null {
  if (!from || !to) return null;
  const heading = { x: to.xMetres - from.xMetres, y: to.yMetres - from.yMetres };
  return heading.x === 0 && heading.y === 0 ? null : heading;
}
