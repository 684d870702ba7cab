import type { Language } from '#contract/base/language.ts';
import type { VectorGrowth } from './grow-vectors.ts';

const common = {
  dimension: 96,
  epochs: 10,
  batch: 128,
  rate: 0.05,
  temperature: 0.15,
  dropped: 0.5,
  minTexts: 3,
  seed: 1,
};

/** How the sentence model of each language is learned: where twice as much was written, a piece that few texts have is left out sooner. */
export const growths: Readonly<Record<Language, VectorGrowth>> = {
  'zh-CN': { ...common, minTexts: 5 },
  en: common,
  ja: common,
  ko: common,
};
