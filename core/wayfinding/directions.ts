import type { RouteStep } from '#contract/page/guide-calls.ts';
import { countDoor } from './counted-doors.ts';
import type { Frontages } from './frontages.ts';
import { inwards, landmarkOf, lastLandmark, type PlacedPlace, type PlacedPlaces } from './landmarks.ts';
import type { Network } from './network.ts';
import type { PartedRoute, RoutePart } from './route-parts.ts';
import { type Stroke, strokesOf } from './strokes.ts';
import { degreesBetween, type Heading, turnOf } from './turns.ts';

/** More sentences about one floor than these nobody keeps in mind. */
export const mostSentences = 7;
/** What is walked to a lift, or out of one, and is no more than this is told with it. */
const besideMetres = 8;

export interface Departure {
  readonly begins: 'stand' | 'stop';
  /** Where one looks as one sets out. */
  readonly heading: Heading;
}

/** What a way leads through. */
export interface Surroundings {
  readonly network: Network;
  readonly places: PlacedPlaces;
  readonly frontages: Frontages;
}

interface World extends Omit<Surroundings, 'frontages'> {
  readonly legs: PartedRoute['legs'];
  readonly target: PlacedPlace;
  readonly besides: ReadonlySet<string>;
}

/** What is told of a way so far, and where one looks at its end. */
interface Told {
  readonly steps: readonly RouteStep[];
  readonly heading: Heading;
  readonly begins: 'stand' | 'stop' | 'passage' | 'turn';
  /** Nodes that were walked straight on up to here. */
  readonly walked: readonly number[];
}

/** The way to a place as sentences, from its geometry: no turn is told that the line does not make. */
export function directionsFor(
  { legs, parts }: PartedRoute,
  target: PlacedPlace,
  departure: Departure,
  { places, network, frontages }: Surroundings,
): readonly RouteStep[] {
  const world: World = { network, places, legs, target, besides: new Set([target.place.id]) };
  let told: Told = { steps: [], walked: [], ...departure };
  for (const [index, part] of parts.entries())
    told = part.kind === 'run' ? tellRun(told, part, parts[index + 1], world) : tellPassage(told, part, world);
  const leg = legs.length - 1;
  const end = (legs[leg]?.nodes.length ?? 1) - 1;
  const inside = inwards(target, network);
  const turn = inside ? turnOf(degreesBetween(told.heading, inside)) : 'ahead';
  const arrive: RouteStep = {
    kind: 'arrive',
    leg,
    from: end,
    to: end,
    place: landmarkOf(target.place),
    turn,
    door: countDoor(target, { walked: told.walked, turn }, places, network, frontages),
  };
  return fewEnough([...told.steps, arrive]);
}

type RunPart = Extract<RoutePart, { kind: 'run' }>;

function tellRun(told: Told, part: RunPart, next: RoutePart | undefined, world: World): Told {
  const leg = world.legs[part.leg];
  if (!leg) return told;
  const spots = leg.nodes.map((node) => world.network.nodes[node] ?? { xMetres: 0, yMetres: 0 });
  const strokes = strokesOf(spots, part.from, part.to);
  const [first, second] = strokes;
  // What leads out of a lift says where one looks, and is no sentence of its own where a turn follows.
  const isWayOut = told.begins === 'passage' && first !== undefined && second !== undefined && isBeside(first);
  const out = told.begins === 'passage' && first ? { heading: isWayOut ? first.last : first.first } : {};
  const last = strokes.at(-1);
  // What leads to a lift is told with the lift.
  const isWayIn = next?.kind === 'passage' && last !== undefined && isBeside(last);
  const spoken = strokes.slice(isWayOut ? 1 : 0, isWayIn ? -1 : undefined);
  let after: Told = { ...told, ...out };
  let covered = part.from;
  for (const stroke of spoken) {
    const step = walkStep(stroke, { leg: part.leg, from: covered, told: after }, world);
    const walked = leg.nodes.slice(stroke.from, stroke.to + 1);
    after = { steps: [...after.steps, step], heading: stroke.last, begins: 'turn', walked };
    covered = stroke.to;
  }
  return after;
}

function isBeside({ metres }: Stroke): boolean {
  return metres <= besideMetres;
}

function walkStep(
  stroke: Stroke,
  { leg, from, told: { begins, heading } }: { leg: number; from: number; told: Told },
  { legs, places, besides }: World,
): RouteStep {
  const nodes = legs[leg]?.nodes ?? [];
  const turn = turnOf(degreesBetween(heading, stroke.first));
  const at = begins === 'turn' ? lastLandmark(nodes.slice(stroke.from, stroke.from + 1), places, besides) : null;
  const known = new Set([...besides, ...(at ? [at.placeId] : [])]);
  const past = lastLandmark(nodes.slice(stroke.from + 1, stroke.to), places, known);
  return { kind: 'walk', leg, from, to: stroke.to, begins, turn, at, past, metres: Math.round(stroke.metres) };
}

type PassagePart = Extract<RoutePart, { kind: 'passage' }>;

function tellPassage(told: Told, part: PassagePart, { legs, network }: World): Told {
  const { floors, passages, nodes } = network;
  const leg = legs[part.leg];
  const [before, entry] = [nodes[leg?.nodes[part.from - 1] ?? -1], nodes[leg?.nodes[part.from] ?? -1]];
  const approach =
    before && entry ? { x: entry.xMetres - before.xMetres, y: entry.yMetres - before.yMetres } : told.heading;
  const to = floors.get(part.toFloorId ?? '');
  const here = floors.get(leg?.floorId ?? '');
  const step: RouteStep = {
    kind: 'passage',
    leg: part.leg,
    from: lastCovered(told, part),
    to: part.to,
    by: part.by,
    name: passages.get(part.passageId ?? '')?.name ?? null,
    turn: turnOf(degreesBetween(told.heading, approach)),
    floor: to ? { floorId: to.id, name: to.name, isUp: to.order > (here?.order ?? 0) } : null,
  };
  // People leave a lift as they entered it.
  const heading = part.by === 'lift' ? { x: -approach.x, y: -approach.y } : approach;
  return { steps: [...told.steps, step], heading, begins: 'passage', walked: [] };
}

/** Where what has been told of this leg ends. */
function lastCovered({ steps }: Told, { leg }: PassagePart): number {
  const last = steps.at(-1);
  return last?.leg === leg ? last.to : 0;
}

/** Where a floor has too many turns, what is in the middle of it is followed on the plan. */
function fewEnough(steps: readonly RouteStep[]): readonly RouteStep[] {
  return [...Map.groupBy(steps, ({ leg }) => leg).values()].flatMap((told) => {
    if (told.length <= mostSentences) return told;
    const middle = told.slice(mostSentences - 2, -1);
    const [first, last] = [middle[0], middle.at(-1)];
    if (!first || !last) return told;
    const metres = middle.reduce((sum, step) => sum + ('metres' in step ? step.metres : 0), 0);
    const follow: RouteStep = { kind: 'follow', leg: first.leg, from: first.from, to: last.to, metres };
    return [...told.slice(0, mostSentences - 2), follow, ...told.slice(-1).map(uncounted)];
  });
}

/** What comes after a stretch that was followed on the plan: nobody was told from where to count. */
function uncounted(step: RouteStep): RouteStep {
  return step.kind === 'arrive' ? { ...step, door: null } : step;
}
