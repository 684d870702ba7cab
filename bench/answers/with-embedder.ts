import { join } from 'node:path';
import { settingsSchema } from '#contract/settings/settings.ts';
import { type Answering, createAnswering } from '#core/answering/answering.ts';
import { findEmbedder } from '#core/answering/installed-embedder.ts';
import { createMeaning } from '#core/answering/meaning.ts';
import { openEngineThread } from '#core/engines/answering-thread.ts';
import { readInstalledModels } from '#core/speech/installed-models.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createLog, standardError } from '#core/system/log.ts';

const lookEveryMs = 20;
/** A question of an evaluation waits for the embedder as long as it takes. */
const embedderWaitMs = 1000;

/** The product's answering with an embedder installed in a data folder; loading waits until the embedder has read all. */
export function openAnsweringWith(embedder: string, dataFolder: string): Answering {
  const log = createLog({ sink: standardError, level: 'info' });
  const meaning = createMeaning({
    settings: { ...settingsSchema.parse({}).answers, embedder, embedderWaitMs },
    findModel: (name) => findEmbedder(name, readInstalledModels(join(dataFolder, 'models'))),
    vectorFile: join(dataFolder, 'vectors', 'evaluation.bin'),
    entry: new URL('../../core/engines/embedder-process.ts', import.meta.url),
    fork: forkNode,
    clock: systemClock,
    log,
    openEngine: () => openEngineThread(),
    onFault: () => {},
  });
  const answering = createAnswering({ log, clock: systemClock, openEngine: meaning.openEngine });
  const untilRead = async () => {
    while (meaning.report()?.state === 'preparing') await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    log.info('embedder', { ...meaning.report() });
  };
  return {
    ...answering,
    load: async (content, known) => {
      const report = await answering.load(content, known);
      await untilRead();
      return report;
    },
    close: async () => {
      await meaning.close();
      await answering.close();
    },
  };
}
