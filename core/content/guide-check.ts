import type { Guide, WayEdge } from '#contract/venue/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { Contradiction } from './contradictions.ts';
import { repeatedAt } from './repeated.ts';

/** Everything in the guide of a venue that refers to what is not there, or cannot be walked, in reading order. */
export function findGuideFaults({ guide, places }: Pick<Venue, 'guide' | 'places'>): readonly Contradiction[] {
  if (!guide)
    return places.flatMap(({ id, spot }, index) =>
      spot ? [fault(['places', index, 'spot'], `place ${id} is on a plan, and the venue has none`)] : [],
    );
  const known: Known = {
    floors: new Map(guide.floors.map((floor) => [floor.id, floor])),
    nodes: new Map(guide.nodes.map((node) => [node.id, node])),
    passages: new Set(guide.passages.map(({ id }) => id)),
    places: new Set(places.map(({ id }) => id)),
  };
  return [...listFaults(guide, known), ...edgeFaults(guide, known), ...spotFaults(places, known)];
}

interface Known {
  readonly floors: ReadonlyMap<string, Guide['floors'][number]>;
  readonly nodes: ReadonlyMap<string, Guide['nodes'][number]>;
  readonly passages: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

function fault(path: Contradiction['path'], reason: string): Contradiction {
  return { place: `venue.json: ${path.join('.')}`, path: ['venue', ...path], kind: 'guide', reason };
}

function listFaults({ floors, nodes, passages, stands }: Guide, known: Known): Contradiction[] {
  return [
    ...repeated('floors', floors),
    ...repeated('nodes', nodes),
    ...repeated('passages', passages),
    ...repeated('stands', stands),
    ...floors.flatMap(({ plan }, index) =>
      (plan?.shapes ?? []).flatMap(({ placeId }, at) =>
        placeId === undefined || known.places.has(placeId)
          ? []
          : [fault(['guide', 'floors', index, 'plan', 'shapes', at, 'placeId'], `there is no place ${placeId}`)],
      ),
    ),
    ...passages.flatMap(({ placeIds }, index) =>
      placeIds
        .filter((placeId) => !known.places.has(placeId))
        .map((placeId) => fault(['guide', 'passages', index, 'placeIds'], `there is no place ${placeId}`)),
    ),
    ...nodes.flatMap(({ floorId }, index) =>
      known.floors.has(floorId) ? [] : [fault(['guide', 'nodes', index, 'floorId'], `there is no floor ${floorId}`)],
    ),
    ...stands.flatMap(({ nodeId }, index) =>
      known.nodes.has(nodeId) ? [] : [fault(['guide', 'stands', index, 'nodeId'], `there is no node ${nodeId}`)],
    ),
  ];
}

function repeated(list: string, things: readonly { readonly id: string }[]): Contradiction[] {
  const ids = things.map(({ id }) => id);
  return repeatedAt(ids).map((index) => fault(['guide', list, index, 'id'], `the id ${ids[index]} is used twice`));
}

function edgeFaults({ edges }: Guide, known: Known): Contradiction[] {
  return edges.flatMap((edge, index) => {
    const reasons = edgeReasons(edge, known);
    return reasons.map((reason) => fault(['guide', 'edges', index], reason));
  });
}

function edgeReasons({ from, to, kind, passageId }: WayEdge, { nodes, passages }: Known): string[] {
  const [start, end] = [nodes.get(from), nodes.get(to)];
  if (!start || !end) return [from, to].filter((id) => !nodes.has(id)).map((id) => `there is no node ${id}`);
  const isOnFloor = start.floorId === end.floorId;
  return [
    ...(from === to ? [`it leads from ${from} to itself`] : []),
    ...(from !== to && isOnFloor && start.x === end.x && start.y === end.y ? [`${from} and ${to} are one spot`] : []),
    ...(kind === 'walk' && !isOnFloor ? [`nobody walks from ${from} to ${to}: they are on two floors`] : []),
    ...(kind === 'lift' && isOnFloor ? [`a lift from ${from} to ${to} stays on its floor`] : []),
    ...(passageId !== undefined && !passages.has(passageId) ? [`there is no passage ${passageId}`] : []),
  ];
}

function spotFaults(places: Venue['places'], { floors, nodes }: Known): Contradiction[] {
  return places.flatMap(({ id, spot }, index) => {
    if (!spot) return [];
    const floor = floors.get(spot.floorId);
    const door = nodes.get(spot.doorId);
    const { plan } = floor ?? {};
    const isOutside = plan && (spot.x < 0 || spot.y < 0 || spot.x > plan.width || spot.y > plan.height);
    const reasons = [
      ...(floor ? [] : [`there is no floor ${spot.floorId}`]),
      ...(door ? [] : [`there is no node ${spot.doorId}`]),
      ...(floor && door && door.floorId !== spot.floorId ? [`its door ${spot.doorId} is on another floor`] : []),
      ...(isOutside ? ['it lies outside the plan of its floor'] : []),
    ];
    return reasons.map((reason) => fault(['places', index, 'spot'], `place ${id}: ${reason}`));
  });
}
