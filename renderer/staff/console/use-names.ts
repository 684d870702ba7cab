import { useMemo } from 'react';
import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { DraftView, FieldChange } from '#contract/page/drafts.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import type { Names } from './in-words.ts';
import { useTitles } from './use-titles.ts';
import { useNamesOfParts } from './venue/use-names-of-parts.ts';

function nameIn(language: Language): (text: Localized) => string {
  return (text) => pickText(text, language).text;
}

/** What the venue in force is known to the page by: its categories, services and matters. */
export function useVenueNames(): Names {
  const { venue, language } = useStage();
  return useMemo(() => {
    const nameOf = nameIn(language);
    return new Map([
      ...venue.categories.map(({ id, name }) => [`category/${id}`, nameOf(name)] as const),
      ...venue.services.map(({ id, name }) => [`service/${id}`, nameOf(name)] as const),
      ...venue.matters[language].map(({ matterId, title }) => [`matter/${matterId}`, title] as const),
    ]);
  }, [venue, language]);
}

/** The places and exhibits that parts and entries of the draft name, and the titles of entries that are changed. */
export function useNamesInViews(views: readonly DraftView[], parts: readonly PartView[]): Names {
  const { language } = useStage();
  return useMemo(() => {
    const nameOf = nameIn(language);
    const places = [...views, ...parts].flatMap((view) => view.places);
    const exhibits = parts.flatMap((view) => view.exhibits);
    return new Map([
      ...places.map(({ id, sign, name }) => [`place/${id}`, `${sign} ${nameOf(name)}`] as const),
      ...exhibits.map(({ id, number, title }) => [`exhibit/${id}`, `${number} ${nameOf(title)}`] as const),
      ...views.flatMap(({ entryId, entry }) => {
        const title = entry?.texts[language]?.title ?? entry?.texts['zh-CN']?.title;
        return title ? [[`entry/${entryId}`, title] as const] : [];
      }),
    ]);
  }, [views, parts, language]);
}

/** What only core can say: the names of parts as the draft has them, and the titles of entries that changes speak of. */
export function useNamesOfChanges(
  calls: StaffCalls,
  { changes, parts }: { readonly changes: readonly DraftView[]; readonly parts: readonly PartView[] },
  onFault: () => void,
): Names {
  const hasChanges = changes.length + parts.length > 0;
  const { names } = useNamesOfParts(calls, hasChanges, onFault);
  const titles = useTitles(calls, idsOfEntries([...changes, ...parts].flatMap((view) => view.changes)), onFault);
  return useMemo(() => {
    const named = (kind: string, list: Iterable<readonly [string, string]> = []) =>
      [...list].map(([id, name]) => [`${kind}/${id}`, name] as const);
    return new Map([
      ...named('entry', Object.entries(titles)),
      ...named('service', names.services),
      ...named('category', names.categories),
      ...named('place', names.places),
    ]);
  }, [titles, names]);
}

const ofEntries: ReadonlySet<string> = new Set(['entryId', 'popularIds', 'relatedIds']);

/** The entries that changes name, before or after. */
function idsOfEntries(changes: readonly FieldChange[]): readonly string[] {
  const listOf = (value: FieldValue) => [value].flat().filter((id) => typeof id === 'string');
  return changes.flatMap(({ path: [field = ''], before, after }) =>
    ofEntries.has(field) ? [...listOf(before), ...listOf(after)] : [],
  );
}
