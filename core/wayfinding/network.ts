import type { Floor, Guide, Passage, WayEdge, WayKind, WayNode } from '#contract/venue/guide.ts';

/** A wheelchair needs so much between posts and walls (ISO 21542 has 900 mm for a doorway). */
export const stepFreeWidthCm = 90;

const walkMetresPerSecond = 1.2;
const rampMetresPerSecond = 0.9;
/** What one storey of stairs or escalator, or one ride with its wait, takes where nobody has measured it. */
const usualSeconds = { stairs: 25, escalator: 25, lift: 40 } as const;

/** A node of the ways with its place in metres on its floor. */
export interface NetworkNode {
  readonly id: string;
  readonly floorId: string;
  readonly xMetres: number;
  readonly yMetres: number;
}

/** A stretch that leads away from a node. */
export interface NetworkLink {
  /** Place of the other end in `nodes`. */
  readonly to: number;
  readonly kind: WayKind;
  readonly seconds: number;
  readonly metres: number;
  readonly passageId: string | null;
  readonly isStepFree: boolean;
}

/** The ways of a venue, ready to be searched. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  /** What leads away from each node, in the order of `nodes`. */
  readonly links: readonly (readonly NetworkLink[])[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly floors: ReadonlyMap<string, Floor>;
  readonly passages: ReadonlyMap<string, Passage>;
}

/** Makes the ways of a guide searchable. Edges whose ends are not there are left out. */
export function createNetwork({ floors, nodes, edges, passages }: Guide): Network {
  const floorsById = new Map(floors.map((floor) => [floor.id, floor]));
  const placed = nodes.flatMap((node) => inMetres(node, floorsById.get(node.floorId)));
  const indexOf = new Map(placed.map(({ id }, index) => [id, index]));
  const links: NetworkLink[][] = placed.map(() => []);
  for (const edge of edges) {
    const from = indexOf.get(edge.from);
    const to = indexOf.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const link = linkOf(edge, placed[from] as NetworkNode, placed[to] as NetworkNode);
    links[from]?.push({ ...link, to });
    if (!edge.isOneWay) links[to]?.push({ ...link, to: from });
  }
  return {
    nodes: placed,
    links,
    indexOf,
    floors: floorsById,
    passages: new Map(passages.map((passage) => [passage.id, passage])),
  };
}

function inMetres({ id, floorId, x, y }: WayNode, floor: Floor | undefined): NetworkNode[] {
  return floor ? [{ id, floorId, xMetres: x * floor.metresPerUnit, yMetres: y * floor.metresPerUnit }] : [];
}

function linkOf(edge: WayEdge, from: NetworkNode, to: NetworkNode): Omit<NetworkLink, 'to'> {
  const { kind, widthCm, passageId = null } = edge;
  // Two floors have no length between them that anybody walks.
  const metres = from.floorId === to.floorId ? Math.hypot(to.xMetres - from.xMetres, to.yMetres - from.yMetres) : 0;
  const isWide = widthCm === undefined || widthCm >= stepFreeWidthCm;
  return {
    kind,
    metres,
    passageId,
    seconds: edge.seconds ?? usualTime(kind, metres),
    isStepFree: isWide && kind !== 'stairs' && kind !== 'escalator',
  };
}

function usualTime(kind: WayKind, metres: number): number {
  if (kind === 'walk') return metres / walkMetresPerSecond;
  if (kind === 'ramp') return metres / rampMetresPerSecond;
  return usualSeconds[kind];
}
