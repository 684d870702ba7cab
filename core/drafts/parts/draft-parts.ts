import type { Language } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { FaultAt } from '#contract/page/draft-faults.ts';
import {
  nameFieldOf,
  type PartEditOutcome,
  type PartKind,
  type PartList,
  type PartView,
} from '#contract/page/draft-parts.ts';
import type { ListedExhibit } from '#contract/page/exhibit.ts';
import { type NamedPlace, namedPlace } from '#contract/page/guide.ts';
import { partDraftSchemas } from '#contract/page/part-drafts.ts';
import type { SignDraft } from '#contract/page/sign-draft.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { DraftContent } from '../draft-content.ts';
import type { DraftRecord } from '../draft-store.ts';
import type { CheckEntry } from '../draft-views.ts';
import { editField, type FieldEdit } from '../edit-field.ts';
import { changesBetween, conflictsOf, fieldAt } from '../fields.ts';
import type { Editor, Presence } from '../presence.ts';
import { type CheckEvents, faultsOfEvent } from './event-faults.ts';
import { faultsOfExhibit } from './exhibit-faults.ts';
import { eachOnce } from './lacking-languages.ts';
import { faultsOfMatter } from './matter-faults.ts';
import { type CheckVenue, faultsOfPart, faultsOnPlan } from './part-faults.ts';
import { listParts, type PartListPage } from './part-list.ts';
import { faultsForUsers, faultsOfLeaving } from './part-users.ts';
import { withPlainSigns } from './plain-signs.ts';
import { faultsOfTrail } from './trail-faults.ts';
import { isPartId, type PartRef, partIdOf, partRefOf, sourcesOf } from './venue-parts.ts';

type ViewOutcome = Outcome<PartView, 'unknown-part'>;
export type PartEdit = Omit<FieldEdit, 'documentId'> & { readonly partId: string };
export interface NewPart {
  readonly kind: Exclude<PartKind, 'venue' | 'ways'>;
  readonly name: string;
  readonly language: Language;
}

/** What the venue holds beside its entries, in the same draft. */
export interface DraftParts {
  readonly list: (page: PartListPage) => PartList;
  readonly open: (editor: Editor, partId: string) => ViewOutcome;
  readonly edit: (editor: Editor, edit: PartEdit) => PartEditOutcome;
  readonly add: (editor: Editor, part: NewPart) => ViewOutcome;
  readonly remove: (editor: Editor, partId: string) => ViewOutcome;
  readonly restore: (partId: string) => void;
  /** Every part that differs from what is in force. */
  readonly changes: (editor: Editor) => PartView[];
  /** The parts that may not be published as they stand. */
  readonly faulty: () => string[];
}

export interface DraftPartsDeps {
  readonly content: DraftContent;
  readonly presence: Presence;
  readonly tell: (documentId: string | null) => void;
  readonly newId: () => string;
  readonly check: CheckEntry;
  readonly checkVenue: CheckVenue;
  /** What is wrong with floors, ways, and where places are. */
  readonly checkGuide: CheckVenue;
  /** What of its events refers to nothing, or can never take place. */
  readonly checkEvents: CheckEvents;
  /** What of its exhibits and trails refers to nothing, or lacks a language. */
  readonly checkExhibits: CheckVenue;
  /** What of its matters refers to nothing, never ends, or is never reached. */
  readonly checkMatters: CheckVenue;
  /** In the zone of the venue. */
  readonly today: () => string;
}

