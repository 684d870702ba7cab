import type { EngineLink } from '../serving/engine-link.ts';

/** The engine that serves now. Another may take its place; one that was replaced is closed with its last question. */
export interface ServingEngine {
  readonly current: () => EngineLink;
  readonly using: <Value>(run: (link: EngineLink) => Promise<Value>) => Promise<Value>;
  readonly replace: (next: EngineLink) => Promise<void>;
}

export function createServingEngine(first: EngineLink): ServingEngine {
  const asking = new Map<EngineLink, number>();
  let serving = first;
  const count = (link: EngineLink, more: number) => asking.set(link, (asking.get(link) ?? 0) + more);
  const closeIfDone = async (link: EngineLink) => {
    if (link !== serving && !asking.get(link)) await link.close();
  };
  return {
    current: () => serving,
    using: async (run) => {
      const link = serving;
      count(link, 1);
      try {
        return await run(link);
      } finally {
        count(link, -1);
        await closeIfDone(link);
      }
    },
    replace: async (next) => {
      const old = serving;
      serving = next;
      await closeIfDone(old);
    },
  };
}
