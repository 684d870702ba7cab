// Runs in a worker thread: one engine, from empty to thrown away.
import { parentPort, workerData } from 'node:worker_threads';
import { createEngineTools } from '../answering/serving/engine-tools.ts';
import { openInlineEngine } from '../answering/serving/inline-engine.ts';
import { systemCodeOf } from '../system/fault.ts';
import type { EngineCall, EngineError, EngineReply, EngineStart } from './answering-thread.ts';
import { createJieba } from './jieba.ts';
import { overwriteFreedMemory } from './overwritten-memory.ts';
import { readTrained } from './trained-files.ts';

const { rankerFolder } = workerData as EngineStart;
const sweepMemory = overwriteFreedMemory();
const link = openInlineEngine(() => createEngineTools(createJieba(), readTrained(new URL(rankerFolder))));

function run(call: EngineCall): Promise<unknown> {
  switch (call.kind) {
    case 'add':
      return link.add(call.entries);
    case 'begin':
      return link.begin(call.venue, call.known, call.lessons);
    case 'finish':
      return link.finish();
    case 'suggest':
      return link.suggest(call.typed, call.today);
    case 'judge':
      return link.judge(call.question, call.today, call.vector);
    case 'explain':
      return link.explain(call.question, call.today, call.vector);
  }
}

/** Nothing asked for so long: nobody waits for an answer, and what was asked is overwritten. */
const sweepAfterMs = 1500;
const sweepLater = setTimeout(() => {
  sweepMemory();
  // The first leaves pages that are overwritten only when the next begins.
  sweepMemory();
}, sweepAfterMs).unref();

function told(error: unknown): EngineError {
  if (!(error instanceof Error)) return { name: typeof error, message: 'unknown', code: null, stack: undefined };
  const { name, message, stack } = error;
  return { name, message, code: systemCodeOf(error), stack };
}

parentPort?.on('message', async (call: EngineCall) => {
  let reply: EngineReply;
  try {
    reply = { id: call.id, ok: true, value: await run(call) };
  } catch (error) {
    reply = { id: call.id, ok: false, error: told(error) };
  }
  parentPort?.postMessage(reply);
  sweepLater.refresh();
});
