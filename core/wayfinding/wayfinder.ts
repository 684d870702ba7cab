import { ok, refuse } from '#contract/base/outcome.ts';
import type { ClosedFor } from '#contract/page/closures.ts';
import type { ClosedPassage, Route, RouteOutcome, RouteStep, Whereabouts } from '#contract/page/guide-calls.ts';
import type { Floor, Guide, Stand } from '#contract/venue/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { type Departure, directionsFor } from './directions.ts';
import { createFrontages } from './frontages.ts';
import { inwards, type PlacedPlace, placeOnNetwork } from './landmarks.ts';
import { createNetwork, type Network, type NetworkLink } from './network.ts';
import { placesOnPlans } from './places-on-plans.ts';
import { partRoute } from './route-parts.ts';
import { findShortestWays, type ShortestWays, type WayLink } from './shortest-ways.ts';
import { headingOf } from './turns.ts';
import { whereaboutsOf } from './whereabouts.ts';

/** What cannot be used now, by id, and why. */
export interface Closed {
  readonly passages: ReadonlyMap<string, ClosedFor>;
  readonly places: ReadonlyMap<string, ClosedFor>;
}
const nothingClosed: Closed = { passages: new Map(), places: new Map() };

export interface Wanted {
  /** In the order in which they are gone to. */
  readonly placeIds: readonly string[];
  /** Without stairs, escalators and what is too narrow for a wheelchair. */
  readonly isStepFree: boolean;
}

/** How somebody goes, and what is shut at this hour. */
export interface Going {
  readonly isStepFree: boolean;
  readonly isShut: (placeId: string) => boolean;
}

/** Ways from where a terminal stands. */
export interface Wayfinder {
  readonly route: (wanted: Wanted) => Exclude<RouteOutcome, { code: 'out-of-service' | 'visit-over' }>;
  /** These places, what is open before what is shut or closed, what is reached sooner before what is not. */
  readonly nearestFirst: (placeIds: readonly string[], going: Going) => readonly string[];
  /** Where the terminal stands; null where it is on no plan. */
  readonly whereabouts: () => Whereabouts | null;
}

/** The stand of a terminal: the one that its settings name, or the only one there is. */
export function standOf(guide: Guide | undefined, standId: string | null): Stand | null {
  const [only, ...others] = guide?.stands ?? [];
  if (standId === null) return only && others.length === 0 ? only : null;
  return guide?.stands.find(({ id }) => id === standId) ?? null;
}

/** Finds ways in a venue from a stand, around what is closed when they are asked for; without a guide or a stand there are none. */
export function createWayfinder(
  { guide, places }: Pick<Venue, 'guide' | 'places'>,
  standId: string | null,
  closed: () => Closed = () => nothingClosed,
): Wayfinder {
  const known = new Set(places.map(({ id }) => id));
  const stand = standOf(guide, standId);
  const network = guide && createNetwork(guide);
  const source = network?.indexOf.get(stand?.nodeId ?? '');
  if (!network || !stand || source === undefined)
    return {
      route: ({ placeIds }) => refuse(placeIds.every((id) => known.has(id)) ? 'no-stand' : 'unknown-place'),
      nearestFirst: inOrder(closed, () => 0),
      whereabouts: () => null,
    };
  const placed = placeOnNetwork(places, network);
  const surroundings = { places: placed, network, frontages: createFrontages(network.floors) };
  const written = placesOnPlans(places);
  const search = createSearch(network, closed);
  const doorOf = (id: string) => placed.byId.get(id)?.door ?? -1;

  /** What is closed of the way that would be gone if everything were open. */
  const closedOn = (from: Origin, target: PlacedPlace, isStepFree: boolean): ClosedPassage[] => {
    const { passages } = closed();
    if (passages.size === 0) return [];
    const way = search(from.node, isStepFree, 'all').wayTo(target.door) ?? [];
    return [...new Set(way.map(({ passageId }) => passageId ?? ''))].flatMap((passageId) => {
      const [why, passage] = [passages.get(passageId), network.passages.get(passageId)];
      return why && passage ? [{ passageId, name: passage.name, ...why }] : [];
    });
  };

  const stageTo = (from: Origin, target: PlacedPlace, isStepFree: boolean) => {
    const way = search(from.node, isStepFree).wayTo(target.door);
    if (!way) return null;
    const parted = partRoute(network, from.node, way);
    return { way, parted, steps: directionsFor(parted, target, from.departure, surroundings) };
  };

  return {
    whereabouts: () => whereaboutsOf(source, network, placed),
    nearestFirst: inOrder(closed, (id, isStepFree) => search(source, isStepFree).secondsTo(doorOf(id))),
    route: ({ placeIds, isStepFree }) => {
      if (!placeIds.every((id) => known.has(id))) return refuse('unknown-place');
      const targets = placeIds.map((id) => placed.byId.get(id));
      let from: Origin = { node: source, departure: { begins: 'stand', heading: headingOf(stand.bearingDegrees) } };
      const stages: Stage[] = [];
      const around: ClosedPassage[] = [];
      for (const target of targets) {
        if (!target) return refuse('place-not-on-plan');
        const stage = stageTo(from, target, isStepFree);
        const passed = closedOn(from, target, isStepFree);
        if (!stage) {
          const isWithSteps = isStepFree && search(from.node, false).wayTo(target.door) !== null;
          return { ...refuse(isWithSteps ? 'only-with-steps' : 'no-way'), around: passed };
        }
        stages.push(stage);
        around.push(...passed.filter(({ passageId }) => !around.some((one) => one.passageId === passageId)));
        from = { node: target.door, departure: leavingFrom(target, network) };
      }
      const told = routeOf(stages, network, { ...stand, source });
      return ok({ ...told, places: written(told, placeIds), around });
    },
  };
}

