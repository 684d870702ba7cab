import type { Language } from '#contract/base/language.ts';
import { isStranger, type Matter } from './matters.ts';
import type { Saying } from './sayings.ts';
import { echoOf } from './writing.ts';

/** So many sayings of a matter are wanted, in so many styles. */
interface Wanted {
  readonly sayings: number;
  readonly styles: number;
  readonly near: number;
  /** The share that has no words of the title. */
  readonly free: number;
}

const wantedOfHand: Readonly<Record<Language, Wanted>> = {
  'zh-CN': { sayings: 8, styles: 7, near: 1, free: 1 / 2 },
  en: { sayings: 3, styles: 3, near: 1, free: 2 / 3 },
  ja: { sayings: 2, styles: 2, near: 0, free: 1 / 2 },
  ko: { sayings: 2, styles: 2, near: 0, free: 1 / 2 },
};
/** Of all hands together, where five or more have written. */
const wantedOfAll: Readonly<Record<Language, Wanted>> = {
  // Of seventy sayings more must name the thing than of thirty.
  'zh-CN': { sayings: 30, styles: 10, near: 4, free: 0.45 },
  en: { sayings: 12, styles: 5, near: 4, free: 1 / 2 },
  ja: { sayings: 8, styles: 4, near: 0, free: 1 / 2 },
  ko: { sayings: 8, styles: 4, near: 0, free: 1 / 2 },
};
/** Where three or four have, who wrote fewer styles each. */
const wantedOfFew: Readonly<Record<Language, Wanted>> = {
  ...wantedOfAll,
  'zh-CN': { sayings: 30, styles: 8, near: 4, free: 1 / 2 },
  en: { sayings: 12, styles: 4, near: 3, free: 1 / 2 },
};
/** Where fewer have: two hands write about each matter at least. */
const wantedOfTwo: Readonly<Record<Language, Wanted>> = {
  'zh-CN': { sayings: 20, styles: 8, near: 3, free: 1 / 2 },
  en: { sayings: 7, styles: 4, near: 2, free: 1 / 2 },
  ja: { sayings: 5, styles: 3, near: 0, free: 1 / 2 },
  ko: { sayings: 5, styles: 3, near: 0, free: 1 / 2 },
};

/** What a matter lacks in a language. */
export interface Shortage {
  readonly matter: string;
  readonly language: Language;
  readonly lacks: readonly string[];
}

/** What is still to be written: by one hand in the groups that it has begun in a language, or by all together that are learned from. */
export function shortagesIn(sayings: readonly Saying[], matters: readonly Matter[], hand: string | null): Shortage[] {
  const own = sayings.filter((saying) => (hand === null ? !isStranger(saying.hand) : saying.hand === hand));
  const hands = new Map<string, Set<string>>();
  for (const { group, language, hand: one } of own) {
    const key = `${group} ${language}`;
    hands.set(key, (hands.get(key) ?? new Set()).add(one));
  }
  const byMatter = Map.groupBy(own, ({ matter, language }) => `${matter} ${language}`);
  return matters.flatMap((matter) =>
    languagesOf(matter)
      .filter((language) => hand === null || hands.has(`${matter.group} ${language}`))
      .flatMap((language) => {
        const some = byMatter.get(`${matter.id} ${language}`) ?? [];
        const count = hands.get(`${matter.group} ${language}`)?.size ?? 0;
        const wanted = (hand === null ? wantedOf(count) : wantedOfHand)[language];
        const lacks = lacksOf(some, matter.title[language], wanted);
        return lacks.length === 0 ? [] : [{ matter: matter.id, language, lacks }];
      }),
  );
}

function wantedOf(handCount: number): Readonly<Record<Language, Wanted>> {
  if (handCount < 3) return wantedOfTwo;
  return handCount < 5 ? wantedOfFew : wantedOfAll;
}

function languagesOf({ foreigners }: Matter): readonly Language[] {
  return foreigners ? ['zh-CN', 'en', 'ja', 'ko'] : ['zh-CN', 'en'];
}

function lacksOf(some: readonly Saying[], title: string, wanted: Wanted): string[] {
  const said = some.filter(({ style }) => style !== 'near');
  const styles = new Set(said.map(({ style }) => style)).size;
  const free = said.filter(({ text, language }) => echoOf(text, title, language) === undefined).length;
  const near = some.length - said.length;
  return [
    said.length < wanted.sayings ? `${said.length} of ${wanted.sayings} sayings` : '',
    styles < wanted.styles ? `${styles} of ${wanted.styles} styles` : '',
    near < wanted.near ? `${near} of ${wanted.near} near-misses` : '',
    free < Math.floor(wanted.free * said.length) ? `${free} of ${said.length} without words of the title` : '',
  ].filter((lack) => lack !== '');
}

/** How many sayings there are, by hand and language, and by style. */
export function countsOf(sayings: readonly Saying[], keyOf: (saying: Saying) => string): Record<string, number> {
  const grouped = Map.groupBy(sayings, keyOf);
  return Object.fromEntries([...grouped].map(([key, some]): [string, number] => [key, some.length]).sort());
}
