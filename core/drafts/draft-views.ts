import type { StaffRole } from '#contract/base/authority.ts';
import type { Language } from '#contract/base/language.ts';
import type { DraftEntry } from '#contract/page/draft-entry.ts';
import type { FaultAt } from '#contract/page/draft-faults.ts';
import type { DraftView } from '#contract/page/drafts.ts';
import { type NamedPlace, namedPlace } from '#contract/page/guide.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { type DraftContent, draftOf, fieldOf } from './draft-content.ts';
import { faultsOf, type UnseenFault } from './entry-faults.ts';
import { warningsOf } from './entry-warnings.ts';
import { changesToShow, conflictsOf } from './fields.ts';
import type { PhrasingOwners } from './phrasing-owners.ts';

/** A phrasing that staff attached to an entry since the last version. */
export interface AttachedPhrasing {
  readonly entryId: string;
  readonly language: Language;
  readonly text: string;
}

/** What keeps an entry of a venue from being served; `others` are those that it refers to. */
export type CheckEntry = (
  venue: VenueContent['venue'],
  entry: Entry,
  others: readonly Entry[],
) => readonly UnseenFault[];

/** Entries of the draft with all that is to be said of them. */
export interface DraftViews {
  readonly faultsOf: (draft: DraftEntry) => FaultAt[];
  /** The entry as somebody sees it; null where there is none. `others` are those who have it open too. */
  readonly of: (entryId: string, others: StaffRole[]) => DraftView | null;
  /** The entries that may not be published as they stand. */
  readonly faulty: () => string[];
}

export interface DraftViewsDeps {
  readonly content: DraftContent;
  readonly today: () => string;
  readonly offered: readonly Language[];
  readonly check: CheckEntry;
  readonly attached: () => readonly AttachedPhrasing[];
  readonly owners: () => PhrasingOwners;
}

export function createDraftViews(deps: DraftViewsDeps): DraftViews {
  const { content, today, offered, check, attached, owners } = deps;
  const faults = (draft: DraftEntry) =>
    faultsOf(draft, (entry) => {
      const isNew = (id: string) => content.liveEntry(id) === null && content.entry(id) !== null;
      const isThere = (id: string) => content.entry(id) !== null;
      const others = entry.relatedIds.filter(isThere).flatMap((id) => content.liveEntry(id) ?? []);
      // One that is new has no other version yet: that it is there is all that matters.
      const relatedIds = entry.relatedIds.filter((id) => !isNew(id));
      return check(content.venue(), { ...entry, relatedIds }, others);
    });
  return {
    faultsOf: faults,
    of: (entryId, others) => {
      const record = content.record(entryId);
      const live = content.liveEntry(entryId);
      if (!record && !live) return null;
      const entry = content.entry(entryId);
      const own = attached().filter((phrasing) => phrasing.entryId === entryId);
      return {
        entryId,
        entry,
        live,
        others,
        revision: record?.revision ?? 0,
        changes: record ? changesToShow(fieldOf(live), record.value) : [],
        conflicts: record ? conflictsOf(record, fieldOf(live)) : [],
        faults: entry && record ? faults(entry) : [],
        warnings: entry ? warningsOf(entry, { today: today(), owners: owners(), offered }) : [],
        attached: own.map(({ language, text }) => ({ language, text })),
        places: entry ? placesNamedIn(entry, content.venue()) : [],
      };
    },
    faulty: () =>
      content.entryRecords().flatMap((record) => {
        const draft = draftOf(record.value);
        const live = content.liveOf(record.documentId);
        const isFaulty = conflictsOf(record, live).length > 0 || (draft !== null && faults(draft).length > 0);
        return isFaulty ? [record.documentId] : [];
      }),
  };
}

/** The places of the draft that an entry leads to, whose hours it speaks of, or whose sign it shows. */
function placesNamedIn({ action, hoursOf, texts }: DraftEntry, { places }: VenueContent['venue']): NamedPlace[] {
  const ids = new Set([
    ...(action?.kind === 'show-place' ? [action.placeId] : []),
    ...(hoursOf?.of === 'place' ? [hoursOf.id] : []),
  ]);
  const signs = new Set(Object.values(texts).flatMap((text) => text?.place?.sign ?? []));
  const signed = Map.groupBy(
    places.filter(({ sign }) => signs.has(sign)),
    ({ sign }) => sign,
  );
  return places
    .filter(({ id, sign }) => ids.has(id) || (signs.has(sign) && signed.get(sign)?.length === 1))
    .map(namedPlace);
}
