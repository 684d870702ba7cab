import type { Localized } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { FaultAt } from '#contract/page/draft-faults.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { fieldAt } from '../fields.ts';
import { eachOnce, lackingIn } from './lacking-languages.ts';
import type { CheckVenue } from './part-faults.ts';

/** What keeps an exhibit from being published beside its own form: its number, its room, and the languages that it lacks. */
export function faultsOfExhibit(id: string, venue: Venue, check: CheckVenue): FaultAt[] {
  const index = venue.exhibits.findIndex((exhibit) => exhibit.id === id);
  const exhibit = venue.exhibits[index];
  if (!exhibit) return [];
  // Whichever of two was there first, the one that is open is told.
  const twin = venue.exhibits.find((other) => other !== exhibit && other.number === exhibit.number);
  const twice: FaultAt[] = twin ? [{ code: 'number-twice', path: ['number'], detail: twin.title['zh-CN'] }] : [];
  const others = check(venue)
    .filter(({ path }) => path[1] === 'exhibits' && path[2] === index && path[3] !== 'number')
    .flatMap(({ path }): FaultAt[] => {
      const at = path.slice(3).map(String);
      if (at[0] === 'id') return [{ code: 'id-twice', path: at }];
      if (at[0] === 'placeId') return [{ code: 'no-place', path: at }];
      return lackingIn(at, exhibit.title, fieldAt(exhibit as FieldValue, at) as Localized | undefined);
    });
  return [...twice, ...eachOnce(others)];
}
