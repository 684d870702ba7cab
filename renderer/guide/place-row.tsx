import type { NamedPlace } from '#contract/page/guide.ts';
import { isFloorSign } from '../components/place-names.ts';
import { Row } from '../components/row.tsx';
import { useClosed, usePick, useStage } from '../stage.tsx';

interface PlaceRowProps {
  readonly place: NamedPlace;
  readonly name: string;
  /** Where there is no room for a second line. */
  readonly isTight: boolean;
  /** Whether the list says on which floor it lies. */
  readonly isFloorSaid?: boolean;
}

/** A place to be touched: what it is called, on which floor where nothing else says so, and its sign. */
export function PlaceRow({ place, name, isTight, isFloorSaid = false }: PlaceRowProps) {
  const { core, say, venue } = useStage();
  const pick = usePick();
  const closed = useClosed(place.id);
  const isSaid = isFloorSaid || isFloorSign(place.sign, venue.sharedSigns);
  const notes = [
    ...(closed ? [say('closed.short', { reason: closed.reason })] : []),
    ...(isSaid ? [] : [pick(place.floor)]),
  ];
  return (
    <Row
      icon={place.icon}
      name={name}
      note={isTight || notes.length === 0 ? undefined : notes.join('　')}
      size="close"
      sign={place.sign}
      onPress={() => core.intend({ kind: 'open-place', placeId: place.id })}
    />
  );
}
