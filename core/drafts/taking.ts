import type { FieldValue } from '#contract/page/draft-entry.ts';
import { partKindSchema } from '#contract/page/draft-parts.ts';
import { type Said, withChineseBefore } from '#contract/venue/chinese-before.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import { inSlices } from '../system/slices.ts';
import { type DraftContent, fieldOf } from './draft-content.ts';
import type { NewDocument } from './draft-documents.ts';
import { changesBetween, conflictsOf, fieldAt, isSame, rebase, withField } from './fields.ts';
import { arrangementOf, newlyArranged } from './parts/arrangement.ts';
import { draftOfPart, isPartId, type PartRef, partIdOf, sourcesOf } from './parts/venue-parts.ts';

/** Content that came in a file, by what of it differs from the draft that the file was read over. */
export interface BroughtOver {
  readonly base: VenueContent;
  /** Null: as in `base`. */
  readonly venue: Venue | null;
  /** Those that are new or changed. */
  readonly entries: readonly Entry[];
  readonly removedIds: readonly string[];
}

/** A document that a file would change: as the draft has it, and as it would be; null: not there, or gone. */
export interface OfferedDocument {
  readonly documentId: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** Takes what came in a file into the draft, whole. */
export interface Taking {
  /** What of the draft would change; nothing does. Texts that are half written, and that the file says nothing of, stay. */
  readonly compare: (brought: BroughtOver) => Promise<readonly OfferedDocument[]>;
  /**
   * Writes all of it or nothing. What somebody has written meanwhile into other fields is kept; where they wrote into the same,
   * nothing is taken.
   * @throws {Fault} what the disk refuses
   */
  readonly take: (offered: readonly OfferedDocument[]) => 'done' | 'changed-meanwhile';
}

interface Difference {
  readonly documentId: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export function createTaking(content: DraftContent, tell: (documentId: string | null) => void): Taking {
  const agreed = ({ documentId, to }: OfferedDocument): NewDocument => ({
    documentId,
    value: to,
    base: agreedBase(content, documentId, to),
  });
  return {
    compare: async (brought) => {
      const offered: OfferedDocument[] = [];
      await inSlices(differencesOf(brought), new AbortController().signal, ({ documentId, before, after }) => {
        const from = content.documentOf(documentId);
        const to = withMarks(documentId, from, laidOver(from, before, after));
        if (!isSame(from, to)) offered.push({ documentId, from, to });
      });
      return offered;
    },
    take: (offered) => {
      const merged = offered.map((document) => mergedInto(content.documentOf(document.documentId), document));
      if (merged.includes(null)) return 'changed-meanwhile';
      content.writeAll(merged.flatMap((document) => (document ? [agreed(document)] : [])));
      tell(null);
      return 'done';
    },
  };
}

/** The documents in which what came differs from what it was read over. */
function* differencesOf({ base, venue, entries, removedIds }: BroughtOver): Iterable<Difference> {
  const known = new Map(base.entries.map((entry) => [entry.id, entry]));
  const before = (id: string) => fieldOf(known.get(id) ?? null);
  for (const entry of entries) yield { documentId: entry.id, before: before(entry.id), after: fieldOf(entry) };
  for (const id of removedIds) yield { documentId: id, before: before(id), after: null };
  if (venue) for (const kind of partKindSchema.options) yield* differencesOfParts(kind, base.venue, venue);
}

function* differencesOfParts(kind: PartRef['kind'], base: Venue, venue: Venue): Iterable<Difference> {
  const documents = (of: Venue) => new Map(sourcesOf(of, kind).map((part) => [part.id, draftOfPart(kind, part)]));
  const [before, after] = [documents(base), documents(venue)];
  if (kind === 'venue') after.set(venue.id, withOrder(after.get(venue.id) ?? null, base, venue));
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const difference = { before: before.get(id) ?? null, after: after.get(id) ?? null };
    if (!isSame(difference.before, difference.after)) yield { documentId: partIdOf({ kind, id }), ...difference };
  }
}

/** What a file adds or leaves out is said of that; an order of its own it has only where parts have changed places. */
function withOrder(itself: FieldValue, base: Venue, venue: Venue): FieldValue {
  const order = newlyArranged(arrangementOf(base), arrangementOf(venue));
  return withField(itself, ['order'], order as FieldValue);
}

/** A document of the draft with the fields that a file has changed. */
function laidOver(draft: FieldValue, before: FieldValue, after: FieldValue): FieldValue {
  if (draft === null || before === null || after === null) return after;
  return changesBetween(before, after).reduce<FieldValue>(
    (value, change) => withField(value, change.path, change.after),
    draft,
  );
}

/** Where a file brings another Chinese text and no translation of it, the translation that is there is noted to be old. */
function withMarks(documentId: string, from: FieldValue, to: FieldValue): FieldValue {
  if (isPartId(documentId) || from === null || to === null) return to;
  return withChineseBefore(from as unknown as Said, to as unknown as Said) as unknown as FieldValue;
}

/** What is offered, together with what has been written since; null where both are about the same. */
function mergedInto(now: FieldValue, offered: OfferedDocument): OfferedDocument | null {
  const { from, to } = offered;
  if (isSame(now, from) || isSame(now, to)) return offered;
  if (now === null || from === null || to === null) return null;
  const merged = rebase({ base: from, value: to }, now);
  return conflictsOf(merged, now).length > 0 ? null : { ...offered, to: merged.value };
}

/** Whoever takes a file has seen what is in force in the fields that it changes: that settles conflicts there. */
function agreedBase(content: DraftContent, documentId: string, to: FieldValue): FieldValue {
  const live = content.liveOf(documentId);
  const base = content.record(documentId)?.base ?? live;
  if (base === null || live === null || to === null) return live;
  return changesBetween(content.documentOf(documentId), to).reduce<FieldValue>(
    (agreed, { path }) => withField(agreed, path, fieldAt(live, path)),
    base,
  );
}
