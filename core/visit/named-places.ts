import { type NamedPlace, namedPlace } from '#contract/page/guide.ts';
import type { Screen } from '#contract/page/visit.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { Place } from '#contract/venue/venue.ts';
import type { VisitContent } from './content.ts';

/** The places that a screen speaks of beside its own, each once. */
export function placesNamedOn(screen: Screen, content: VisitContent): NamedPlace[] {
  return [...new Set(placesOn(screen, content))].map(namedPlace);
}

function placesOn(screen: Screen, content: VisitContent): readonly Place[] {
  switch (screen.name) {
    case 'answer':
      return placesIn(screen.entry, content);
    case 'event':
      return placesIn(screen.event, content);
    case 'exhibit':
      return placesIn(screen.exhibit, content);
    case 'matter-list':
      return placesIn(screen.list, content);
    case 'events':
      return content.placesOfEvents();
    case 'exhibits':
      return screen.placeId === null ? content.rooms() : here(content.place(screen.placeId));
    case 'trail':
      return content.rooms(screen.trail.exhibitIds);
    case 'check-in-done':
      return here(content.placeNamed(screen.result.place));
    default:
      return [];
  }
}

/** Where an answer leads, whose hours it speaks of, and whose sign it shows. */
function placesIn({ action, placeId, hoursOf, text }: EntryView, content: VisitContent): readonly Place[] {
  const ids = [
    ...(action?.kind === 'show-place' ? [action.placeId] : []),
    ...(placeId ? [placeId] : []),
    ...(hoursOf?.of === 'place' ? [hoursOf.id] : []),
  ];
  return [
    ...ids.flatMap((id) => here(content.place(id))),
    ...(text.place ? here(content.placeOfSign(text.place.sign)) : []),
  ];
}

function here(place: Place | null): readonly Place[] {
  return place ? [place] : [];
}
