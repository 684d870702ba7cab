import type { ClosableThing } from '../closable-things.ts';

/** More of them would bury the rest of the page. */
const mostNear = 8;

/** What is closed now, then lifts and stairs, then the toilets as they were found. */
export function nearThings(things: readonly ClosableThing[], toiletIds: readonly string[]): readonly ClosableThing[] {
  const closed = things.filter((thing) => thing.closed !== null);
  const open = things.filter((thing) => thing.closed === null);
  const passages = open.filter(({ of }) => of === 'passage');
  const toilets = toiletIds.flatMap((id) => open.filter((thing) => thing.of === 'place' && thing.id === id));
  return [...closed, ...passages, ...toilets].slice(0, mostNear);
}
