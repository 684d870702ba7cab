import { fallbacksOf, type Language } from '#contract/base/language.ts';
import type { DraftEntry } from '#contract/page/draft-entry.ts';
import type { DraftFlag, DraftList, DraftRow } from '#contract/page/drafts.ts';
import { uncheckedIn } from './checked-dates.ts';
import { type DraftContent, draftOf, fieldOf } from './draft-content.ts';
import { expiryOf } from './entry-warnings.ts';
import { changesToShow } from './fields.ts';
import { formerHoursIn, type NamesFormerHours } from './former-hours.ts';
import { translationsToSee } from './translations.ts';

export interface ListPage {
  readonly language: Language;
  readonly containing: string;
  readonly flag: DraftFlag;
  readonly from: number;
  readonly limit: number;
}

export interface ListDeps {
  readonly draft: DraftContent;
  readonly today: string;
  readonly offered: readonly Language[];
  /** How much keeps an entry from being published. */
  readonly faultsOf: (entry: DraftEntry) => readonly unknown[];
  readonly attached: () => readonly { readonly entryId: string }[];
  readonly namesFormerHours: NamesFormerHours;
}

/** The entries of draft and version in force, what is being changed first, a page at a time. */
export function listDraft(
  { draft, today, offered, faultsOf, attached, namesFormerHours }: ListDeps,
  page: ListPage,
): DraftList {
  const { language } = page;
  const changed = draft.entryRecords().flatMap(({ documentId, value }) => {
    const entry = draftOf(value) ?? draft.liveEntry(documentId);
    return entry ? [entry] : [];
  });
  const others = draft.live().entries.filter(({ id }) => !draft.record(id));
  const all: readonly DraftEntry[] = [...changed, ...others];
  const expiring = all.filter(({ validUntil }) => expiryOf(validUntil, today) !== null).toSorted(byLastDay);
  const flagged = { all, changed, expiring }[page.flag];
  const wanted = page.containing.toLowerCase();
  const found = wanted === '' ? flagged : flagged.filter((entry) => isNamed(entry, language, wanted));
  const row = (entry: DraftEntry): DraftRow => {
    const { title, language: writtenIn } = titleOf(entry, language);
    const sign = entry.texts[writtenIn]?.place?.sign;
    return {
      entryId: entry.id,
      title,
      language: writtenIn,
      ...(sign ? { sign } : {}),
      ...stateOf(draft, entry.id),
      faults: draft.record(entry.id)?.value ? faultsOf(entry).length : 0,
      expiry: expiryOf(entry.validUntil, today),
      missing: offered.filter((one) => !entry.texts[one]),
    };
  };
  return {
    rows: found.slice(page.from, page.from + page.limit).map(row),
    counts: { all: all.length, changed: changed.length, expiring: expiring.length },
    found: found.length,
    changed: draft.records().length,
    publishable: countPublishable(draft, attached()),
    unchecked: uncheckedIn(draft, today).length,
    formerHours: formerHoursIn(draft, namesFormerHours)
      .slice(0, 3)
      .map((entry) => titleOf(entry, language).title),
    translations: translationsToSee(draft, offered),
    revision: draft.revision(),
  };
}

/** What has expired stands before what is soon to. */
function byLastDay(one: DraftEntry, other: DraftEntry): number {
  return (one.validUntil ?? '').localeCompare(other.validUntil ?? '');
}

/** Entries and parts that the draft changes, and entries to which staff have attached phrasings. */
function countPublishable(draft: DraftContent, attached: readonly { readonly entryId: string }[]): number {
  const own = draft.records().map(({ documentId }) => documentId);
  return new Set([...own, ...attached.map(({ entryId }) => entryId)]).size;
}

/** The title in a language or the next best one; empty where there is none yet. */
export function titleOf(entry: DraftEntry, language: Language): { title: string; language: Language } {
  for (const candidate of fallbacksOf(language)) {
    const title = entry.texts[candidate]?.title;
    if (title) return { title, language: candidate };
  }
  return { title: '', language };
}

function isNamed(entry: DraftEntry, language: Language, wanted: string): boolean {
  const text = entry.texts[language];
  const words = [entry.texts['zh-CN']?.title, text?.title, text?.place?.sign, ...(text?.phrasings ?? []), entry.id];
  return words.some((word) => word?.toLowerCase().includes(wanted));
}

function stateOf(draft: DraftContent, id: string): Pick<DraftRow, 'state' | 'changes'> {
  const record = draft.record(id);
  const live = draft.liveEntry(id);
  if (!record) return { state: 'published', changes: 0 };
  const changes = changesToShow(fieldOf(live), record.value).length;
  if (record.value === null) return { state: 'removed', changes };
  return { state: live ? 'changed' : 'new', changes };
}
