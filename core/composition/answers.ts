import { join } from 'node:path';
import type { EmbedderReport } from '#contract/page/answering-staff.ts';
import type { Settings } from '#contract/settings/settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { createAnswering } from '../answering/answering.ts';
import {
  type ContentSource,
  createLoadedAnswers,
  type LoadedAnswers,
  type VersionedContent,
} from '../answering/loaded-answers.ts';
import { findEmbedder } from '../answering/meaning/installed-embedder.ts';
import { createMeaning } from '../answering/meaning/meaning.ts';
import { openEngineThread, shippedRankers } from '../engines/answering-thread.ts';
import { hashOfRankers } from '../engines/ranker-files.ts';
import { readInstalledModels } from '../speech/installed-models.ts';
import type { Fork } from '../system/child.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';

export interface TerminalAnswersDeps {
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  readonly fork: Fork;
  readonly first: VersionedContent;
  readonly source: ContentSource;
  readonly append: (fact: Fact) => void;
}

/** The answers of a terminal, with what its embedder does for them. */
export interface TerminalAnswers extends LoadedAnswers {
  readonly embedder: () => EmbedderReport | null;
}

/** Puts answering together: the engine in its thread, the shipped rankers, and the embedder of the models folder where one is set. */
export function createTerminalAnswers(deps: TerminalAnswersDeps): TerminalAnswers {
  const { dataFolder, log, clock, append } = deps;
  const models = () => readInstalledModels(join(dataFolder, 'models'));
  const meaning = createMeaning({
    ...deps,
    settings: deps.settings.answers,
    findModel: (name) => findEmbedder(name, models()),
    vectorFile: join(dataFolder, 'vectors', 'entries.bin'),
    entry: new URL('../engines/embedder-process.ts', import.meta.url),
    openEngine: openEngineThread,
    onFault: (code) => append({ type: 'fault.raised', code }),
  });
  const answering = createAnswering({ log, clock, openEngine: meaning.openEngine });
  const fittedBy = `${deps.version} ${hashOfRankers(shippedRankers)}`;
  const loaded = createLoadedAnswers({ ...deps, answering, fittedBy });
  return {
    ...loaded,
    embedder: meaning.report,
    close: async () => {
      await meaning.close();
      await loaded.close();
    },
  };
}
