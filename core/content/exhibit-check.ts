import type { Venue } from '#contract/venue/venue.ts';
import type { Contradiction } from './contradictions.ts';
import { repeatedAt } from './repeated.ts';
import { lackingTexts } from './whole-languages.ts';

/** Everything in exhibits and trails that refers to what is not there, or is there twice, in reading order. */
export function findExhibitFaults({ exhibits, trails, places }: Venue): readonly Contradiction[] {
  const placeIds = new Set(places.map(({ id }) => id));
  const exhibitIds = new Set(exhibits.map(({ id }) => id));
  return [
    ...repeated('exhibits', 'id', exhibits),
    ...repeated('exhibits', 'number', exhibits),
    ...exhibits.flatMap((exhibit, index) => [
      ...(placeIds.has(exhibit.placeId)
        ? []
        : [fault('exhibits', [index, 'placeId'], `there is no place ${exhibit.placeId}`)]),
      ...lackingTexts(exhibit).map(({ at, reason }) => fault('exhibits', [index, ...at], reason)),
    ]),
    ...repeated('trails', 'id', trails),
    ...trails.flatMap((trail, index) => [
      ...trail.exhibitIds.flatMap((id, at) => {
        if (!exhibitIds.has(id)) return [fault('trails', [index, 'exhibitIds', at], `there is no exhibit ${id}`)];
        const isTwice = trail.exhibitIds.indexOf(id) < at;
        return isTwice ? [fault('trails', [index, 'exhibitIds', at], `it leads to ${id} twice`)] : [];
      }),
      ...lackingTexts(trail).map(({ at, reason }) => fault('trails', [index, ...at], reason)),
    ]),
  ];
}

type At = readonly (string | number)[];

function fault(list: 'exhibits' | 'trails', at: At, reason: string): Contradiction {
  return { place: `${list}.json: ${at.join('.')}`, path: ['venue', list, ...at], kind: 'exhibit', reason };
}

function repeated<Key extends 'id' | 'number'>(
  list: 'exhibits' | 'trails',
  key: Key,
  things: readonly Readonly<Record<Key, string | number>>[],
): Contradiction[] {
  const values = things.map((thing) => thing[key]);
  return repeatedAt(values).map((index) => fault(list, [index, key], `the ${key} ${values[index]} is used twice`));
}
