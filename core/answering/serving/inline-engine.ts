import { createEngineBuilder, type Engine, type EngineBuilder } from './engine.ts';
import type { EngineLink } from './engine-link.ts';
import type { EngineTools } from './engine-tools.ts';

/** An engine on this very thread: for tests of a few entries, and for what stands behind a worker's border. */
export function openInlineEngine(tools: () => EngineTools): EngineLink {
  let builder: EngineBuilder | null = null;
  let engine: Engine | null = null;
  const built = () => {
    if (!engine) throw new Error('asked before it was built');
    return engine;
  };
  return {
    begin: async (venue, known, lessons) => {
      builder = createEngineBuilder(venue, tools(), known, lessons);
    },
    add: async (entries) => {
      for (const entry of entries) builder?.add(entry);
    },
    finish: async () => {
      engine = builder?.finish() ?? null;
      builder = null;
      return built().report;
    },
    judge: async (question, today, vector) => built().judge(question, today, vector),
    explain: async (question, today, vector) => built().explain(question, today, vector),
    suggest: async (typed, today) => built().suggest(typed, today),
    close: async () => {
      engine = null;
    },
  };
}
