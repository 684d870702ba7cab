import FlatQueue from 'flatqueue';
import type { Network, NetworkLink } from './network.ts';

/** One step of a way: the link that is taken and the node that it leads to. */
export interface WayLink extends NetworkLink {
  readonly from: number;
}

/** The quickest ways from one node to all others. */
export interface ShortestWays {
  /** Seconds to a node; Infinity where nothing leads to it. */
  readonly secondsTo: (node: number) => number;
  /** The links to a node in their order; null where nothing leads to it. */
  readonly wayTo: (node: number) => readonly WayLink[] | null;
}

/**
 * Dijkstra's search over all that may be used: a terminal does not move, so that the ways from it are found once and then
 * read off (E. W. Dijkstra, "A note on two problems in connexion with graphs", 1959).
 */
export function findShortestWays(
  { nodes, links }: Pick<Network, 'nodes' | 'links'>,
  source: number,
  mayUse: (link: NetworkLink) => boolean,
): ShortestWays {
  const seconds = new Float64Array(nodes.length).fill(Number.POSITIVE_INFINITY);
  const arrivals: (WayLink | null)[] = new Array(nodes.length).fill(null);
  const queue = new FlatQueue<number>();
  seconds[source] = 0;
  queue.push(source, 0);
  while (queue.length > 0) {
    const soFar = queue.peekValue() as number;
    const from = queue.pop() as number;
    // It was reached sooner after it had been put here.
    if (soFar > (seconds[from] as number)) continue;
    for (const link of links[from] ?? []) {
      const total = soFar + link.seconds;
      if (total >= (seconds[link.to] as number) || !mayUse(link)) continue;
      seconds[link.to] = total;
      arrivals[link.to] = { ...link, from };
      queue.push(link.to, total);
    }
  }
  return {
    secondsTo: (node) => seconds[node] ?? Number.POSITIVE_INFINITY,
    wayTo: (node) => {
      if (seconds[node] === undefined || seconds[node] === Number.POSITIVE_INFINITY) return null;
      const way: WayLink[] = [];
      for (let link = arrivals[node]; link; link = arrivals[link.from]) way.push(link);
      return way.reverse();
    },
  };
}
