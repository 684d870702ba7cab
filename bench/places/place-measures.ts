import type { AskedForPlace } from './place-run.ts';

/** The figures of questions for places; null where a set has no question of the kind. */
export interface PlaceMeasures {
  readonly n: number;
  /** Of what asks for a place: shown at once, or answered by an entry whose key leads there. */
  readonly r1: number | null;
  /** Of what asks for an entry: a place was shown that was not asked for. */
  readonly placeForEntry: number | null;
  /** Of what asks for a place: an entry answered that neither was meant nor leads there. */
  readonly entryForPlace: number | null;
  /** Of what asks for something that is not there: a place was shown or an entry answered. */
  readonly noneAnswered: number | null;
}

const shareOf = (asked: readonly AskedForPlace[], holds: (one: AskedForPlace) => boolean) =>
  asked.length === 0 ? null : Math.round((asked.filter(holds).length / asked.length) * 10_000) / 10_000;

const isForPlace = ({ goldPlaces }: AskedForPlace) => goldPlaces.length > 0;
const isForEntry = (one: AskedForPlace) => !isForPlace(one) && one.goldEntries.length > 0;
const isForNothing = (one: AskedForPlace) => !isForPlace(one) && one.goldEntries.length === 0;

const isPlaceRight = ({ decision, goldPlaces }: AskedForPlace) =>
  decision.kind === 'place' && goldPlaces.includes(decision.placeIds[0] ?? '');
const isEntryRight = ({ decision, goldEntries, goldPlaces, leadsTo }: AskedForPlace) =>
  decision.kind === 'answer' &&
  (goldEntries.includes(decision.entryId) || (leadsTo !== null && goldPlaces.includes(leadsTo)));
const isPlaceShown = ({ decision }: AskedForPlace) => decision.kind === 'place';
const isAnswered = ({ decision }: AskedForPlace) => decision.kind === 'answer';

/** Whether a question got what it should not have had, or not what it should. */
export function isMissed(one: AskedForPlace): boolean {
  if (isForPlace(one)) return !isPlaceRight(one) && !isEntryRight(one);
  return isForEntry(one) ? isPlaceShown(one) : isPlaceShown(one) || isAnswered(one);
}

export function measurePlaces(asked: readonly AskedForPlace[]): PlaceMeasures {
  const forPlaces = asked.filter(isForPlace);
  return {
    n: asked.length,
    r1: shareOf(forPlaces, (one) => !isMissed(one)),
    placeForEntry: shareOf(asked.filter(isForEntry), isMissed),
    entryForPlace: shareOf(forPlaces, (one) => isAnswered(one) && !isEntryRight(one)),
    noneAnswered: shareOf(asked.filter(isForNothing), isMissed),
  };
}