export function createDraftParts(deps: DraftPartsDeps): DraftParts {
  const { content, presence, tell, newId, today } = deps;
  const faultsOf = (partId: string) => faultsOfDraft(content, partRefOf(partId), deps);
  const viewOf = (partId: string, { connectionId }: Editor): PartView | null => {
    const record = content.record(partId);
    const live = content.liveOf(partId);
    if (!record && live === null) return null;
    const { kind } = partRefOf(partId);
    return {
      partId,
      kind,
      revision: record?.revision ?? 0,
      part: content.documentOf(partId),
      live,
      changes: record ? changesBetween(live, record.value) : [],
      conflicts: record ? conflictsOf(record, live) : [],
      faults: record ? faultsOf(partId) : [],
      others: presence.others(connectionId, partId),
      ...namedIn(kind, [content.documentOf(partId), live], content),
    };
  };
  const seen = (partId: string, editor: Editor): ViewOutcome => {
    const view = viewOf(partId, editor);
    return view ? ok(view) : refuse('unknown-part');
  };
  const write = (partId: string, value: FieldValue, editor: Editor) => {
    content.write(partId, { value });
    tell(partId);
    return seen(partId, editor);
  };
  const isFaulty = (record: DraftRecord) =>
    conflictsOf(record, content.liveOf(record.documentId)).length > 0 || faultsOf(record.documentId).length > 0;
  const records = () => content.records().filter(({ documentId }) => isPartId(documentId));
  return {
    list: (page) => listParts({ content, faultsOf }, page),
    open: (editor, partId) => {
      const view = seen(partId, editor);
      if (view.ok) for (const id of presence.open(editor.connectionId, partId, editor.role)) tell(id);
      return view;
    },
    edit: (editor, { partId, ...edit }) => {
      const { kind } = partRefOf(partId);
      const done = editField(content, { ...edit, documentId: partId }, allowedIn(kind));
      if (done === 'unknown') return refuse('unknown-part');
      if (done === 'not-a-field') return refuse(done);
      if (done === 'done') tell(partId);
      const view = seen(partId, editor);
      if (!view.ok || done === 'done') return view;
      return { ...refuse('conflict'), theirs: view.value };
    },
    add: (editor, { kind, name, language }) => {
      const partId = partIdOf({ kind, id: `staff-${newId().slice(0, 8)}` });
      return write(
        partId,
        { [nameFieldOf(kind)]: { [language]: name }, ...begunAs(kind, content.venue(), today()) },
        editor,
      );
    },
    remove: (editor, partId) => {
      if (isOnlyOne(partId) || content.documentOf(partId) === null) return seen(partId, editor);
      return write(partId, null, editor);
    },
    restore: (partId) => {
      content.forget([partId]);
      tell(partId);
    },
    changes: (editor) => records().flatMap(({ documentId }) => viewOf(documentId, editor) ?? []),
    faulty: () => records().flatMap((record) => (isFaulty(record) ? [record.documentId] : [])),
  };
}

/** A part with what may stand in it; null where it may not. */
function allowedIn(kind: PartKind): (value: FieldValue) => FieldValue {
  return (value) => {
    const { data } = partDraftSchemas[kind].safeParse(value);
    return (data ? withPlainSigns(data) : null) as FieldValue;
  };
}

/** Of some parts there is one, which never goes. */
function isOnlyOne(partId: string): boolean {
  const { kind } = partRefOf(partId);
  return kind === 'venue' || kind === 'ways';
}

/** What a part names: places as the draft has them, exhibits also as they are in force. */
function namedIn(kind: PartKind, [draft, live]: readonly [FieldValue, FieldValue], content: DraftContent) {
  return {
    places: placesNamedIn(kind, draft, content.venue()),
    exhibits: exhibitsNamedIn([draft, live], content),
    signs: signsOn(kind, draft, content),
  };
}

/** The place at which an event takes place, the room of an exhibit, or the windows of a matter. */
function placesNamedIn(kind: PartKind, part: FieldValue, { places }: Venue): NamedPlace[] {
  if (kind !== 'event' && kind !== 'exhibit' && kind !== 'matter') return [];
  const windows = fieldAt(part, ['windows']);
  const holders = Array.isArray(windows) ? windows : [part];
  const named = new Set(holders.map((holder) => fieldAt(holder, ['placeId'])));
  return places.filter(({ id }) => named.has(id)).map(namedPlace);
}

/** The exhibits that one of these leads past, as the draft has them, else as they are in force. */
function exhibitsNamedIn(trails: readonly FieldValue[], content: DraftContent): ListedExhibit[] {
  const named = new Set(trails.flatMap((trail) => fieldAt(trail, ['exhibitIds']) ?? []));
  if (named.size === 0) return [];
  const known = [...content.live().venue.exhibits, ...content.venue().exhibits];
  return [...new Map(known.map((exhibit) => [exhibit.id, exhibit])).values()]
    .filter(({ id }) => named.has(id))
    .map(({ id, number, placeId, title }) => ({ id, number, placeId, title }));
}

