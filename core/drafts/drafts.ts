import { type Language, pickText } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { type DraftEntry, draftEntrySchema } from '#contract/page/draft-entry.ts';
import type { DraftList, DraftView, EditOutcome } from '#contract/page/drafts.ts';
import { withChineseBefore } from '#contract/venue/chinese-before.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createHappenings, type Happenings } from '../system/happenings.ts';
import { checkToday, uncheckedIn } from './checked-dates.ts';
import { createDraftContent, type DraftContent, fieldOf } from './draft-content.ts';
import { type ListPage, listDraft, titleOf } from './draft-list.ts';
import type { DraftStore } from './draft-store.ts';
import { type AttachedPhrasing, createDraftViews, type DraftViewsDeps } from './draft-views.ts';
import { type Allowed, editField, type FieldEdit } from './edit-field.ts';
import type { NamesFormerHours } from './former-hours.ts';
import { createDraftMaps, type DraftMaps, type MapReader } from './parts/draft-maps.ts';
import { createDraftParts, type DraftParts, type DraftPartsDeps } from './parts/draft-parts.ts';
import { withPlainSigns } from './parts/plain-signs.ts';
import { nobodyAsked, type PhrasingOwners } from './phrasing-owners.ts';
import { createPresence, type Editor } from './presence.ts';
import { createTaking, type Taking } from './taking.ts';

/** Which entry or part of the venue has changed, was opened or left; null: more than one. */
export interface DraftEvent {
  readonly revision: number;
  readonly documentId: string | null;
}

type ViewOutcome = Outcome<DraftView, 'unknown-entry'>;

/** The one draft of the venue, which all who edit share. It changes nothing of what visitors see. */
export interface Drafts {
  readonly content: DraftContent;
  readonly list: (page: ListPage) => DraftList;
  /** The day of entries whose answers were changed and not checked anew becomes this one. */
  readonly checkToday: () => void;
  readonly open: (editor: Editor, entryId: string) => ViewOutcome;
  readonly leave: (connectionId: string) => void;
  readonly edit: (editor: Editor, edit: EntryEdit) => Exclude<EditOutcome, { code: 'out-of-service' }>;
  readonly add: (editor: Editor, entry: NewEntry) => ViewOutcome;
  readonly remove: (editor: Editor, entryId: string) => ViewOutcome;
  readonly restore: (entryId: string) => void;
  /** Takes back a phrasing that was attached. */
  readonly detach: (editor: Editor, phrasing: AttachedPhrasing) => ViewOutcome;
  /** Every entry that differs from what is in force. */
  readonly changes: (editor: Editor) => DraftView[];
  /** Forgets the whole draft; says how many entries and parts it was about. */
  readonly discard: () => number;
  /** What the venue holds beside its entries. */
  readonly parts: DraftParts;
  /** What came in a file, on its way into the draft. */
  readonly taking: Taking;
  readonly maps: DraftMaps;
  /** The entries and parts that may not be published as they stand. */
  readonly faulty: () => string[];
  /** The titles that entries have, in a language or the next best one; of one that is to go, as in force. */
  readonly titles: (ids: readonly string[], language: Language) => Record<string, string>;
  /** The names of places of the draft, in the order of their ids. */
  readonly placeNames: (ids: readonly string[], language: Language) => string[];
  /** Other content is in force, or the same with a phrasing more or less. */
  readonly follow: (live: VenueContent) => void;
  readonly setOwners: (owners: PhrasingOwners) => void;
  readonly watch: Happenings<DraftEvent>['watch'];
}

export type EntryEdit = Omit<FieldEdit, 'documentId'> & { readonly entryId: string };

/** The words that somebody asked, and the category in which an answer is to stand. */
export interface NewEntry {
  readonly title: string;
  readonly language: Language;
  readonly categoryId: string;
}

export interface DraftsDeps
  extends Omit<DraftViewsDeps, 'content' | 'owners'>,
    Omit<DraftPartsDeps, 'content' | 'presence' | 'tell'> {
  readonly store: DraftStore;
  readonly first: VenueContent;
  readonly newId: () => string;
  readonly mapReader: MapReader;
  readonly namesFormerHours: NamesFormerHours;
  readonly takeBack: (phrasings: readonly AttachedPhrasing[]) => void;
}

