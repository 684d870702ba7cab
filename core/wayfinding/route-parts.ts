import type { WayKind } from '#contract/venue/guide.ts';
import type { Network } from './network.ts';
import type { WayLink } from './shortest-ways.ts';

/** What is walked on one floor without leaving it; `nodes` are places in the network's list. */
export interface Leg {
  readonly floorId: string;
  readonly nodes: readonly number[];
}

/** A part of a way, and the first and last of the leg's nodes that it lies on. */
export type RoutePart =
  | { readonly kind: 'run'; readonly leg: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'passage';
      /** Where it is entered. */
      readonly leg: number;
      readonly from: number;
      readonly to: number;
      readonly by: Exclude<WayKind, 'walk'>;
      readonly passageId: string | null;
      /** The floor that it leads to; null where it stays on this one. */
      readonly toFloorId: string | null;
    };

export interface PartedRoute {
  readonly legs: readonly Leg[];
  readonly parts: readonly RoutePart[];
}

/** Parts a way into what is walked and the lifts, stairs and escalators between, each once however many storeys it goes. */
export function partRoute({ nodes }: Pick<Network, 'nodes'>, source: number, way: readonly WayLink[]): PartedRoute {
  const floorOf = (node: number) => nodes[node]?.floorId ?? '';
  const legs: { floorId: string; nodes: number[] }[] = [{ floorId: floorOf(source), nodes: [source] }];
  const parts: RoutePart[] = [];
  let runFrom = 0;
  const leg = () => legs[legs.length - 1] as { floorId: string; nodes: number[] };
  const endRun = () => {
    const to = leg().nodes.length - 1;
    if (to > runFrom) parts.push({ kind: 'run', leg: legs.length - 1, from: runFrom, to });
  };
  for (let index = 0; index < way.length; ) {
    const link = way[index] as WayLink;
    const by = passageKind(link, floorOf);
    if (by === null) {
      leg().nodes.push(link.to);
      index += 1;
      continue;
    }
    endRun();
    const last = endOfPassage(way, index, floorOf);
    const end = (way[last] as WayLink).to;
    const [at, on] = [leg().nodes.length - 1, legs.length - 1];
    const isSameFloor = floorOf(end) === leg().floorId;
    if (isSameFloor) leg().nodes.push(...way.slice(index, last + 1).map(({ to }) => to));
    else legs.push({ floorId: floorOf(end), nodes: [end] });
    const to = isSameFloor ? leg().nodes.length - 1 : at;
    const toFloorId = isSameFloor ? null : floorOf(end);
    parts.push({ kind: 'passage', leg: on, from: at, to, by, passageId: link.passageId, toFloorId });
    runFrom = isSameFloor ? to : 0;
    index = last + 1;
  }
  endRun();
  return { legs, parts };
}

/** What a link is ridden or climbed by; null where it is walked. A ramp on one floor is walked. */
function passageKind(link: WayLink, floorOf: (node: number) => string): Exclude<WayKind, 'walk'> | null {
  const isOnFloor = floorOf(link.from) === floorOf(link.to);
  if (link.kind === 'walk') return isOnFloor ? null : 'stairs';
  return link.kind === 'ramp' && isOnFloor ? null : link.kind;
}

/** The last link of the same lift or stairs. */
function endOfPassage(way: readonly WayLink[], first: number, floorOf: (node: number) => string): number {
  const begun = way[first] as WayLink;
  let last = first;
  for (let next = way[last + 1]; next; next = way[last + 1]) {
    const goesOn = passageKind(next, floorOf) === begun.kind && next.passageId === begun.passageId;
    if (!goesOn) break;
    last += 1;
  }
  return last;
}
