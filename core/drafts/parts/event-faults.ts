import { type Localized, languages } from '#contract/base/language.ts';
import type { DraftFault, FaultAt } from '#contract/page/drafts.ts';
import type { VenueEvent } from '#contract/venue/event.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { UnseenFault } from '../entry-faults.ts';

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
  return check(content)
    .filter(({ path }) => path[2] === index)
    .map(({ path }): FaultAt => {
      const [field = '', ...inside] = path.slice(3).map(String);
      const code = codes[field];
      if (code) return { code, path: [field, ...inside] };
      return { code: 'missing', path: [field, lackingIn(content.venue.events[index], field)] };
    });
}

/** The first language that the name of an event has, and one of its texts has not. */
function lackingIn(event: VenueEvent | undefined, field: string): string {
  const text: Localized | undefined = event?.[field as 'line'];
  return languages.find((language) => event?.name[language] !== undefined && text?.[language] === undefined) ?? 'en';
}
