import type { DraftMap, MapFloor, MapPlace } from '#contract/page/draft-maps.ts';
import { useStage } from '../../../stage.tsx';
import { Picker } from '../picker.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import { nameIn } from './map-names.ts';
import type { MapTools } from './use-map-tools.ts';

/** Which places are put on the plan: one, all that are on none yet, or new ones. */
export function PlacePicker({ map, floor, desk }: { map: DraftMap; floor: MapFloor; desk: MapTools }) {
  const say = useConsoleSay();
  const { language } = useStage();
  // Those that are on this floor already come last.
  const rankOf = ({ spot }: MapPlace) => (spot === null ? 0 : spot.floorId === floor.floorId ? 2 : 1);
  const waiting = map.places.flatMap((place) => (rankOf(place) === 0 ? [place.partId] : []));
  const all = {
    key: 'all',
    name: say('map.place-all', { count: waiting.length }),
    isChosen: false,
    onPress: () => desk.setPlacing(waiting),
  };
  const picks = map.places
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((place) => ({
      key: place.partId,
      name: say('map.place-called', { sign: place.sign, name: nameIn(place.name, language) }),
      isChosen: rankOf(place) === 2,
      onPress: () => desk.setPlacing([place.partId]),
    }));
  const fresh = { key: 'new', name: say('map.new-places'), isChosen: false, onPress: () => desk.setNaming(true) };
  const several = waiting.length > 1 ? [all] : [];
  return (
    <Picker title={say('map.which-place')} picks={[fresh, ...several, ...picks]} onBack={() => desk.begin('choose')} />
  );
}
