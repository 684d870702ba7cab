import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { TitledEntry } from '#contract/page/answer.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { VenueEvent } from '#contract/venue/event.ts';
import type { Place } from '#contract/venue/venue.ts';
import { shownPicture } from './shown-picture.ts';

/** What the venue announces in the form of an answer that leads to its place; when it takes place, the page says. */
export function eventView(
  event: VenueEvent,
  place: Place,
  more: readonly TitledEntry[],
  language: Language,
): EntryView {
  const { text: title, language: writtenIn } = pickText(event.name, language);
  const said = (text: Localized) => pickText(text, writtenIn).text;
  return {
    id: event.id,
    categoryId: 'events',
    language: writtenIn,
    department: said(event.department),
    checkedOn: event.checkedOn,
    validUntil: null,
    text: {
      title,
      lead: said(event.line),
      place: { sign: place.sign, where: whereIs(said(place.name), said(place.floor), writtenIn) },
    },
    related: more.map(({ entryId, title: named, language: itsLanguage }) => ({
      id: entryId,
      title: named,
      language: itsLanguage,
    })),
    ...shownPicture(event.picture, said),
    action: { kind: 'show-place', placeId: place.id },
  };
}

/** A place by its name, and its floor where the name does not say it. */
function whereIs(name: string, floor: string, language: Language): string {
  if (name.includes(floor)) return name;
  return `${name}${language === 'zh-CN' || language === 'ja' ? '　' : ', '}${floor}`;
}
