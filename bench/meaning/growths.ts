import type { Language } from '#contract/base/language.ts';
import type { VectorGrowth } from './grow-vectors.ts';

const common = { dimension: 96, batch: 128, rate: 0.05, temperature: 0.15, dropped: 0.4, seed: 1 };

/** How the sentence model of each language is learned: the less was written, the more often it is read. */
export const growths: Readonly<Record<Language, VectorGrowth>> = {
  'zh-CN': { ...common, epochs: 10, minTexts: 3 },
  en: { ...common, epochs: 15, minTexts: 2 },
  ja: { ...common, epochs: 10, temperature: 0.22, minTexts: 2 },
  ko: { ...common, epochs: 10, temperature: 0.22, minTexts: 2 },
};
