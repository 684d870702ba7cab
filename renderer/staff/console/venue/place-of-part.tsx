import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { fieldOf } from '../edit-target.ts';
import { Picker } from '../picker.tsx';
import { placeIdOf, useFindPlace, usePlaceChoices } from '../place-choices.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import type { VenueDeskState } from './use-venue-desk.ts';

interface PlaceOfPartProps {
  readonly calls: StaffCalls;
  readonly part: FieldValue;
  /** Words that are looked for; empty for all. */
  readonly containing: string;
  readonly desk: Pick<VenueDeskState, 'put' | 'setOver'>;
  readonly onFault: () => void;
}

/** At which of its places something of the venue is: where an event takes place, the room of an exhibit. */
export function PlaceOfPart({ calls, part, desk: { put, setOver }, onFault, containing }: PlaceOfPartProps) {
  const say = useConsoleSay();
  const rows = usePlaceChoices({ calls, containing, withHours: false, onFault });
  const find = useFindPlace(containing, () => setOver({ kind: 'find-place-of-part', containing }));
  const now = fieldOf(part, ['placeId']);
  const picks = rows.map((row) => ({
    key: row.partId,
    name: [row.sign ?? '', row.name].join(' ').trim(),
    isChosen: placeIdOf(row) === now,
    onPress: () => put(['placeId'], placeIdOf(row)),
  }));
  return <Picker title={say('event.place')} picks={[find, ...picks]} onBack={() => setOver(null)} />;
}