/** What the sign of a place or a service means where it is a word. */
function signsOn(kind: PartKind, part: FieldValue, content: DraftContent): SignDraft[] {
  const sign = fieldAt(part, ['sign']);
  if ((kind !== 'place' && kind !== 'service') || typeof sign !== 'string') return [];
  const itself = content.documentOf(partIdOf({ kind: 'venue', id: content.venue().id }));
  const { signs = [] } = partDraftSchemas.venue.parse(itself ?? {});
  return signs.filter(({ painted }) => painted === sign);
}

/** How a new part begins: with a picture until somebody gives it another in a workbook; a floor with paper to draw on. */
function begunAs(
  kind: NewPart['kind'],
  { guide, categories }: Venue,
  today: string,
): { readonly [field: string]: FieldValue } {
  switch (kind) {
    case 'service':
      return {};
    case 'category':
      return { icon: 'info' };
    case 'place':
      return { icon: 'signpost' };
    case 'event':
      return { kind: 'event', checkedOn: today };
    case 'exhibit':
      return { checkedOn: today };
    case 'matter':
      return { categoryId: categories[0]?.id ?? '', checkedOn: today, ...begunMatter };
    case 'trail':
      return { minutesEach: usualMinutes };
    case 'floor': {
      const highest = guide?.floors.toSorted((one, other) => one.order - other.order).at(-1);
      const { width, height } = highest?.plan ?? { width: 1000, height: 700 };
      return {
        order: highest ? highest.order + 1 : 1,
        metresPerUnit: highest?.metresPerUnit ?? 0.1,
        plan: { width, height, shapes: [], labels: [] },
        ways: { nodes: [], edges: [], stands: [] },
      };
    }
  }
}

/** One question, of which both answers lead to the same end. */
const begunMatter = {
  questions: [
    {
      id: 'q1',
      answers: [
        { id: 'a1', to: 'e1' },
        { id: 'a2', to: 'e1' },
      ],
    },
  ],
  ends: [{ id: 'e1', isHere: true }],
};

/** How long people stay at an exhibit, until somebody says otherwise. */
const usualMinutes = 5;

const most: Readonly<Partial<Record<PartKind, number>>> = {
  service: 4,
  category: 12,
  exhibit: 500,
  trail: 20,
  matter: 200,
};

/** What keeps a part of the draft from being published as it stands. */
function faultsOfDraft(
  content: DraftContent,
  part: PartRef,
  { check, checkVenue, checkGuide, checkEvents, checkExhibits, checkMatters }: DraftPartsDeps,
): FaultAt[] {
  const { kind, id } = part;
  const partId = partIdOf(part);
  const draft = content.documentOf(partId);
  if (draft === null)
    return [...faultsOfLeaving(part, content.whole()), ...faultsOnPlan(part, content.venue(), checkGuide)];
  const live = sourcesOf(content.live().venue, kind).find((source) => source.id === id) ?? { id };
  const faults = faultsOfPart({ kind, draft, live }, content.venue(), checkVenue);
  if (faults.length > 0) return eachOnce(faults);
  const atExhibit = kind === 'exhibit' ? faultsOfExhibit(id, content.venue(), checkExhibits) : [];
  if (atExhibit.length > 0) return atExhibit;
  const atMatter = kind === 'matter' ? faultsOfMatter(id, content.venue(), checkMatters) : [];
  if (atMatter.length > 0) return atMatter;
  const atTrail = kind === 'trail' ? faultsOfTrail(id, content.venue(), checkExhibits) : [];
  if (atTrail.length > 0) return atTrail;
  if (kind === 'event') return faultsOfEvent(id, content.whole(), checkEvents);
  const onPlan = faultsOnPlan(part, content.venue(), checkGuide);
  if (onPlan.length > 0) return onPlan;
  if (sourcesOf(content.venue(), kind).length > (most[kind] ?? Number.POSITIVE_INFINITY))
    return content.liveOf(partId) === null ? [{ code: 'too-many', path: [] }] : [];
  return faultsForUsers(part, content.liveOf(partId), draft, content.whole(), check);
}
