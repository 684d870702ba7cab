import type { MapNote } from '#contract/page/draft-maps.ts';
import type { Floor, Guide } from '#contract/venue/guide.ts';
import type { Place, Venue } from '#contract/venue/venue.ts';
import { createNetwork, type Network } from './network.ts';
import { findShortestWays } from './shortest-ways.ts';
import { standOf } from './wayfinder.ts';

/** Whoever draws a map mends one thing after the other: more at once is no help. */
const mostNotes = 60;

/** What of a map would lead somebody wrong, or nowhere, each with where to look. */
export function findMapNotes({ guide, places }: Pick<Venue, 'guide' | 'places'>, standId: string | null): MapNote[] {
  if (!guide) return [];
  const network = createNetwork(guide);
  const stand = standOf(guide, standId);
  const source = network.indexOf.get(stand?.nodeId ?? '');
  const noStand: MapNote[] = source === undefined ? [{ code: 'no-stand', at: null, name: null }] : [];
  const islands = islandsOf(network, source);
  const away = new Set(islands.flat());
  return [
    ...noStand,
    ...islands.map(([first = 0]): MapNote => ({ code: 'island', at: spotOf(guide, network, first), name: null })),
    ...placeNotes(places, network, source, away),
    ...skippedFloors(guide),
  ].slice(0, mostNotes);
}

function spotOf({ nodes }: Guide, network: Network, index: number): MapNote['at'] {
  const node = nodes.find(({ id }) => id === network.nodes[index]?.id);
  return node ? { floorId: node.floorId, x: node.x, y: node.y } : null;
}

/** Nodes that hang together, without those of the terminal; where none stands, without the most that do. */
function islandsOf({ nodes, links }: Network, source: number | undefined): number[][] {
  const neighbours: number[][] = nodes.map(() => []);
  links.forEach((own, from) => {
    for (const { to } of own) {
      neighbours[from]?.push(to);
      neighbours[to]?.push(from);
    }
  });
  const seen = new Set<number>();
  const groups = nodes.flatMap((_, first): number[][] => {
    if (seen.has(first)) return [];
    const group = [first];
    seen.add(first);
    for (const node of group) {
      for (const next of neighbours[node] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    return [group];
  });
  const largest = groups.toSorted((one, other) => other.length - one.length)[0];
  const home = source === undefined ? largest : groups.find((group) => group.includes(source));
  return groups.filter((group) => group !== home);
}

function placeNotes(
  places: readonly Place[],
  network: Network,
  source: number | undefined,
  away: ReadonlySet<number>,
): MapNote[] {
  const all = source === undefined ? null : findShortestWays(network, source, () => true);
  const stepFree = source === undefined ? null : findShortestWays(network, source, (link) => link.isStepFree);
  return places.flatMap(({ name, spot }): MapNote[] => {
    if (!spot) return [];
    const at = { floorId: spot.floorId, x: spot.x, y: spot.y };
    const door = network.indexOf.get(spot.doorId);
    if (door === undefined) return [{ code: 'no-door', at, name }];
    // Of an island it is said once.
    if (!all || !stepFree || away.has(door)) return [];
    if (!Number.isFinite(all.secondsTo(door))) return [{ code: 'no-way', at, name }];
    return Number.isFinite(stepFree.secondsTo(door)) ? [] : [{ code: 'only-with-steps', at, name }];
  });
}

/** Lifts that stand above and below a floor on which somebody walks, and not on it. */
function skippedFloors({ floors, nodes, edges, passages }: Guide): MapNote[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walked = floors.filter(({ id }) => nodes.some(({ floorId }) => floorId === id));
  return passages.flatMap(({ id, name }): MapNote[] => {
    const own = edges.filter(({ passageId, kind }) => passageId === id && kind === 'lift');
    const ends = own.flatMap(({ from, to }) => [byId.get(from) ?? [], byId.get(to) ?? []].flat());
    const served = floors.filter((floor) => ends.some(({ floorId }) => floorId === floor.id));
    const orders = served.map(({ order }) => order);
    const skipped = walked.filter(
      (floor) => !served.includes(floor) && floor.order > Math.min(...orders) && floor.order < Math.max(...orders),
    );
    const [end] = ends;
    const endFloor = floors.find(({ id: floorId }) => floorId === end?.floorId);
    // Over one another floors lie by their metres, whatever the scale of their plans.
    const scale = (floor: Floor) => (endFloor?.metresPerUnit ?? floor.metresPerUnit) / floor.metresPerUnit;
    return skipped.map((floor) => ({
      code: 'lift-skips-floor',
      at: end ? { floorId: floor.id, x: end.x * scale(floor), y: end.y * scale(floor) } : null,
      name,
    }));
  });
}
