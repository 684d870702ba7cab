import { join } from 'node:path';
import type { EmbedderReport } from '#contract/page/answering-staff.ts';
import { createAnswering } from '../answering/answering.ts';
import { createLoadedAnswers, type LoadedAnswers } from '../answering/loaded-answers.ts';
import { findEmbedder } from '../answering/meaning/installed-embedder.ts';
import { createMeaning } from '../answering/meaning/meaning.ts';
import { answeringProcedures } from '../answering/procedures.ts';
import type { Ability } from '../door/ability.ts';
import { shippedRankers } from '../engines/answering-thread.ts';
import { hashOfRankers } from '../engines/ranker-files.ts';
import { readInstalledModels } from '../speech/installed-models.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';

/** The answers of a terminal, with what its embedder does for them. */
export interface TerminalAnswers extends Ability, LoadedAnswers {
  readonly embedder: () => EmbedderReport | null;
  readonly close: () => Promise<void>;
}

/** Puts answering together: the engine in its thread, the shipped rankers, and the embedder of the models folder where one is set. */
export function openAnswers(ground: Ground, content: ContentAbility): TerminalAnswers {
  const { dataFolder, log, clock, engines, record } = ground;
  const { append } = record;
  const models = () => readInstalledModels(join(dataFolder, 'models'));
  const meaning = createMeaning({
    ...ground,
    settings: ground.settings.answers,
    findModel: (name) => findEmbedder(name, models()),
    vectorFile: join(dataFolder, 'vectors', 'entries.bin'),
    entry: new URL('../engines/embedder-process.ts', import.meta.url),
    openEngine: engines.openEngine,
    onFault: (code) => append({ type: 'fault.raised', code }),
  });
  const answering = createAnswering({ log, clock, openEngine: meaning.openEngine });
  const fittedBy = `${ground.version} ${hashOfRankers(shippedRankers)}`;
  const loaded = createLoadedAnswers({ answering, first: content, source: content.store, fittedBy, append, log });
  content.onAsked(loaded.reload);
  return {
    ...loaded,
    embedder: meaning.report,
    procedures: answeringProcedures(loaded.answers),
    close: async () => {
      await meaning.close();
      await loaded.close();
    },
  };
}
