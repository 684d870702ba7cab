import { type Language, type Localized, languages } from '#contract/base/language.ts';
import { type NewNotice, widestNotice, widthOfNotice } from '#contract/page/notices.ts';

/** A notice that is being written: words by language, and from when to when; `fromMs` null: as soon as it is put. */
export interface NoticeDraft {
  readonly words: Readonly<Partial<Record<Language, string>>>;
  readonly fromMs: number | null;
  readonly untilMs: number;
}

/** One of the two moments between which a notice holds. */
export type NoticeEnd = 'from' | 'until';

const tenMinutesMs = 10 * 60_000;
const hourMs = 60 * 60_000;
export const dayMs = 24 * hourMs;

/** The next time that is written in full ten minutes. */
export function inTens(ms: number): number {
  return Math.ceil(ms / tenMinutesMs) * tenMinutesMs;
}

/** Nothing yet, which is to hold for two hours. */
export function emptyDraft(nowMs: number): NoticeDraft {
  return { words: {}, fromMs: null, untilMs: inTens(nowMs + 2 * hourMs) };
}

/** The draft with other words in a language; without any, that language is left out. */
export function withWords(draft: NoticeDraft, language: Language, words: string): NoticeDraft {
  const { [language]: _, ...others } = draft.words;
  return { ...draft, words: words === '' ? others : { ...others, [language]: words } };
}

/** How much wider a text may become, in half the width of a Chinese character; below 0 it is too long. */
export function roomLeft(text: string): number {
  return widestNotice - widthOfNotice(text);
}

/** What is wanting before it can be put; null: nothing. */
export type Wanting = 'chinese' | 'too-long' | 'over' | 'ends-first';

export function wantingIn({ words, fromMs, untilMs }: NoticeDraft, nowMs: number): Wanting | null {
  if (words['zh-CN'] === undefined) return 'chinese';
  if (Object.values(words).some((text) => roomLeft(text) < 0)) return 'too-long';
  if (untilMs <= nowMs) return 'over';
  return fromMs !== null && fromMs >= untilMs ? 'ends-first' : null;
}

/** The notice as it is put now. */
export function noticeOf({ words, fromMs, untilMs }: NoticeDraft, nowMs: number): NewNotice {
  return {
    text: textOf(words),
    from: new Date(fromMs ?? nowMs).toISOString(),
    until: new Date(untilMs).toISOString(),
  };
}

/** The words as they will be shown; where there are none in Chinese yet, those that there are. */
export function textOf(words: NoticeDraft['words']): Localized {
  const first = languages.flatMap((language) => words[language] ?? [])[0] ?? '';
  return { 'zh-CN': first, ...words };
}
