import { fallbacksOf, type Language } from '#contract/base/language.ts';
import type { DraftEntry, DraftText } from '#contract/page/draft-entry.ts';
import { type EntryView, entryViewSchema } from '#contract/venue/entry.ts';

/** An entry of the draft as a visitor would read it in a language; null while it has nothing to show. */
export function previewOf(entry: DraftEntry, language: Language, nothing: string): EntryView | null {
  const writtenIn = fallbacksOf(language).find((one) => entry.texts[one]) ?? language;
  const text: DraftText = entry.texts[writtenIn] ?? {};
  const { phrasings: _, reading: __, ...shown } = text;
  const found = entryViewSchema.safeParse({
    id: entry.id,
    categoryId: entry.categoryId,
    language: writtenIn,
    department: entry.department?.[language] ?? entry.department?.['zh-CN'] ?? '',
    checkedOn: entry.checkedOn,
    validUntil: entry.validUntil,
    text: { ...shown, title: text.title ?? nothing, lead: text.lead ?? nothing },
    related: [],
    action: entry.action,
    hoursOf: entry.hoursOf,
  });
  return found.data ?? null;
}
