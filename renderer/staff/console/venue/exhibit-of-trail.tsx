import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { idOfPart, useFindPart, usePartChoices } from '../part-choices.tsx';
import { Picker } from '../picker.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import { stopIdsOf } from './trail-form.tsx';
import type { VenueDeskState } from './use-venue-desk.ts';

interface ExhibitOfTrailProps {
  readonly calls: StaffCalls;
  readonly part: FieldValue;
  /** Words or numbers that are looked for; empty for all. */
  readonly containing: string;
  readonly desk: Pick<VenueDeskState, 'put' | 'setOver'>;
  readonly onFault: () => void;
}

/** Past which exhibit a trail leads next: one of those that it does not lead past yet. */
export function ExhibitOfTrail({ calls, part, containing, desk: { put, setOver }, onFault }: ExhibitOfTrailProps) {
  const say = useConsoleSay();
  const rows = usePartChoices({ calls, kind: 'exhibit', containing, onFault });
  const find = useFindPart('exhibit', containing, () => setOver({ kind: 'find-exhibit-of-trail', containing }));
  const ids = stopIdsOf(part);
  const picks = rows
    .filter((row) => !ids.includes(idOfPart(row)))
    .map((row) => ({
      key: row.partId,
      name: [row.sign ?? '', row.name].join(' ').trim(),
      isChosen: false,
      onPress: () => put(['exhibitIds'], [...ids, idOfPart(row)]),
    }));
  return <Picker title={say('stops.which')} picks={[find, ...picks]} onBack={() => setOver(null)} />;
}
