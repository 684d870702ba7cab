import { join } from 'node:path';
import type { EmbedderReport } from '#contract/page/answering-staff.ts';
import { createAnswering } from '../answering/answering.ts';
import { findEmbedder } from '../answering/installed-embedder.ts';
import { type ContentSource, createLoadedAnswers, type LoadedAnswers } from '../answering/loaded-answers.ts';
import { createMeaning } from '../answering/meaning.ts';
import type { Ability } from '../door/ability.ts';
import { shippedRankers } from '../engines/answering-thread.ts';
import { hashOfTrained } from '../engines/trained-files.ts';
import { readInstalledModels } from '../speech/installed-models.ts';
import type { Ground } from './ground.ts';
import { createTriedEngines, type TriedEngines } from './tried-engines.ts';

/** The answers of a terminal: an engine for each edition of its content, and one embedder for all. */
export interface AnswersAbility extends Ability {
  /** Loads an engine of its own from a source, now and whenever it is told to; whoever loads it closes it. */
  readonly load: (source: ContentSource) => LoadedAnswers;
  /** Engines of drafts, which serve once what was tried is published. */
  readonly tried: TriedEngines;
  readonly embedder: () => EmbedderReport | null;
}

/** Puts answering together: engines in their threads, the shipped rankers, and the embedder of the models folder where one is set. */
export function openAnswers(ground: Ground): AnswersAbility {
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
  const fittedBy = `${ground.version} ${hashOfTrained(shippedRankers)}`;
  const load: AnswersAbility['load'] = (source) => {
    const answering = createAnswering({ log, clock, openEngine: meaning.openEngine });
    return createLoadedAnswers({ source, answering, fittedBy, append, log });
  };
  return {
    load,
    tried: createTriedEngines(load),
    embedder: meaning.report,
    procedures: {},
    close: meaning.close,
  };
}
