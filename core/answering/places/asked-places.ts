import type { Question } from '#contract/page/answering.ts';
import type { Place } from '#contract/venue/venue.ts';
import { normalise } from '../text/normalise.ts';
import { type AskedPlace, askedPlaceIn } from './asking-where.ts';
import { floorWordsIn } from './floor-words.ts';
import type { NamedBy, NamedPlaces, PlaceNames } from './place-names.ts';
import { stepFreeWordsIn } from './step-free-words.ts';

/** Places that a question names, in the venue's order, and how surely it asks for them. */
export interface AskedPlaces {
  readonly placeIds: readonly string[];
  readonly by: NamedBy;
  /** Whether it asks where they are; false: it says a name and nothing else. */
  readonly asksWhere: boolean;
  /** Whether it asks where something is to be bought. */
  readonly asksToBuy: boolean;
  /** Whether it asks for a way without steps: 坐轮椅怎么去三厅. */
  readonly isStepFree: boolean;
}

/** Finds the places that a question names: 卫生间在哪, where is the bookshop, C6. */
export function createAskedPlaces(
  places: readonly Place[],
  { exactly, nearly }: PlaceNames,
): (question: Question) => AskedPlaces | null {
  const floors = places.map(({ floor }) => floorWordsIn(floor['zh-CN']).floor);
  const idsOf = (numbers: readonly number[]) => numbers.flatMap((number) => places[number]?.id ?? []);
  const byText = (text: string, { language }: Question): AskedPlaces | null => {
    const { isStepFree, rest: asking } = stepFreeWordsIn(normalise(text, language), language);
    const whole = askedPlaceIn(asking, language);
    const { floor, rest } = floorWordsIn(asking);
    const within = floor === null ? null : askedPlaceIn(rest, language);
    const onFloor = (find: Find) =>
      within && narrowed(find(within), ({ places: some }) => some.filter((number) => floors[number] === floor));
    // Only what is left of a question may be a name with a slip.
    const exact: Find = ({ names }) => strongest(names.flatMap((name) => exactly(name) ?? []));
    const near: Find = ({ names }) => nearly(names.at(-1) ?? '');
    const found = exact(whole) ?? onFloor(exact) ?? near(whole) ?? onFloor(near);
    return (
      found && {
        placeIds: idsOf(found.places),
        by: found.by,
        asksWhere: isStepFree || whole.asksWhere || within?.asksWhere === true,
        asksToBuy: whole.asksToBuy || within?.asksToBuy === true,
        isStepFree,
      }
    );
  };
  return (question) => {
    const heard = question.via === 'spoken' ? (question.alternatives ?? []).slice(0, mostOthers) : [];
    for (const text of [question.text, ...heard]) {
      const found = byText(text, question);
      if (found) return found;
    }
    return null;
  };
}

type Find = (asked: AskedPlace) => NamedPlaces | null;

const strongest = (found: readonly NamedPlaces[]) => found.find(({ by }) => by === 'name') ?? found[0] ?? null;

/** What is left of places where only some count; null where none is. */
function narrowed(found: NamedPlaces | null, keep: (found: NamedPlaces) => readonly number[]): NamedPlaces | null {
  const places = found ? keep(found) : [];
  return found && places.length > 0 ? { ...found, places } : null;
}

/** Readings of a recogniser after its first that are looked at. */
const mostOthers = 3;