/** Among what is as far or as little reached, the venue's order stays. */
function inOrder(
  closed: () => Closed,
  secondsTo: (placeId: string, isStepFree: boolean) => number,
): Wayfinder['nearestFirst'] {
  return (placeIds, { isStepFree, isShut }) => {
    const { places } = closed();
    const seen = placeIds.map((id) => ({
      id,
      isOut: places.has(id) || isShut(id),
      seconds: secondsTo(id, isStepFree),
    }));
    const soonest = (one: number, other: number) => (one === other ? 0 : one - other);
    return seen
      .toSorted((one, other) => Number(one.isOut) - Number(other.isOut) || soonest(one.seconds, other.seconds))
      .map(({ id }) => id);
  };
}

interface Origin {
  readonly node: number;
  readonly departure: Departure;
}

interface Stage {
  readonly way: readonly WayLink[];
  readonly parted: ReturnType<typeof partRoute>;
  readonly steps: readonly RouteStep[];
}

/** Searches from a node, each once as long as the same is closed; over what is open now, or over all. */
function createSearch(network: Network, closed: () => Closed) {
  const found = new Map<string, ShortestWays>();
  let closedBefore = '';
  return (source: number, isStepFree: boolean, over: 'open' | 'all' = 'open'): ShortestWays => {
    const { passages } = closed();
    const closedNow = [...passages.keys()].toSorted().join(' ');
    if (closedNow !== closedBefore) found.clear();
    closedBefore = closedNow;
    const key = `${source} ${isStepFree} ${over}`;
    const before = found.get(key);
    if (before) return before;
    const isOpen = ({ passageId }: NetworkLink) => over === 'all' || passageId === null || !passages.has(passageId);
    const ways = findShortestWays(network, source, (link) => isOpen(link) && (link.isStepFree || !isStepFree));
    // A terminal asks from where it stands; other starts are stops of a tour, and are not kept for ever.
    if (found.size < mostKept) found.set(key, ways);
    return ways;
  };
}
const mostKept = 8;

/** Whoever has been in a place comes out of its door. */
function leavingFrom(place: PlacedPlace, network: Network): Departure {
  const inside = inwards(place, network);
  return { begins: 'stop', heading: inside ? { x: -inside.x, y: -inside.y } : { x: 0, y: -1 } };
}

function routeOf(
  stages: readonly Stage[],
  network: Network,
  { id, bearingDegrees, source }: Pick<Stand, 'id' | 'bearingDegrees'> & { source: number },
): Omit<Route, 'around' | 'places'> {
  const links = stages.flatMap(({ way }) => way);
  const legs: Route['legs'] = [];
  const steps: RouteStep[] = [];
  for (const { parted, steps: told } of stages) {
    const before = legs.length;
    steps.push(...told.map((step) => ({ ...step, leg: step.leg + before })));
    legs.push(
      ...parted.legs.map(({ floorId, nodes }) => ({ floorId, points: nodes.map((node) => pointOf(node, network)) })),
    );
  }
  const floors = [...new Set(legs.map(({ floorId }) => floorId))].flatMap((floorId): Floor[] => {
    const floor = network.floors.get(floorId);
    return floor ? [floor] : [];
  });
  const floorId = network.nodes[source]?.floorId ?? '';
  return {
    stand: { id, bearingDegrees, floorId, ...pointOf(source, network) },
    floors,
    legs,
    steps,
    metres: Math.round(links.reduce((sum, { metres }) => sum + metres, 0)),
    seconds: Math.round(links.reduce((sum, { seconds }) => sum + seconds, 0)),
    isStepFree: links.every((link) => link.isStepFree),
  };
}

/** Where a node is on the plan of its floor, in the plan's units. */
function pointOf(node: number, { nodes, floors }: Network) {
  const { floorId = '', xMetres = 0, yMetres = 0 } = nodes[node] ?? {};
  const metresPerUnit = floors.get(floorId)?.metresPerUnit ?? 1;
  const rounded = (metres: number) => Math.round((metres / metresPerUnit) * 100) / 100;
  return { x: rounded(xMetres), y: rounded(yMetres) };
}
