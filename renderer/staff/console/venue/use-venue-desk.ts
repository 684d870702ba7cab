import { useCallback, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartKind, PartView } from '#contract/page/draft-parts.ts';
import type { DraftRow } from '#contract/page/drafts.ts';
import { useStage } from '../../../stage.tsx';
import type { StaffCalls } from '../../staff-calls.ts';
import type { PartPlace } from '../console-place.ts';
import { type EditTarget, fieldOf } from '../edit-target.ts';
import { useDraftEvents } from '../use-drafts.ts';
import { useTitles } from '../use-titles.ts';
import type { ChosenOfPart } from './chosen-words.ts';
import type { HoursChoice, HoursFormProps } from './hours-form.tsx';
import type { MatterChoice } from './matter/matter-parts.tsx';
import { firstOfMatter, type MatterPlace } from './matter/matter-place.ts';
import { useNamesOfParts } from './use-names-of-parts.ts';
import { useOpenPart, usePartList } from './use-parts.ts';
import { popularIdsOf } from './word-blocks.tsx';

/** What is being written or chosen, over everything else. */
export type PartOver =
  | { readonly kind: 'field'; readonly target: EditTarget }
  /** What the word on a sign means, which the venue says once. */
  | { readonly kind: 'sign'; readonly target: EditTarget; readonly venue: PartView }
  | { readonly kind: 'choose'; readonly field: HoursFormProps['field']; readonly choice: HoursChoice }
  | { readonly kind: 'find' | 'new' | 'find-popular' }
  | { readonly kind: 'popular'; readonly rows: readonly DraftRow[] }
  | { readonly kind: 'picture' }
  | { readonly kind: 'chosen'; readonly field: ChosenOfPart }
  | { readonly kind: 'place-of-part' | 'find-place-of-part'; readonly containing: string }
  | { readonly kind: 'exhibit-of-trail' | 'find-exhibit-of-trail'; readonly containing: string }
  | { readonly kind: 'find-event-entry' }
  | EventOver
  | MatterOver;

/** What of a matter is being chosen, and by which words a place is looked for. */
export interface MatterOver {
  readonly kind: 'of-matter' | 'find-of-matter';
  readonly choice: MatterChoice;
  readonly containing: string;
}

/** What an event is, or which answer says more of it. */
export type EventOver =
  | { readonly kind: 'event-kind' }
  | { readonly kind: 'event-entry'; readonly rows: readonly DraftRow[] };

export interface VenueDeskOptions {
  readonly calls: StaffCalls;
  readonly part: PartPlace;
  readonly onOpen: (partId: string) => void;
  readonly onFault: () => void;
}

/** Where somebody is in what the venue holds beside its entries, and what the draft says of it. */
export function useVenueDesk({ calls, part, onOpen, onFault }: VenueDeskOptions) {
  const { language: own } = useStage();
  const [containing, seek] = useState('');
  const [language, setLanguage] = useState<Language>(own);
  const [over, setOver] = useState<PartOver | null>(null);
  const { kind, partId } = part;
  const [inMatter, setInMatter] = useState({ partId, at: firstOfMatter });
  const setMatterAt = (at: MatterPlace) => setInMatter({ partId, at });
  const { list, reload } = usePartList(calls, kind, kind === 'place' ? containing : '', onFault);
  const { view, setView, reload: reopen } = useOpenPart(calls, partId, onFault);
  const titles = useTitles(calls, entryIdsIn(view), onFault);
  const { names, reload: reloadNames } = useNamesOfParts(calls, part.sheet === 'order', onFault);
  const onEvent = useCallback(
    (documentId: string | null) => {
      reload();
      reloadNames();
      if (documentId === null || documentId === partId) reopen();
    },
    [reload, reloadNames, reopen, partId],
  );
  useDraftEvents(calls, onEvent, onFault);
  return {
    list,
    view,
    language,
    containing,
    over,
    titles,
    names,
    matterAt: inMatter.partId === partId ? inMatter.at : firstOfMatter,
    setMatterAt,
    reopen,
    setView,
    setLanguage,
    setOver,
    seek,
    ...usePartDeeds({ calls, view, own, onFault, setView, setOver, onOpen }),
  };
}

export type VenueDeskState = ReturnType<typeof useVenueDesk>;

/** The entries that are asked most, or the one that says more of an event. */
function entryIdsIn(view: PartView | null): readonly string[] {
  const entryId = view?.kind === 'event' ? fieldOf(view.part, ['entryId']) : null;
  if (view?.kind === 'venue') return popularIdsOf(view.part);
  return typeof entryId === 'string' ? [entryId] : [];
}

interface DeedsOptions {
  readonly calls: StaffCalls;
  readonly view: PartView | null;
  readonly own: Language;
  readonly onFault: () => void;
  readonly setView: (view: PartView) => void;
  readonly setOver: (over: PartOver | null) => void;
  readonly onOpen: (partId: string) => void;
}

const mostFound = 40;

/** What can be done with the part that is open. */
function usePartDeeds({ calls, view, own, onFault, setView, setOver, onOpen }: DeedsOptions) {
  const put = async (path: FieldPath, to: FieldValue) => {
    if (!view) return;
    const { partId, part } = view;
    const done = await calls.parts.edit({ partId, path: [...path], from: fieldOf(part, path), to });
    if (done.ok) setView(done.value);
    else if (done.code === 'conflict') setView(done.theirs);
  };
  const perform = (deed: Promise<unknown>) => void deed.catch(onFault);
  return {
    put: (path: FieldPath, to: FieldValue) => {
      setOver(null);
      perform(put(path, to));
    },
    /** Tuesday to Friday become as Monday is. */
    asMonday: (field: HoursFormProps['field']) => {
      const monday = fieldOf(view?.part ?? null, [field, 'week', 'mon']);
      const all = async () => {
        for (const day of ['tue', 'wed', 'thu', 'fri']) await put([field, 'week', day], monday);
      };
      perform(all());
    },
    remove: () => view && perform(calls.parts.remove({ partId: view.partId })),
    restore: () => view && perform(calls.parts.restore({ partId: view.partId })),
    /** Opens what the word on a sign means, which is a field of the venue itself. */
    openSign: (target: EditTarget, venueId: string) => {
      const open = async () => {
        const opened = await calls.parts.open({ partId: `venue/${venueId}` });
        if (opened.ok) setOver({ kind: 'sign', target, venue: opened.value });
      };
      perform(open());
    },
    add: (kind: Exclude<PartKind, 'venue' | 'ways'>, name: string) => {
      const add = async () => {
        const added = await calls.parts.add({ kind, name, language: own });
        setOver(null);
        if (added.ok) onOpen(added.value.partId);
      };
      perform(add());
    },
    /** Looks for entries, of which one is to be among those that are asked most, or to say more of an event. */
    findEntries: (containing: string, kind: 'popular' | 'event-entry') => {
      const find = async () => {
        const found = await calls.drafts.list({ language: own, containing, flag: 'all', from: 0, limit: mostFound });
        if (found.ok) setOver({ kind, rows: found.value.rows });
      };
      perform(find());
    },
  };
}
