import { type Language, languages } from '#contract/base/language.ts';
import type { DraftEntry } from '#contract/page/draft-entry.ts';
import type { WarningAt } from '#contract/page/draft-faults.ts';
import type { PhrasingOwners } from './phrasing-owners.ts';
import { rareCharactersIn } from './rare-characters.ts';

/** Fewer ways to ask find an entry less often (docs/answers.md). */
const enoughPhrasings = 3;
/** An answer's first sentence is read at one look, and read aloud in one breath. */
const longLead = { 'zh-CN': 40, ja: 60, ko: 60, en: 140 } as const;
const soonDays = 30;
/** So much of a sentence is enough to see which one it is. */
const mostShown = 80;
const dayMs = 86_400_000;

/** Whether an entry has expired on a day, or will within a month. */
export function expiryOf(validUntil: string | null | undefined, today: string): 'expired' | 'soon' | null {
  const left = validUntil ? (Date.parse(validUntil) - Date.parse(today)) / dayMs : Number.NaN;
  if (Number.isNaN(left)) return null;
  if (left < 0) return 'expired';
  return left <= soonDays ? 'soon' : null;
}

/** What should be looked at before an entry is published, though nothing keeps it from being. */
export function warningsOf(
  draft: DraftEntry,
  { today, owners, offered }: { today: string; owners: PhrasingOwners; offered: readonly string[] },
): WarningAt[] {
  const expiry = expiryOf(draft.validUntil, today);
  const dates: WarningAt[] = expiry
    ? [{ code: expiry === 'expired' ? 'expired' : 'expires-soon', path: ['validUntil'] }]
    : [];
  const texts = languages.flatMap((language): WarningAt[] => {
    const text = draft.texts[language];
    const path = ['texts', language];
    if (!text) return offered.includes(language) ? [{ code: 'language-missing', path }] : [];
    const words = [
      ...new Set([text.title, ...(text.phrasings ?? [])].filter((word) => word !== undefined && word !== '')),
    ];
    const few: WarningAt[] =
      words.length < enoughPhrasings ? [{ code: 'few-phrasings', path: [...path, 'phrasings'] }] : [];
    const long: WarningAt[] =
      Array.from(text.lead ?? '').length > longLead[language] ? [{ code: 'long-lead', path: [...path, 'lead'] }] : [];
    const alike = words.flatMap((word) => alikeTo(draft.id, language, word ?? '', owners));
    const rare = language === 'zh-CN' ? rareIn(text, path) : [];
    return [...few, ...long, ...rare, ...oldIn(text.chineseBefore, path), ...alike.slice(0, 3)];
  });
  return [...dates, ...texts];
}

/** The texts whose Chinese has changed since they were written, with what it said; empty where that is not known. */
function oldIn(chineseBefore: Readonly<Record<string, string>> = {}, path: readonly string[]): WarningAt[] {
  return Object.entries(chineseBefore).map(([key, words]) => ({
    code: 'chinese-changed',
    path: [...path, ...key.split('.')],
    detail: briefly(words),
  }));
}

/** Another entry that is asked in the same way, or nearly. */
function alikeTo(entryId: string, language: Language, words: string, owners: PhrasingOwners): WarningAt[] {
  const path = ['texts', language, 'phrasings'];
  const other = owners.otherThan(entryId, language, words);
  if (other !== null) return [{ code: 'asked-alike', path, detail: other }];
  const near = language === 'zh-CN' ? owners.nearTo(entryId, words) : null;
  if (near === null) return [];
  return [{ code: 'asked-nearly-alike', path, detail: near.title, both: [briefly(words), briefly(near.words)] }];
}

function briefly(words: string): string {
  return words.length > mostShown ? `${words.slice(0, mostShown)}…` : words;
}

/** Where what is read at one look has characters that stop a reader. */
function rareIn(
  text: { readonly title?: string | undefined; readonly lead?: string | undefined },
  path: readonly string[],
): WarningAt[] {
  return (['title', 'lead'] as const).flatMap((field): WarningAt[] => {
    const rare = rareCharactersIn(text[field] ?? '');
    return rare.length === 0
      ? []
      : [{ code: 'rare-characters', path: [...path, field], detail: rare.slice(0, 8).join('') }];
  });
}
