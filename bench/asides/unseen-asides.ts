import type { Language } from '#contract/base/language.ts';
import { createAsides, writeAsides } from '#core/answering/rank/asides.ts';
import { createEngineTools } from '#core/answering/serving/engine-tools.ts';
import type { Segmenter } from '#core/answering/text/segmenter.ts';
import type { EvalQuery } from '../answers/eval-rows.ts';
import type { Matter } from '../matters/matters.ts';
import type { Saying } from '../matters/sayings.ts';
import { unseenFolds } from '../meaning/unseen-packs.ts';
import { asideTextsOf } from './aside-texts.ts';
import type { AsidePack } from './fit-aside-trust.ts';
import { growAsides } from './grow-asides.ts';
import { saidInPassing } from './said-in-passing.ts';

const untrusted = { neutral: 0, lift: 0, doubt: 0, doubtUnknown: 0 };

/** The packs of all folds of the book, with asides told by what was learned without what is asked there. */
export function* unseenAsidePacks(
  book: { readonly matters: readonly Matter[]; readonly sayings: readonly Saying[] },
  language: Language,
  segmenter: Segmenter,
): Generator<AsidePack> {
  const passing = saidInPassing(language, 'learned');
  const tools = createEngineTools(segmenter);
  const folds = [...unseenFolds(book, language, segmenter)];
  for (const [number, { fold, tools: unseeing }] of folds.entries()) {
    // A part of what is said in passing is asked in each fold, where it was not learned. What one hand said of one kind stands together.
    const isAsked = (place: number) => Math.floor((place * folds.length) / passing.length) === number;
    const learned = passing.filter((_, place) => !isAsked(place));
    const told = createAsides(writeAsides(growAsides(asideTextsOf(fold, learned, language, tools)), untrusted));
    const far = passing
      .filter((_, place) => isAsked(place))
      .map((text): EvalQuery => ({ text, gold: [], kind: 'ood_far', tag: undefined }));
    for (const { entries, queries } of fold.packs)
      yield { set: { entries, queries: [...queries, ...far] }, tools: unseeing, asideOf: told.of };
  }
}
