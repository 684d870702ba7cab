import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import type { Kiosk } from '#core/kiosk.ts';

const betweenMs = 50;

/** Asks one question after the other, as a visitor does, until it is stopped. */
export interface Asking {
  /** How long each answer took since the last call, in milliseconds. */
  readonly tookMs: () => number[];
  readonly stop: () => Promise<void>;
}

export async function startAsking(kiosk: Kiosk, questions: readonly string[]): Promise<Asking> {
  const { context, close } = kiosk.connect('visitor');
  const { visit } = createRouterClient(kiosk.router, { context });
  const begun = await visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { visitId } = begun.value;
  let took: number[] = [];
  let isStopped = false;
  const ask = async (text: string) => {
    const startMs = performance.now();
    const asked = await visit.ask({ visitId, question: { text, via: 'typed' } });
    if (!asked.ok) throw new Error(asked.code);
    took.push(performance.now() - startMs);
    await wait(betweenMs);
  };
  // The first answer waits for the engine.
  await ask(questions[0] ?? '');
  took = [];
  const asking = (async () => {
    for (let number = 0; !isStopped; number += 1) await ask(questions[number % questions.length] ?? '');
  })();
  return {
    tookMs: () => {
      const taken = took;
      took = [];
      return taken;
    },
    stop: async () => {
      isStopped = true;
      await asking;
      await visit.intend({ visitId, intent: { kind: 'end' } });
      close();
    },
  };
}
