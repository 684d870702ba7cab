/** A stand on its plan, the one in use where none is named, or all of them. */
export type StandPlace = { readonly at: 'stand'; readonly standId: string | null } | { readonly at: 'stands' };

/** One step back towards the stand in use; null: out of the room. */
export function stepBackInStand(place: StandPlace): StandPlace | null {
  return place.at === 'stand' && place.standId === null ? null : { at: 'stand', standId: null };
}
