import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { fieldOf } from '../edit-target.ts';
import { idOfPart, useFindPart, usePartChoices } from '../part-choices.tsx';
import { Picker } from '../picker.tsx';
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
  const rows = usePartChoices({ calls, kind: 'place', containing, onFault });
  const find = useFindPart('place', containing, () => setOver({ kind: 'find-place-of-part', containing }));
  const now = fieldOf(part, ['placeId']);
  const picks = rows.map((row) => ({
    key: row.partId,
    name: [row.sign ?? '', row.name].join(' ').trim(),
    isChosen: idOfPart(row) === now,
    onPress: () => put(['placeId'], idOfPart(row)),
  }));
  return <Picker title={say('event.place')} picks={[find, ...picks]} onBack={() => setOver(null)} />;
}
