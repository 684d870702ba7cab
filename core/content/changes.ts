import { isDeepStrictEqual } from 'node:util';
import { type Language, type Localized, languages } from '#contract/base/language.ts';
import { type ContentChanges, type DifferingEntry, mostDiffering } from '#contract/page/publications.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';

/** A version to compare with, wherever it lies. */
export interface EarlierVersion {
  readonly venue: Venue;
  readonly entryIds: readonly string[];
  /** Whether it has this very entry, the same in every value. */
  readonly has: (entry: Entry) => boolean;
  /** What one of its entries is called. */
  readonly titleOf: (entryId: string) => Localized | null;
}

/** What one version changes of another, in numbers, and which of its entries are as they were. */
export interface Changes {
  readonly counts: ContentChanges;
  /** The first that differ, by name. */
  readonly differing: readonly DifferingEntry[];
  readonly unchanged: ReadonlySet<Entry>;
}

export function earlierVersion({ venue, entries }: VenueContent): EarlierVersion {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    venue,
    entryIds: [...byId.keys()],
    has: (entry) => isDeepStrictEqual(byId.get(entry.id), entry),
    titleOf: (entryId) => titleOf(byId.get(entryId)),
  };
}

/** What one version changes of another; all is new where there was none. */
export function changesBetween(before: EarlierVersion | null, after: VenueContent): Changes {
  const earlier = new Set(before?.entryIds);
  const unchanged = new Set<Entry>();
  const differing: DifferingEntry[] = [];
  const name = (state: DifferingEntry['state'], read: () => Localized | null | undefined) => {
    const title = differing.length < mostDiffering ? read() : null;
    if (title) differing.push({ title, state });
  };
  const counts = { added: 0, changed: 0 };
  for (const entry of after.entries) {
    const state = earlier.delete(entry.id) ? 'changed' : 'added';
    if (state === 'changed' && before?.has(entry)) unchanged.add(entry);
    else {
      counts[state] += 1;
      name(state, () => titleOf(entry));
    }
  }
  for (const entryId of earlier) name('removed', () => before?.titleOf(entryId));
  const isVenueChanged = !isDeepStrictEqual(before?.venue, after.venue);
  return { unchanged, differing, counts: { ...counts, removed: earlier.size, isVenueChanged } };
}

function titleOf(entry: Entry | undefined): Localized | null {
  return entry ? localizedTitle((language) => entry.texts[language]?.title) : null;
}

/** A title in the languages that it has. */
export function localizedTitle(titleIn: (language: Language) => string | undefined): Localized {
  const titles = languages.flatMap((language) => {
    const title = titleIn(language);
    return title === undefined ? [] : [[language, title]];
  });
  return { 'zh-CN': '', ...Object.fromEntries(titles) };
}
