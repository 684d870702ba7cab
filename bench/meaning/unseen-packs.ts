import type { Language } from '#contract/base/language.ts';
import { readSentenceFile, writeSentenceFile } from '#core/answering/meaning/sentence-file.ts';
import { createEngineTools, type EngineTools, untrained } from '#core/answering/serving/engine-tools.ts';
import type { Segmenter } from '#core/answering/text/segmenter.ts';
import type { EvalSet } from '../answers/eval-rows.ts';
import type { Matter } from '../matters/matters.ts';
import type { Saying } from '../matters/sayings.ts';
import { examplesOf } from './examples.ts';
import { foldsOf } from './folds.ts';
import { growVectors } from './grow-vectors.ts';
import { growths } from './growths.ts';

/** A pack, and tools whose sentence model has not seen what is asked there. */
export interface UnseenPack {
  readonly set: EvalSet;
  readonly tools: EngineTools;
  /** It is asked in a word or two. */
  readonly isShort: boolean;
}

/** The packs of all folds of the book in a language; each fold's model is grown here, in the place of the shipped one. */
export function* unseenPacks(
  { matters, sayings }: { readonly matters: readonly Matter[]; readonly sayings: readonly Saying[] },
  language: Language,
  segmenter: Segmenter,
): Generator<UnseenPack> {
  const plain = createEngineTools(segmenter);
  for (const fold of foldsOf(matters, sayings, language)) {
    const grown = growVectors(examplesOf(fold.matters, fold.sayings, language, plain), growths[language], () => {});
    // As it would be shipped, in eight bits a number.
    const { learned } = readSentenceFile(writeSentenceFile(grown, { language, recipe: {} }));
    const tools = createEngineTools(segmenter, { ...untrained, pieces: { [language]: learned } });
    for (const set of fold.packs) yield { set, tools, isShort: false };
    for (const set of fold.shortPacks) yield { set, tools, isShort: true };
  }
}
