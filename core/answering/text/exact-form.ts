import type { Language } from '#contract/base/language.ts';
import { koreanParticles } from './analyse.ts';

const chineseParticles = /[的了吗呢啊吧呀嘛哦呗啦]/g;
const articles = /\b(?:an?|the)\b/g;
const japaneseWords = new Intl.Segmenter('ja', { granularity: 'word' });
const japaneseParticles = new Set(
  'は が を に で の へ と も や か ね よ です ます ですか ますか でしょうか'.split(' '),
);
/** Of less nothing is taken away. */
const minKept = 2;

/** The form in which normalised texts are the same words: without spaces, as signs, case, width and greetings are gone. */
export function exactForm(normalised: string): string {
  return normalised.replaceAll(' ', '');
}

/** The form in which normalised texts also are the same that differ in particles and articles, which say nothing by themselves. */
export function looseForm(normalised: string, language: Language): string {
  const kept = exactForm(withoutParticles(normalised, language));
  return kept.length >= minKept ? kept : exactForm(normalised);
}

function withoutParticles(normalised: string, language: Language): string {
  switch (language) {
    case 'zh-CN':
      return normalised.replace(chineseParticles, '');
    case 'en':
      return normalised.replace(articles, '');
    case 'ja': {
      const words = [...japaneseWords.segment(normalised)].map(({ segment }) => segment);
      return words.filter((word) => !japaneseParticles.has(word)).join('');
    }
    case 'ko':
      return normalised
        .split(' ')
        .map((word) => word.replace(koreanParticles, '') || word)
        .join('');
  }
}
