import { join } from 'node:path';
import type { EmbedderReport } from '#contract/page/answering-staff.ts';
import type { Settings } from '#contract/settings/settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { createAnswering } from '../answering/answering.ts';
import { type ContentSource, createLoadedAnswers, type LoadedAnswers } from '../answering/loaded-answers.ts';
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
  readonly append: (fact: Fact) => void;
}

/** The answers of a terminal: an engine for each edition of its content, and one embedder for all. */
export interface TerminalAnswers {
  /** Loads an engine of its own from a source, now and whenever it is told to. */
  readonly load: (source: ContentSource) => LoadedAnswers;
  readonly embedder: () => EmbedderReport | null;
  /** Puts the embedder away; the engines are closed by whoever loaded them. */
  readonly close: () => Promise<void>;
}

/** Puts answering together: engines in their threads, the shipped rankers, and the embedder of the models folder where one is set. */
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
  const fittedBy = `${deps.version} ${hashOfRankers(shippedRankers)}`;
  return {
    load: (source) => {
      const answering = createAnswering({ log, clock, openEngine: meaning.openEngine });
      return createLoadedAnswers({ source, answering, fittedBy, append, log });
    },
    embedder: meaning.report,
    close: meaning.close,
  };
}
