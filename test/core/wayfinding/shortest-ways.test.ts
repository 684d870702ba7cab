import dijkstra from 'dijkstrajs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Guide, WayEdge } from '#contract/venue/guide.ts';
import { guideSchema } from '#contract/venue/guide.ts';
import { createNetwork, type NetworkLink, stepFreeWidthCm } from '#core/wayfinding/network.ts';
import { findShortestWays } from '#core/wayfinding/shortest-ways.ts';

const edgeOf = (nodes: number) =>
  fc.record({
    from: fc.nat(nodes - 1).map((index) => `n${index}`),
    to: fc.nat(nodes - 1).map((index) => `n${index}`),
    kind: fc.constantFrom('walk', 'stairs', 'lift', 'escalator', 'ramp'),
    isOneWay: fc.boolean(),
    seconds: fc.integer({ min: 1, max: 400 }),
    widthCm: fc.integer({ min: 40, max: 200 }),
  });

/** Any ways at all: islands, loops and ways that lead back are among them. */
const guides: fc.Arbitrary<Guide> = fc.integer({ min: 2, max: 30 }).chain((count) =>
  fc.array(edgeOf(count), { maxLength: 90 }).map((edges) =>
    guideSchema.parse({
      floors: [{ id: 'f1', order: 1, name: { 'zh-CN': '一楼' }, metresPerUnit: 1 }],
      nodes: Array.from({ length: count }, (_, index) => ({ id: `n${index}`, floorId: 'f1', x: index, y: 0 })),
      edges,
      stands: [],
    }),
  ),
);

/** The library's own search over the same ways: seconds from the first node to each that is reached. */
function byLibrary({ nodes, edges }: Guide, mayUse: (edge: WayEdge) => boolean): ReadonlyMap<string, number> {
  const graph: Record<string, Record<string, number>> = Object.fromEntries(nodes.map(({ id }) => [id, {}]));
  const enter = (from: string, to: string, seconds: number) => {
    const links = graph[from] ?? {};
    links[to] = Math.min(links[to] ?? Number.POSITIVE_INFINITY, seconds);
  };
  for (const edge of edges.filter(mayUse)) {
    enter(edge.from, edge.to, edge.seconds ?? 0);
    if (!edge.isOneWay) enter(edge.to, edge.from, edge.seconds ?? 0);
  }
  const before = dijkstra.single_source_shortest_paths(graph, 'n0');
  const secondsTo = (id: string): number => {
    const last = before[id];
    return last === undefined ? 0 : secondsTo(last) + (graph[last]?.[id] ?? 0);
  };
  return new Map(['n0', ...Object.keys(before)].map((id) => [id, secondsTo(id)]));
}

function isEdgeStepFree({ kind, widthCm = stepFreeWidthCm }: WayEdge): boolean {
  return kind !== 'stairs' && kind !== 'escalator' && widthCm >= stepFreeWidthCm;
}

const searches = [
  { name: 'all ways', mayUse: () => true, mayUseEdge: () => true },
  { name: 'ways without steps', mayUse: ({ isStepFree }: NetworkLink) => isStepFree, mayUseEdge: isEdgeStepFree },
];

test.each(searches)(
  'over $name the times are those of another search, on 1,000 random graphs',
  ({ mayUse, mayUseEdge }) => {
    fc.assert(
      fc.property(guides, (guide) => {
        const ways = findShortestWays(createNetwork(guide), 0, mayUse);
        const expected = byLibrary(guide, mayUseEdge);
        for (const [index, { id }] of guide.nodes.entries())
          expect(ways.secondsTo(index)).toBe(expected.get(id) ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 1000, seed: 16 },
    );
  },
);

test('a way is made of links that follow on each other, take the time it says, and have no steps where none may be', () => {
  fc.assert(
    fc.property(guides, (guide) => {
      const ways = findShortestWays(createNetwork(guide), 0, ({ isStepFree }) => isStepFree);
      for (const index of guide.nodes.keys()) {
        const way = ways.wayTo(index);
        if (!way) continue;
        expect(way.reduce((at, { from, to }) => (at === from ? to : Number.NaN), 0)).toBe(index);
        expect(way.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(ways.secondsTo(index));
        expect(way.filter(({ kind, isStepFree }) => kind === 'stairs' || kind === 'escalator' || !isStepFree)).toEqual(
          [],
        );
      }
    }),
    { numRuns: 300, seed: 16 },
  );
});
