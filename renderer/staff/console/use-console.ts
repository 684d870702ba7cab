import { useCallback, useState } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { Language } from '#contract/base/language.ts';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { DraftView } from '#contract/page/drafts.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import type { ConsolePage, ConsolePlace } from './console-place.ts';
import { type EditTarget, fieldOf } from './edit-target.ts';
import type { ChosenField } from './entry-form.tsx';
import { markAt } from './still-right.tsx';
import { type Sought, useDraftEvents, useDraftList, useOpenEntry } from './use-drafts.ts';
import { useChanges, usePublishing } from './use-publishing.ts';
import { useSayings } from './use-sayings.ts';
import { useTitles } from './use-titles.ts';
import { useTrying } from './use-trying.ts';

export interface ConsoleDeskProps {
  readonly calls: StaffCalls;
  readonly role: StaffRole;
  readonly place: ConsolePlace;
  readonly go: (place: ConsolePlace) => void;
  /** One step back, at last out of the console. */
  readonly onBack: () => void;
  readonly onFault: () => void;
}

/** What is being written or chosen, over everything else. */
export type Over =
  | { readonly kind: 'field'; readonly target: EditTarget }
  | { readonly kind: 'choose'; readonly field: ChosenField; readonly containing?: string }
  | { readonly kind: 'find-choice'; readonly field: ChosenField; readonly containing: string }
  | { readonly kind: 'find' | 'ask' | 'preview' }
  | { readonly kind: 'new'; readonly title: string | null };

/** Where somebody is in the console, and what the draft says of it. */
export function useConsole({ calls, place, go, onBack, onFault }: ConsoleDeskProps) {
  const { language: own } = useStage();
  const [sought, seek] = useState<Sought>({ containing: '', flag: 'all' });
  const [language, setLanguage] = useState<Language>(own);
  const [over, setOver] = useState<Over | null>(place.question ? { kind: 'new', title: place.question.text } : null);
  const { list, reload } = useDraftList(calls, sought, onFault);
  const { view, setView, reload: reopen } = useOpenEntry(calls, place.entryId, onFault);
  const titles = useTitles(calls, view?.entry?.relatedIds ?? [], onFault);
  const { changes, parts, names, reload: reloadChanges } = useChanges(calls, place.page === 'changes', onFault);
  const publishing = usePublishing(calls, list?.revision ?? 0, place, onFault);
  const trying = useTrying(calls, onFault);
  const sayings = useSayings(calls, view, language, onFault);
  const onEvent = useCallback(
    (documentId: string | null) => {
      reload();
      reloadChanges();
      if (documentId === null || documentId === place.entryId) reopen();
    },
    [reload, reloadChanges, reopen, place.entryId],
  );
  useDraftEvents(calls, onEvent, onFault);
  const goTo = (page: ConsolePage, entryId = place.entryId) => {
    setOver(null);
    const { part } = place;
    go({ at: 'console', entryId, page, ...(part && page !== 'entries' ? { part } : {}) });
  };
  return {
    list,
    view,
    changes,
    parts,
    names,
    sought,
    language,
    over,
    publishing,
    trying,
    sayings,
    titles,
    seek,
    setLanguage,
    setOver,
    setView,
    goTo,
    open: (entryId: string) => goTo('entries', entryId),
    openPart: ({ partId, kind }: PartView) => {
      const sheet = kind === 'venue' ? 'hours' : null;
      go({ at: 'console', entryId: place.entryId, page: 'venue', part: { kind, partId, sheet } });
    },
    back: () => (over && !place.question ? setOver(null) : onBack()),
    ...useDeeds({
      question: place.question,
      calls,
      onFault,
      view,
      own,
      setView,
      onOpen: (entryId) => goTo('entries', entryId),
      onDone: () => setOver(null),
      onTakenBack: publishing.forget,
    }),
  };
}

export type ConsoleState = ReturnType<typeof useConsole>;

interface DeedsOptions {
  readonly calls: StaffCalls;
  readonly onFault: () => void;
  readonly view: DraftView | null;
  readonly own: Language;
  readonly question: WorklistItem | undefined;
  readonly setView: (view: DraftView) => void;
  readonly onOpen: (entryId: string) => void;
  readonly onDone: () => void;
  /** Something that kept the draft from being published may be gone. */
  readonly onTakenBack: () => void;
}

/** What can be done with the entry that is open, and with the draft. */
function useDeeds({ calls, onFault, view, own, question, setView, onOpen, onDone, onTakenBack }: DeedsOptions) {
  const ofEntry = (deed: (entryId: string) => Promise<unknown>) => {
    if (view) deed(view.entryId).catch(onFault);
  };
  /** Puts another value into a field; what somebody else has put there meanwhile is shown. */
  const choose = (path: FieldPath, from: FieldValue, to: FieldValue) =>
    ofEntry(async (entryId) => {
      const done = await calls.drafts.edit({ entryId, path: [...path], from, to });
      if (done.ok) setView(done.value);
      else if (done.code === 'conflict') setView(done.theirs);
      onDone();
    });
  const takeBack = (deed: Promise<unknown>) => {
    onTakenBack();
    deed.catch(onFault);
  };
  return {
    choose,
    /** A translation is still right, though its Chinese is another one by now. */
    confirm: (path: FieldPath) => {
      const mark = markAt(path);
      choose(mark, fieldOf(view?.entry ?? null, mark), null);
    },
    /** One more way to ask. */
    take: (language: Language, text: string) => {
      const phrasings = view?.entry?.texts[language]?.phrasings;
      choose(['texts', language, 'phrasings'], phrasings ?? null, [...(phrasings ?? []), text]);
    },
    detach: (language: Language, text: string) =>
      ofEntry(async (entryId) => {
        const done = await calls.drafts.detach({ entryId, language, text });
        if (done.ok) setView(done.value);
      }),
    remove: () => ofEntry((entryId) => calls.drafts.remove({ entryId })),
    restore: (entryId: string) => takeBack(calls.drafts.restore({ entryId })),
    restorePart: (partId: string) => takeBack(calls.parts.restore({ partId })),
    discard: () => takeBack(calls.drafts.discard()),
    /** Begins an entry; the question that it was begun for has its answer then. */
    add: (title: string, categoryId: string) => {
      const add = async () => {
        const added = await calls.drafts.add({ title, language: question?.language ?? own, categoryId });
        if (!added.ok) return;
        if (question) await calls.worklist.dismiss({ id: question.id });
        onOpen(added.value.entryId);
      };
      add().catch(onFault);
    },
  };
}
