import type { Entry } from '#contract/entry.ts';
import { buildEngine, type Engine, type EngineTools } from './engine.ts';
import type { EngineLink } from './engine-link.ts';

/** An engine on this very thread: for tests of a few entries, and for what stands behind a worker's border. */
export function openInlineEngine(tools: () => EngineTools): EngineLink {
  const entries: Entry[] = [];
  let engine: Engine | null = null;
  const built = () => {
    if (!engine) throw new Error('asked before it was built');
    return engine;
  };
  return {
    add: async (more) => void entries.push(...more),
    build: async (venue) => {
      engine = buildEngine({ venue, entries }, tools());
      entries.length = 0;
      return engine.report;
    },
    judge: async (question, today) => built().judge(question, today),
    explain: async (question, today) => built().explain(question, today),
    close: async () => {
      engine = null;
    },
  };
}
