import { z } from 'zod';
import { type FloorWays, floorWaysSchema, passagesDraftSchema } from '#contract/page/part-drafts.ts';
import { slugSchema } from '#contract/venue/entry.ts';
import { floorSchema, type Guide } from '#contract/venue/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';

/** A floor with the ways on it, as it must be to be published. */
export const floorPartSchema = floorSchema.extend({ ways: floorWaysSchema });
export type FloorPart = z.infer<typeof floorPartSchema>;
/** What leads from floor to floor. */
export const waysPartSchema = z.strictObject({ id: slugSchema, ...passagesDraftSchema.shape });
type WaysPart = z.infer<typeof waysPartSchema>;

type WithGuide = Pick<Venue, 'id' | 'guide'>;

/** The floors of a venue, each with the nodes, ways and stands on it. */
export function floorSources({ guide }: WithGuide): readonly FloorPart[] {
  if (!guide) return [];
  const floorOf = new Map(guide.nodes.map(({ id, floorId }) => [id, floorId]));
  return guide.floors.map((floor) => {
    const isHere = (nodeId: string) => floorOf.get(nodeId) === floor.id;
    const ways: FloorWays = {
      nodes: guide.nodes.filter(({ floorId }) => floorId === floor.id).map(({ floorId: _, ...node }) => node),
      edges: guide.edges.filter(({ from, to }) => isHere(from) && isHere(to)),
      stands: guide.stands.filter(({ nodeId }) => isHere(nodeId)),
    };
    return { ...floor, ways };
  });
}

export function waysSource({ id, guide }: WithGuide): WaysPart {
  const floorOf = new Map(guide?.nodes.map((node) => [node.id, node.floorId]));
  const between = guide?.edges.filter(({ from, to }) => floorOf.get(from) !== floorOf.get(to)) ?? [];
  return { id, between, passages: guide?.passages ?? [] };
}

/** The guide of these floors; without floors there is none. What leads to a floor that is gone is gone with it. */
export function guideOf(floors: readonly FloorPart[], { between, passages }: WaysPart): Guide | undefined {
  if (floors.length === 0) return undefined;
  const nodes = floors.flatMap(({ id, ways }) =>
    ways.nodes.map((node) => ({ id: node.id, floorId: id, x: node.x, y: node.y })),
  );
  const known = new Set(nodes.map(({ id }) => id));
  return {
    floors: floors.map(({ ways: _, ...floor }) => floor),
    nodes,
    edges: [
      ...floors.flatMap(({ ways }) => ways.edges),
      ...between.filter(({ from, to }) => known.has(from) && known.has(to)),
    ],
    passages,
    stands: floors.flatMap(({ ways }) => ways.stands),
  };
}
