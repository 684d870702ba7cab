import type { Localized } from '#contract/base/language.ts';
import type { DraftFault, FaultAt } from '#contract/page/draft-faults.ts';
import type { VenueEvent } from '#contract/venue/event.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { UnseenFault } from '../entry-faults.ts';
import { eachOnce, lackingIn } from './lacking-languages.ts';

/** What of the events of a venue refers to nothing, or can never take place. */
export type CheckEvents = (content: VenueContent) => readonly UnseenFault[];

/** What each field of an event is refused for; of a text that it is wanting in a language. */
const codes: Readonly<Record<string, DraftFault>> = {
  id: 'id-twice',
  kind: 'no-offers',
  placeId: 'no-place',
  entryId: 'no-entry',
  lastDay: 'never-on',
  weekdays: 'never-on',
  times: 'never-on',
};

/** What keeps an event from being published beside its own form. */
export function faultsOfEvent(id: string, content: VenueContent, check: CheckEvents): FaultAt[] {
  const index = content.venue.events.findIndex((event) => event.id === id);
  const event = content.venue.events[index];
  if (!event) return [];
  const found = check(content)
    .filter(({ path }) => path[2] === index)
    .flatMap(({ path }): FaultAt[] => {
      const [field = '', ...inside] = path.slice(3).map(String);
      if (field === 'lastDay' && isBackwards(event)) return [{ code: 'ends-first', path: [field] }];
      const code = codes[field];
      if (code) return [{ code, path: [field, ...inside] }];
      return lackingIn([field], event.name, event[field as 'line'] as Localized | undefined);
    });
  return eachOnce(found);
}

function isBackwards({ firstDay = '', lastDay = '' }: VenueEvent): boolean {
  return firstDay !== '' && lastDay < firstDay;
}
