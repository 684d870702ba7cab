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
  /** Whether the venue beside its entries is the same in every value. */
  readonly isSameVenue: boolean;
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
  const isSameVenue = isDeepStrictEqual(before?.venue, after.venue);
  const parts = isSameVenue ? [] : differingParts(before?.venue ?? null, after.venue);
  for (const { state, title } of parts) name(state, () => title);
  const countOf = (state: DifferingEntry['state']) => parts.filter((part) => part.state === state).length;
  return {
    unchanged,
    differing,
    isSameVenue,
    counts: {
      added: counts.added + countOf('added'),
      changed: counts.changed + countOf('changed'),
      removed: earlier.size + countOf('removed'),
      isVenueChanged: !isSameVenue && (before === null || isChangedItself(before.venue, after.venue)),
    },
  };
}

/** What a venue has several of, each with a name of its own. */
const lists = ['categories', 'services', 'places', 'exhibits', 'trails', 'events', 'matters'] as const;

interface Part {
  readonly id: string;
  readonly name?: Localized;
  readonly title?: Localized;
}

/** The parts of two venues that differ, those that are gone last. */
function differingParts(before: Venue | null, after: Venue): DifferingEntry[] {
  return lists.flatMap((list) => {
    const earlier = new Map<string, Part>(before?.[list].map((part: Part) => [part.id, part]));
    const kept = after[list].flatMap((part: Part): DifferingEntry[] => {
      const was = earlier.get(part.id);
      earlier.delete(part.id);
      if (was === undefined) return [{ title: nameOf(part), state: 'added' }];
      return isDeepStrictEqual(was, part) ? [] : [{ title: nameOf(part), state: 'changed' }];
    });
    const gone = [...earlier.values()].map((part): DifferingEntry => ({ title: nameOf(part), state: 'removed' }));
    return [...kept, ...gone];
  });
}

function nameOf({ name, title, id }: Part): Localized {
  return name ?? title ?? { 'zh-CN': id };
}

/** Whether what there is once in a venue differs: its hours, its plans, the order in which its parts stand. */
function isChangedItself(before: Venue, after: Venue): boolean {
  const itselfOf = (venue: Venue) => Object.entries(venue).filter(([field]) => !isList(field));
  if (!isDeepStrictEqual(Object.fromEntries(itselfOf(before)), Object.fromEntries(itselfOf(after)))) return true;
  return lists.some((list) => {
    const [earlier, later] = [idsIn(before, list), idsIn(after, list)];
    const inOrder = [...later].filter((id) => earlier.has(id));
    return !isDeepStrictEqual(
      inOrder,
      [...earlier].filter((id) => later.has(id)),
    );
  });
}

function isList(field: string): boolean {
  return lists.some((list) => list === field);
}

function idsIn(venue: Venue, list: (typeof lists)[number]): ReadonlySet<string> {
  return new Set(venue[list].map(({ id }: Part) => id));
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
