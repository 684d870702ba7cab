import { type Answering, createAnswering } from '#core/answering/answering.ts';
import { createEngineTools, type EngineTools } from '#core/answering/serving/engine-tools.ts';
import { openInlineEngine } from '#core/answering/serving/inline-engine.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { readRankers } from '#core/engines/ranker-files.ts';
import { createTestClock, type TestClock } from './clock.ts';
import { quietLog } from './log.ts';

let made: EngineTools | null = null;

/** The real tools; loading the dictionary takes a quarter of a second, so a test file does it once. */
export function engineTools(): EngineTools {
  made ??= createEngineTools(createJieba());
  return made;
}

/** Answering on this thread, with a clock that stands still. */
export function createTestAnswering(): { answering: Answering; clock: TestClock } {
  const clock = createTestClock();
  const openEngine = () => openInlineEngine(engineTools);
  return { clock, answering: createAnswering({ log: quietLog, clock, openEngine }) };
}

/** Answering on this thread with the rankers that are shipped. */
export function openTrainedAnswering(): Answering {
  const { rankers } = readRankers(new URL('../../assets/answers/', import.meta.url));
  const tools: EngineTools = { ...engineTools(), rankers };
  return createAnswering({ log: quietLog, clock: createTestClock(), openEngine: () => openInlineEngine(() => tools) });
}
