import { type Language, languages } from '#contract/base/language.ts';
import type { BookMatter } from '#core/drafts/phrase-book.ts';
import { type Matter, purposeOf } from './matters.ts';
import type { Saying, Style } from './sayings.ts';

/** What a venue would write down as a phrasing: nothing misheard, and no long talk. */
const written: readonly Style[] = [
  'short',
  'plain',
  'roundabout',
  'elder',
  'child',
  'shanghai',
  'northern',
  'sichuan',
  'cantonese',
  'polite',
  'kana',
  'kansai',
  'learner',
];
const mostOfMatter: Readonly<Record<Language, number>> = { 'zh-CN': 12, en: 6, ja: 6, ko: 6 };

/** The matters whose sayings are learned from, each with some of them in as many ways of saying it as there are. */
export function chosenSayings(matters: readonly Matter[], sayings: readonly Saying[]): BookMatter[] {
  return matters
    .filter(({ half }) => half !== 'test')
    .map((matter) => {
      const own = sayings.filter((saying) => saying.matter === matter.id && purposeOf(matter, saying.hand) === 'train');
      const chosen = languages.map((language) => [
        language,
        inTurn(own.filter((saying) => saying.language === language)).slice(0, mostOfMatter[language]),
      ]);
      return { id: matter.id, title: matter.title, sayings: Object.fromEntries(chosen) as BookMatter['sayings'] };
    });
}

/** The first saying of each style, then the second of each. */
function inTurn(sayings: readonly Saying[]): string[] {
  const byStyle = written.map((style) => sayings.filter((saying) => saying.style === style));
  const rounds = Math.max(...byStyle.map((some) => some.length));
  const turns = Array.from({ length: rounds }, (_, round) => byStyle.flatMap((some) => some[round]?.text ?? []));
  return [...new Set(turns.flat())];
}
