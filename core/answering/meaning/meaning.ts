import type { AnswersSettings } from '#contract/answers-settings.ts';
import { Fault } from '../../system/fault.ts';
import type { EngineLink, OpenEngine } from '../engine-link.ts';
import { createEmbedderLink, type EmbedderLinkDeps, type EmbedderModel } from './embedder-link.ts';
import { openEngineWithMeaning } from './engine-with-meaning.ts';
import { createVectorFile } from './vector-file.ts';

export interface MeaningDeps extends Omit<EmbedderLinkDeps, 'model' | 'memoryMb'> {
  readonly settings: AnswersSettings;
  /** The installed embedder of a name. */
  readonly findModel: (name: string) => EmbedderModel | null;
  /** Where the vectors of the content are kept. */
  readonly vectorFile: string;
  readonly openEngine: OpenEngine;
}

/** Opens engines, with the embedder that is set, if one is. */
export interface Meaning {
  readonly openEngine: OpenEngine;
  readonly close: () => Promise<void>;
}

/** Where no embedder is set, `openEngine` is handed back as it is; where one is set and not there, only that is said. */
export function createMeaning({ settings, findModel, vectorFile, openEngine, ...deps }: MeaningDeps): Meaning {
  const { log, clock, onFault } = deps;
  const close = async () => {};
  if (settings.embedder === null) return { openEngine, close };
  const model = findModel(settings.embedder);
  if (!model) {
    const missing = new Fault('embedder-missing', `The embedder ${settings.embedder} is not installed.`);
    log.error('answers go on without the embedder', { model: settings.embedder }, missing);
    onFault(missing.code);
    const name = settings.embedder;
    return { close, openEngine: () => sayingItIsMissing(openEngine(), name) };
  }
  const embedder = createEmbedderLink({ ...deps, model, memoryMb: settings.embedderMemoryMb });
  const file = createVectorFile(vectorFile);
  const waitMs = settings.embedderWaitMs;
  return {
    openEngine: () => openEngineWithMeaning({ openEngine, embedder, file, clock, log, waitMs }),
    close: embedder.close,
  };
}

function sayingItIsMissing(link: EngineLink, model: string): EngineLink {
  return {
    ...link,
    explain: async (question, today) => ({
      ...(await link.explain(question, today)),
      embedder: { model, state: 'missing', took: false },
    }),
  };
}
