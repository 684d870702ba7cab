import type { MapFloor } from '#contract/page/draft-maps.ts';
import { distance, nearestNode, onStretch, rounded, type Spot } from './points.ts';

/** Where a touch is taken to mean: a node, a spot on an edge, or a spot of its own. */
export type Snapped =
  | { readonly on: 'node'; readonly id: string; readonly spot: Spot }
  | { readonly on: 'edge'; readonly index: number; readonly spot: Spot }
  | { readonly on: 'ground'; readonly spot: Spot };

/** How near is near, in units of the plan: `node` for what is touched, `line` for what stands in a row. */
export interface Reach {
  readonly node: number;
  readonly line: number;
}

/** What somebody means who touches here: what is drawn already comes first, then rows and columns of it. */
export function snap({ ways }: Pick<MapFloor, 'ways'>, spot: Spot, reach: Reach, besides?: string): Snapped {
  const nodes = ways.nodes.filter(({ id }) => id !== besides);
  const node = nearestNode(nodes, spot);
  if (node && distance(node, spot) <= reach.node) return { on: 'node', id: node.id, spot: node };
  const edge = nearestEdge({ ways }, spot, reach.node / 2);
  if (edge && besides === undefined) return { on: 'edge', index: edge.index, spot: rounded(edge.spot) };
  const column = nodes.find(({ x }) => Math.abs(x - spot.x) <= reach.line);
  const row = nodes.find(({ y }) => Math.abs(y - spot.y) <= reach.line);
  return { on: 'ground', spot: rounded({ x: column?.x ?? spot.x, y: row?.y ?? spot.y }) };
}

/** The edge by which a spot lies, at most `reach` units of the plan away, and where on it. */
export function nearestEdge(
  { ways }: Pick<MapFloor, 'ways'>,
  spot: Spot,
  reach = Number.POSITIVE_INFINITY,
): { readonly index: number; readonly spot: Spot } | null {
  const byId = new Map(ways.nodes.map((node) => [node.id, node]));
  const near = ways.edges.flatMap(({ from, to }, index) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (!start || !end) return [];
    const on = onStretch(spot, start, end);
    return [{ index, spot: on, away: distance(on, spot) }];
  });
  const nearest = near.toSorted((one, other) => one.away - other.away)[0];
  return nearest && nearest.away <= reach ? nearest : null;
}
