import type { Localized } from '#contract/base/language.ts';

type Labels = Readonly<Record<string, string>>;

/** Tags of languages as maps write them, in the order in which they are taken. */
const tags = {
  'zh-CN': ['zh-CN', 'zh-Hans-CN', 'zh-Hans', 'zh', 'zh-Hant'],
  en: ['en', 'en-US', 'en-GB'],
  ja: ['ja', 'ja-JP'],
  ko: ['ko', 'ko-KR'],
} as const;

/** The longest name that a place may have on a plan. */
const mostLetters = 80;

/** A name in the languages of a terminal; where none of them is Chinese the map's own is taken for it. Null: there is none. */
export function nameIn(labels: Labels | null | undefined, ownLanguage: string): Localized | null {
  const byTag = new Map(Object.entries(labels ?? {}).map(([tag, name]) => [tag.toLowerCase(), name.trim()]));
  const find = (wanted: readonly string[]) =>
    wanted
      .map((tag) => byTag.get(tag.toLowerCase()))
      .find((name) => name)
      ?.slice(0, mostLetters);
  const others = { en: find(tags.en), ja: find(tags.ja), ko: find(tags.ko) };
  const base = find(tags['zh-CN']) ?? find([ownLanguage]) ?? others.en ?? find([...byTag.keys()]);
  if (!base) return null;
  const written = Object.entries(others).filter(([, name]) => name !== undefined);
  return { 'zh-CN': base, ...Object.fromEntries(written) };
}