export function createDrafts(deps: DraftsDeps): Drafts {
  const { today, attached, takeBack } = deps;
  const content = createDraftContent(deps.store, deps.first);
  let owners = nobodyAsked;
  const views = createDraftViews({ ...deps, content, owners: () => owners });
  const presence = createPresence();
  const happenings = createHappenings<DraftEvent>();
  const tell = (documentId: string | null) => happenings.tell({ revision: content.revision(), documentId });
  const parts = createDraftParts({ ...deps, content, presence, tell });
  const seen = (entryId: string, { connectionId }: Editor): ViewOutcome => {
    const view = views.of(entryId, presence.others(connectionId, entryId));
    return view ? ok(view) : refuse('unknown-entry');
  };
  /** Does it, says that the entry has changed, and shows it. */
  const changed = (entryId: string, editor: Editor, change: () => void): ViewOutcome => {
    change();
    tell(entryId);
    return seen(entryId, editor);
  };
  const list = (page: ListPage) =>
    listDraft({ ...deps, draft: content, today: today(), faultsOf: views.faultsOf }, page);
  return {
    content,
    list,
    ...createChecking(content, today, () => tell(null)),
    ...createDoors(presence, seen, tell),
    edit: (editor, { entryId, ...edit }) => {
      const done = editField(content, { ...edit, documentId: entryId }, allowedAfter(content.entry(entryId)));
      if (done === 'unknown') return refuse('unknown-entry');
      if (done === 'not-a-field') return refuse(done);
      const view = done === 'done' ? changed(entryId, editor, () => {}) : seen(entryId, editor);
      if (!view.ok || done === 'done') return view;
      return { ...refuse('conflict'), theirs: view.value };
    },
    add: (editor, entry) => {
      const id = `staff-${deps.newId().slice(0, 8)}`;
      return changed(id, editor, () => content.write(id, { value: newEntry(content.live(), id, today(), entry) }));
    },
    remove: (editor, entryId) => {
      if (content.entry(entryId)) return changed(entryId, editor, () => content.write(entryId, { value: null }));
      return seen(entryId, editor);
    },
    restore: (entryId) => {
      content.forget([entryId]);
      tell(entryId);
    },
    detach: (editor, phrasing) => changed(phrasing.entryId, editor, () => takeBack([phrasing])),
    changes: (editor) => {
      const own = content.entryRecords().map(({ documentId }) => documentId);
      const ids = new Set([...own, ...attached().map(({ entryId }) => entryId)]);
      return [...ids].flatMap((id) => views.of(id, presence.others(editor.connectionId, id)) ?? []);
    },
    discard: () => {
      const ids = content.records().map(({ documentId }) => documentId);
      content.forget(ids);
      tell(null);
      return ids.length;
    },
    parts,
    taking: createTaking(content, tell),
    maps: createDraftMaps({ content, tell, reader: deps.mapReader, newId: deps.newId }),
    faulty: () => [...views.faulty(), ...parts.faulty()],
    titles: (ids, language) => titlesOf(content, ids, language),
    placeNames: (ids, language) => placeNamesOf(content, ids, language),
    follow: (live) => {
      content.follow(live);
      tell(null);
    },
    setOwners: (next) => {
      owners = next;
    },
    watch: happenings.watch,
  };
}

/** An entry as the draft may hold it, whose translations remember what their Chinese said; null where it may not. */
function allowedAfter(before: DraftEntry | null): Allowed {
  return (value) => {
    const after = draftEntrySchema.safeParse(value).data ?? null;
    const plain = after && withPlainSigns(after);
    return fieldOf(before && plain ? withChineseBefore(before, plain) : plain);
  };
}

/** The day of entries whose answers were changed and not checked anew becomes this one. */
function createChecking(content: DraftContent, today: () => string, tell: () => void): Pick<Drafts, 'checkToday'> {
  return {
    checkToday: () => {
      checkToday(content, uncheckedIn(content, today()), today());
      tell();
    },
  };
}

/** Coming to an entry and going from it, which those who have it open are told. */
function createDoors(
  presence: ReturnType<typeof createPresence>,
  seen: (entryId: string, editor: Editor) => ViewOutcome,
  tell: (entryId: string) => void,
): Pick<Drafts, 'open' | 'leave'> {
  return {
    open: (editor, entryId) => {
      const view = seen(entryId, editor);
      if (!view.ok) return view;
      for (const id of presence.open(editor.connectionId, entryId, editor.role)) tell(id);
      return view;
    },
    leave: (connectionId) => {
      const left = presence.leave(connectionId);
      if (left !== null) tell(left);
    },
  };
}

/** An entry that has its question and no answer yet; who answers for it is as with the first of its category. */
function newEntry({ entries }: VenueContent, id: string, today: string, { title, language, categoryId }: NewEntry) {
  const { department } = entries.find((entry) => entry.categoryId === categoryId) ?? {};
  const texts = { [language]: { title, phrasings: [title] } };
  return fieldOf(draftEntrySchema.parse({ id, categoryId, department, checkedOn: today, texts }));
}

function titlesOf(content: DraftContent, ids: readonly string[], language: Language): Record<string, string> {
  const named = ids.flatMap((id) => {
    const entry = content.entry(id) ?? content.liveEntry(id);
    const title = entry && titleOf(entry, language).title;
    return title ? [[id, title] as const] : [];
  });
  return Object.fromEntries(named);
}

function placeNamesOf(content: DraftContent, ids: readonly string[], language: Language): string[] {
  const { places } = content.venue();
  return ids.flatMap((id) => {
    const place = places.find((one) => one.id === id);
    return place ? [pickText(place.name, language).text] : [];
  });
}
