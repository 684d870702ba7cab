/** What the tests use of a package that has no types of its own. */
declare module 'dijkstrajs' {
  type Graph = Readonly<Record<string, Readonly<Record<string, number>>>>;
  const dijkstra: {
    /** The node before each that is reached from `source`. */
    readonly single_source_shortest_paths: (graph: Graph, source: string) => Readonly<Record<string, string>>;
  };
  export default dijkstra;
}
