import { type Language, pickText } from '#contract/base/language.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { hallPlaces, mallEvents, mallPlaces } from '../../gallery/fixtures/events.ts';
import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';

const inMall = { venue: 'mall', places: mallPlaces } as const;

/** An event of the sample mall as core gives it. */
function eventFor(id: string, language: Language): EntryView {
  const event = mallEvents.find((one) => one.id === id);
  const place = mallPlaces().find((one) => one.id === event?.placeId);
  if (!event || !place) throw new Error(`the sample has no event ${id}`);
  const said = (text: Parameters<typeof pickText>[0]) => pickText(text, language).text;
  return {
    id,
    categoryId: 'events',
    language,
    department: said(event.department),
    checkedOn: event.checkedOn,
    validUntil: null,
    related: [],
    action: { kind: 'show-place', placeId: place.id },
    text: { title: said(event.name), lead: said(event.line), place: { sign: place.sign, where: said(place.name) } },
  };
}

/** The screens of this room in the gallery. */
export const eventScreens: readonly GalleryScreen[] = [
  { id: 'events', ...inMall, screen: plain('events') },
  { id: 'events-later', venue: 'hall', places: hallPlaces, moment: 'shut', screen: plain('events') },
  {
    id: 'event',
    ...inMall,
    screen: (language) => ({ name: 'event', event: eventFor('story-time', language) }),
  },
];
