import type { NamedPlace } from '#contract/page/guide.ts';
import { Row } from '../components/row.tsx';
import { useClosed, usePick, useStage } from '../stage.tsx';

interface PlaceRowProps {
  readonly place: NamedPlace;
  readonly name: string;
  /** Where there is no room for a second line. */
  readonly isTight: boolean;
}

/** A place to be touched: what it is called, on which floor, and its sign. */
export function PlaceRow({ place, name, isTight }: PlaceRowProps) {
  const { core, say } = useStage();
  const pick = usePick();
  const closed = useClosed(place.id);
  const notes = [...(closed ? [say('closed.short', { reason: closed.reason })] : []), pick(place.floor)];
  return (
    <Row
      icon={place.icon}
      name={name}
      note={isTight ? undefined : notes.join('　')}
      sign={place.sign}
      onPress={() => core.intend({ kind: 'open-place', placeId: place.id })}
    />
  );
}
