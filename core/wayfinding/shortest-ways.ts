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
  // Where each node is come from, and by which of the links there: a terminal keeps several searches, of numbers alone.
  const cameFrom = new Int32Array(nodes.length).fill(-1);
  const cameBy = new Uint16Array(nodes.length);
  const queue = new FlatQueue<number>();
  seconds[source] = 0;
  queue.push(source, 0);
  while (queue.length > 0) {
    const soFar = queue.peekValue() as number;
    const from = queue.pop() as number;
    // It was reached sooner after it had been put here.
    if (soFar > (seconds[from] as number)) continue;
    const away = links[from] ?? [];
    for (let place = 0; place < away.length; place += 1) {
      const link = away[place] as NetworkLink;
      const total = soFar + link.seconds;
      if (total >= (seconds[link.to] as number) || !mayUse(link)) continue;
      seconds[link.to] = total;
      cameFrom[link.to] = from;
      cameBy[link.to] = place;
      queue.push(link.to, total);
    }
  }
  return {
    secondsTo: (node) => seconds[node] ?? Number.POSITIVE_INFINITY,
    wayTo: (node) => {
      if (seconds[node] === undefined || seconds[node] === Number.POSITIVE_INFINITY) return null;
      const way: WayLink[] = [];
      for (let at = node; at !== source; at = cameFrom[at] ?? source) {
        const from = cameFrom[at] ?? source;
        const link = links[from]?.[cameBy[at] ?? 0];
        if (link) way.push({ ...link, from });
      }
      return way.reverse();
    },
  };
}
