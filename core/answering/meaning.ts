import type { EmbedderReport, EmbedderState } from '#contract/page/answering-staff.ts';
import type { AnswersSettings } from '#contract/settings/answers-settings.ts';
import { Fault } from '../system/fault.ts';
import { isOut } from './meaning/embedder.ts';
import { createEmbedderLink, type EmbedderLinkDeps, type EmbedderModel } from './meaning/embedder-link.ts';
import { openEngineWithMeaning } from './meaning/engine-with-meaning.ts';
import { createVectorFile } from './meaning/vector-file.ts';
import type { EngineLink, OpenEngine } from './serving/engine-link.ts';

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
  /** The embedder that is set, for whoever looks after the terminal; null where none is. */
  readonly report: () => EmbedderReport | null;
  readonly close: () => Promise<void>;
}

/** Where no embedder is set, `openEngine` is handed back as it is; where one is set and not there, only that is said. */
export function createMeaning({ settings, findModel, vectorFile, openEngine, ...deps }: MeaningDeps): Meaning {
  const { log, clock, onFault } = deps;
  const close = async () => {};
  if (settings.embedder === null) return { openEngine, close, report: () => null };
  const model = findModel(settings.embedder);
  if (!model) {
    const missing = new Fault('embedder-missing', `The embedder ${settings.embedder} is not installed.`);
    log.error('answers go on without the embedder', { model: settings.embedder }, missing);
    onFault(missing.code);
    const report: EmbedderReport = { model: settings.embedder, state: 'missing' };
    return { close, report: () => report, openEngine: () => explainingWith(openEngine(), report) };
  }
  const embedder = createEmbedderLink({ ...deps, model, memoryMb: settings.embedderMemoryMb });
  const file = createVectorFile(vectorFile);
  const waitMs = settings.embedderWaitMs;
  let state: EmbedderState = 'preparing';
  const onState = (next: EmbedderState) => {
    state = next;
  };
  return {
    openEngine: () => openEngineWithMeaning({ openEngine, embedder, file, clock, log, waitMs, onState }),
    report: () => ({ model: model.name, state: isOut(embedder) ? 'failed' : state }),
    close: embedder.close,
  };
}

function explainingWith(link: EngineLink, report: EmbedderReport): EngineLink {
  return {
    ...link,
    explain: async (question, today) => ({
      ...(await link.explain(question, today)),
      embedder: { ...report, took: false },
    }),
  };
}
