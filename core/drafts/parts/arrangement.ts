import type { Venue } from '#contract/venue/venue.ts';

/** The lists of a venue whose order visitors see and somebody may change. */
const arrangedLists = ['services', 'categories', 'places'] as const;
type ArrangedList = (typeof arrangedLists)[number];

/** In which order the parts of lists stand, by their ids. */
export type Arrangement = { readonly [List in ArrangedList]?: readonly string[] | undefined };

/** Nobody puts more than these in order by hand; a workbook does. */
const mostArranged = 200;

/** In which order parts stand, of every list that has an order to be changed. */
export function arrangementOf(venue: Pick<Venue, ArrangedList>): Arrangement {
  const lists = arrangedLists.flatMap((list) => {
    const ids = venue[list].map(({ id }) => id);
    return ids.length > 1 && ids.length <= mostArranged ? [[list, ids] as const] : [];
  });
  return Object.fromEntries(lists);
}

/** Parts in the order of their ids; what is not named stands last, as it stood. */
export function arranged<Part extends { readonly id: string }>(
  parts: readonly Part[],
  ids: readonly string[] | undefined,
): readonly Part[] {
  if (!ids) return parts;
  const places = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: Part) => places.get(id) ?? ids.length;
  return parts.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The later arrangement, but as the earlier one where parts have only gone, or come to stand last. */
export function newlyArranged(before: Arrangement, after: Arrangement): Arrangement {
  const lists = arrangedLists.map((list) => {
    const [was, is] = [before[list], after[list]];
    return [list, was && is && !isAsBefore(was, is) ? is : was] as const;
  });
  return Object.fromEntries(lists.filter(([, ids]) => ids));
}

function isAsBefore(was: readonly string[], is: readonly string[]): boolean {
  const left = was.filter((id) => is.includes(id));
  return left.every((id, index) => is[index] === id);
}
