import type { Question } from '#contract/page/answering.ts';
import type { Place } from '#contract/venue/venue.ts';
import { normalise } from '../text/normalise.ts';
import { askedPlaceIn } from './asking-where.ts';
import { floorWordsIn } from './floor-words.ts';
import { isHouse } from './houses.ts';
import type { PlaceNames } from './place-names.ts';

/**
 * Finds what a question asks the way to where the venue has no such place: a shop or a house that nothing here is called by, and
 * what is here but not on the storey that was said. Null where it asks for none, or where that cannot be known.
 */
export function createAbsentPlaces(
  places: readonly Place[],
  { exactly }: Pick<PlaceNames, 'exactly'>,
): (question: Question) => string | null {
  const floors = places.map(({ floor }) => floorWordsIn(floor['zh-CN']).floor);
  const isElsewhere = (text: string, floor: number) => {
    const found = exactly(text);
    return found?.by === 'name' && found.places.every((place) => ![floor, null, undefined].includes(floors[place]));
  };
  return ({ text, language }) => {
    const normalised = normalise(text, language);
    const { names, asksWhere } = askedPlaceIn(normalised, language);
    const words = names.at(-1);
    if (words === undefined || names.some((name) => exactly(name))) return null;
    const { floor, rest } = floorWordsIn(normalised);
    if (floor !== null) {
      const within = askedPlaceIn(rest, language).names;
      return within.some((name) => isElsewhere(name, floor)) ? words : null;
    }
    return asksWhere && isHouse(words, language) ? words : null;
  };
}
