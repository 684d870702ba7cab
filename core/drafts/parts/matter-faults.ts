import type { Localized } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftFault, FaultAt } from '#contract/page/draft-faults.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { eachOnce, lackingIn } from './lacking-languages.ts';
import type { CheckVenue } from './part-faults.ts';
import { valueAt } from './value-at.ts';

/** What the last field of a place in a matter is refused for; of a text that it is wanting in a language. */
const codes: Readonly<Record<string, DraftFault>> = {
  id: 'id-twice',
  categoryId: 'no-category',
  to: 'no-next',
  placeId: 'no-place',
  when: 'never-holds',
};

/** What keeps a matter from being published beside its own form: ways that never end, what nobody reaches, references to nothing. */
export function faultsOfMatter(id: string, venue: Venue, check: CheckVenue): FaultAt[] {
  const index = venue.matters.findIndex((matter) => matter.id === id);
  const matter = venue.matters[index];
  if (!matter) return [];
  const found = check(venue)
    .filter(({ path }) => path[2] === index)
    .flatMap(({ path }): FaultAt[] => {
      const at = path.slice(3).map(String);
      const code = codes[at.at(-1) ?? ''];
      if (code) return [{ code, path: at }];
      if (at.length === 1 && at[0] === 'questions') return [{ code: 'wrong-ways', path: at }];
      if (at.length === 2 && (at[0] === 'questions' || at[0] === 'ends')) return [{ code: 'never-reached', path: at }];
      return lackingIn(at, matter.title, valueAt(matter as FieldValue, at) as Localized | undefined);
    });
  return eachOnce(found);
}
