import type { Language } from '#contract/base/language.ts';
import type { VectorGrowth } from './grow-vectors.ts';

const common = { dimension: 96, epochs: 10, batch: 128, rate: 0.05, temperature: 0.15, dropped: 0.5, seed: 1 };

/** How the sentence model of each language is learned: the less was written, the less is left out of each reading. */
export const growths: Readonly<Record<Language, VectorGrowth>> = {
  'zh-CN': { ...common, minTexts: 4 },
  en: { ...common, minTexts: 2 },
  ja: { ...common, temperature: 0.22, dropped: 0.4, minTexts: 2 },
  ko: { ...common, temperature: 0.22, dropped: 0.4, minTexts: 2 },
};
