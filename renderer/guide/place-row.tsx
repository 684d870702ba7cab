import type { Place } from '#contract/venue/venue.ts';
import { Row } from '../components/row.tsx';
import { usePick, useStage } from '../stage.tsx';

interface PlaceRowProps {
  readonly place: Place;
  readonly name: string;
  /** Where there is no room for a second line. */
  readonly isTight: boolean;
}

/** A place to be touched: what it is called, on which floor, and its sign. */
export function PlaceRow({ place, name, isTight }: PlaceRowProps) {
  const { core } = useStage();
  const pick = usePick();
  return (
    <Row
      icon={place.icon}
      name={name}
      note={isTight ? undefined : pick(place.floor)}
      sign={place.sign}
      onPress={() => core.intend({ kind: 'open-place', placeId: place.id })}
    />
  );
}
