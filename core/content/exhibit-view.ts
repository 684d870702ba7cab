import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { Depth, Exhibit } from '#contract/venue/exhibit.ts';
import type { Place } from '#contract/venue/venue.ts';
import { shownPicture } from './shown-picture.ts';

/** An exhibit as it is told for somebody, in the form of an answer: it is laid out, read aloud and taken along as one. */
export function exhibitView(exhibit: Exhibit, room: Place, depth: Depth, language: Language): EntryView {
  const { text: title, language: writtenIn } = pickText(exhibit.title, language);
  const said = (text: Localized) => pickText(text, writtenIn).text;
  const { lead, more } = exhibit.stories[depth];
  return {
    id: exhibit.id,
    categoryId: 'exhibits',
    language: writtenIn,
    department: said(exhibit.department),
    checkedOn: exhibit.checkedOn,
    validUntil: null,
    text: {
      title: `${exhibit.number} ${title}`,
      lead: said(lead),
      place: { sign: room.sign, where: said(room.floor) },
      ...(more ? { more: said(more) } : {}),
    },
    related: [],
    ...shownPicture(exhibit.picture, said),
    action: { kind: 'show-place', placeId: room.id },
  };
}
