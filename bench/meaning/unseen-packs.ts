import type { Language } from '#contract/base/language.ts';
import { createEngineTools, type EngineTools, untrained } from '#core/answering/serving/engine-tools.ts';
import type { Segmenter } from '#core/answering/text/segmenter.ts';
import { readKana } from '#core/engines/trained-files.ts';
import type { EvalSet } from '../answers/eval-rows.ts';
import type { Matter } from '../matters/matters.ts';
import type { Saying } from '../matters/sayings.ts';
import { examplesOf } from './examples.ts';
import { type Fold, foldsOf } from './folds.ts';
import { grownOrKept } from './kept-models.ts';

/** A pack, and tools whose sentence model has not seen what is asked there. */
export interface UnseenPack {
  readonly set: EvalSet;
  readonly tools: EngineTools;
  /** It is asked in a word or two. */
  readonly isShort: boolean;
}

interface Book {
  readonly matters: readonly Matter[];
  readonly sayings: readonly Saying[];
}

/** The packs of all folds of the book in a language, with the tools of their folds. */
export function* unseenPacks(book: Book, language: Language, segmenter: Segmenter): Generator<UnseenPack> {
  for (const { fold, tools } of unseenFolds(book, language, segmenter)) {
    for (const set of fold.packs) yield { set, tools, isShort: false };
    for (const set of fold.shortPacks) yield { set, tools, isShort: true };
  }
}

/** A fold of the book, and tools whose sentence model knows what the fold has to learn from and nothing else. */
export interface UnseenFold {
  readonly fold: Fold;
  readonly tools: EngineTools;
}

/** The folds of the book in a language; each fold's model is grown here, in the place of the shipped one. */
export function* unseenFolds(
  { matters, sayings }: Book,
  language: Language,
  segmenter: Segmenter,
): Generator<UnseenFold> {
  const kana = readKana(new URL('../../assets/answers/', import.meta.url));
  const plain = createEngineTools(segmenter, { ...untrained, kana });
  for (const fold of foldsOf(matters, sayings, language)) {
    const learned = grownOrKept(examplesOf(fold.matters, fold.sayings, language, plain), language);
    yield { fold, tools: createEngineTools(segmenter, { ...untrained, kana, pieces: { [language]: learned } }) };
  }
}
