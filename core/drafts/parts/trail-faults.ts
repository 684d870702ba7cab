import type { Localized } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { FaultAt } from '#contract/page/draft-faults.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { fieldAt } from '../fields.ts';
import { eachOnce, lackingIn } from './lacking-languages.ts';
import type { CheckVenue } from './part-faults.ts';

/** What keeps a trail from being published beside its own form: exhibits that are not there, and the languages that it lacks. */
export function faultsOfTrail(id: string, venue: Venue, check: CheckVenue): FaultAt[] {
  const index = venue.trails.findIndex((trail) => trail.id === id);
  const trail = venue.trails[index];
  if (!trail) return [];
  const isThere = (exhibitId: string | undefined) => venue.exhibits.some((exhibit) => exhibit.id === exhibitId);
  const found = check(venue)
    .filter(({ path }) => path[1] === 'trails' && path[2] === index)
    .flatMap(({ path }): FaultAt[] => {
      const at = path.slice(3).map(String);
      if (at[0] === 'id') return [{ code: 'id-twice', path: at }];
      if (at[0] === 'exhibitIds')
        return [{ code: isThere(trail.exhibitIds[Number(at[1])]) ? 'exhibit-twice' : 'no-exhibit', path: at }];
      return lackingIn(at, trail.title, fieldAt(trail as FieldValue, at) as Localized | undefined);
    });
  return eachOnce(found);
}
