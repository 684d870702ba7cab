import { type Language, languages } from '#contract/base/language.ts';
import { type Background, backgroundOf, createBackground } from '../index/background.ts';
import { createSentenceModel, type LearnedPieces, type SentenceModel } from '../meaning/sentence-model.ts';
import type { Ranker } from '../rank/ranker.ts';
import type { KanaDictionary } from '../text/kana-dictionary.ts';
import { createKanaSpelling, type SpellKana } from '../text/kana-spelling.ts';
import type { Segmenter } from '../text/segmenter.ts';

/** What was learned for each language, where there is something. A ranker is of the kind that its language's rows have. */
export interface Trained {
  readonly rankers: Readonly<Partial<Record<Language, Ranker>>>;
  readonly pieces: Readonly<Partial<Record<Language, LearnedPieces>>>;
  /** What Japanese words sound like; null where questions in kana are taken as they stand. */
  readonly kana: KanaDictionary | null;
}

/** What engines are built with; made once for a thread. */
export interface EngineTools extends Pick<Trained, 'rankers'> {
  readonly segmenter: Segmenter;
  readonly background: Background;
  readonly spellKana: SpellKana | null;
  readonly sentenceModels: Readonly<Partial<Record<Language, SentenceModel>>>;
}

export const untrained: Trained = { rankers: {}, pieces: {}, kana: null };

export function createEngineTools(segmenter: Segmenter, { kana, pieces, rankers }: Trained = untrained): EngineTools {
  const background = createBackground(segmenter);
  const sentenceModels: Partial<Record<Language, SentenceModel>> = {};
  for (const language of languages) {
    const learned = pieces[language];
    if (learned) sentenceModels[language] = createSentenceModel(learned, backgroundOf(language, { background }));
  }
  return { segmenter, rankers, background, sentenceModels, spellKana: kana && createKanaSpelling(kana) };
}
