import { pickText } from '#contract/base/language.ts';
import type { Question } from '#contract/page/answering.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import type { Place, Venue } from '#contract/venue/venue.ts';
import { inSlices } from '../system/slices.ts';
import { createAbsentPlaces } from './places/absent-places.ts';
import { type AskedPlaces, createAskedPlaces } from './places/asked-places.ts';
import { exhibitsAsPlaces } from './places/exhibits-as-places.ts';
import { createPlaceNamesBuilder } from './places/place-names.ts';
import { createTypedPlacesBuilder } from './places/typed-places.ts';
import type { Typed } from './suggest/suggest.ts';

/** The places of a venue, and what is shown in them, as they are typed, asked and said. */
export interface PlaceFinding {
  /** Places and exhibits by what is typed of their names, signs and other words, best first; also with a slip, and all of a kind. */
  readonly find: (typed: Typed) => readonly PlaceSuggestion[];
  /** The places that a question asks the way to, or names and says nothing else; null where it names none. */
  readonly asked: (question: Question) => AskedPlaces | null;
  /** The words for a place that a question asks for and the venue has not; null where it asks for none. */
  readonly absent: (question: Question) => string | null;
}

/** Makes the places of a venue and its exhibits findable, a few at a time, until `signal` aborts. */
export async function createPlaceFinding(
  { places, exhibits }: Pick<Venue, 'places' | 'exhibits'>,
  signal: AbortSignal,
): Promise<PlaceFinding> {
  const typedBuilder = createTypedPlacesBuilder();
  const namesBuilder = createPlaceNamesBuilder();
  await inSlices(places, signal, (place) => {
    typedBuilder.add(place);
    namesBuilder.add(place);
  });
  const shown = exhibitsAsPlaces({ places, exhibits });
  const exhibitNamesBuilder = createPlaceNamesBuilder();
  await inSlices(shown, signal, ({ exhibitId, place }) => {
    typedBuilder.add({ ...place, id: exhibitKey(exhibitId) });
    exhibitNamesBuilder.add(place);
  });
  const typedPlaces = typedBuilder.finish();
  const names = namesBuilder.finish();
  const askedPlaces = createAskedPlaces(places, names);
  const rooms = shown.map(({ place }) => place);
  const askedRooms = createAskedPlaces(rooms, exhibitNamesBuilder.finish());
  const byId = new Map(places.map((place) => [place.id, place]));
  const roomOf = new Map(
    shown.map(({ exhibitId, place }) => [exhibitKey(exhibitId), { exhibitId, placeId: place.id }]),
  );
  const asked = (question: Question) => {
    const found = askedPlaces(question);
    if (found) return found;
    // Whoever says the name of an exhibit and nothing else wants to hear of it.
    const inRooms = askedRooms(question);
    return inRooms?.asksWhere ? { ...inRooms, placeIds: [...new Set(inRooms.placeIds)] } : null;
  };
  return {
    asked,
    absent: createAbsentPlaces(places, names),
    find: (typed) => {
      const found = typedPlaces(typed).map((suggestion): PlaceSuggestion => {
        const exhibit = roomOf.get(suggestion.placeId);
        return exhibit ? { ...suggestion, ...exhibit, sign: byId.get(exhibit.placeId)?.sign ?? '' } : suggestion;
      });
      if (found.length > 0 || typed.text.trim() === '') return found;
      const meant = asked({ text: typed.text, language: typed.language, via: 'typed' });
      return (meant?.placeIds ?? []).slice(0, typed.limit).flatMap((id) => suggestionOf(byId.get(id), typed.language));
    },
  };
}

/** No place has such an id. */
function exhibitKey(exhibitId: string): string {
  return `exhibit/${exhibitId}`;
}

function suggestionOf(place: Place | undefined, language: Typed['language']): PlaceSuggestion[] {
  if (!place) return [];
  const { text: title, language: writtenIn } = pickText(place.name, language);
  return [{ placeId: place.id, sign: place.sign, title, language: writtenIn, matched: [] }];
}
