import type { Language } from '#contract/base/language.ts';
import { type Background, createBackground } from '../index/background.ts';
import type { Ranker } from '../rank/ranker.ts';
import type { Segmenter } from '../text/segmenter.ts';

/** What engines are built with; made once for a thread. */
export interface EngineTools {
  readonly segmenter: Segmenter;
  readonly background: Background;
  /** The trained ranker of a language, where there is one. */
  readonly rankers: Readonly<Partial<Record<Language, Ranker>>>;
}

export function createEngineTools(segmenter: Segmenter, rankers: EngineTools['rankers'] = {}): EngineTools {
  return { segmenter, rankers, background: createBackground(segmenter) };
}
