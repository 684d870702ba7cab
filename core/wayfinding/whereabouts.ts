import { namedPlace } from '#contract/page/guide.ts';
import type { Whereabouts } from '#contract/page/guide-calls.ts';
import type { PlacedPlace, PlacedPlaces } from './landmarks.ts';
import type { Network } from './network.ts';

/** The floor of a node, and the place on that floor whose door is nearest as the crow flies: what can be seen from there. */
export function whereaboutsOf(node: number, { nodes, floors }: Network, places: PlacedPlaces): Whereabouts | null {
  const here = nodes[node];
  const floor = here && floors.get(here.floorId);
  if (!here || !floor) return null;
  const metresTo = ({ door }: PlacedPlace) => {
    const at = nodes[door];
    if (at?.floorId !== here.floorId) return Number.POSITIVE_INFINITY;
    return Math.hypot(at.xMetres - here.xMetres, at.yMetres - here.yMetres);
  };
  let near: PlacedPlace | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const place of places.byId.values()) {
    const metres = metresTo(place);
    if (metres < nearest) [near, nearest] = [place, metres];
  }
  return { floor: floor.name, near: near && namedPlace(near.place) };
}
