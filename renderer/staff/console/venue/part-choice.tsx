import type { ReactNode } from 'react';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { KeptPicture } from '#contract/page/intake.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { digitsTarget, fieldOf } from '../edit-target.ts';
import { Picker } from '../picker.tsx';
import { type ConsoleSay, useConsoleSay } from '../use-console-say.ts';
import { ChosenChoice } from './chosen-field.tsx';
import { EventChoices, isOfEvent } from './event-choices.tsx';
import { ExhibitOfTrail } from './exhibit-of-trail.tsx';
import { MatterChoices } from './matter/matter-choices.tsx';
import { PictureChoices } from './picture-choices.tsx';
import { PlaceOfPart } from './place-of-part.tsx';
import type { PartOver, VenueDeskState } from './use-venue-desk.ts';
import { popularIdsOf } from './word-blocks.tsx';

export interface PartChoiceProps {
  readonly calls: StaffCalls;
  readonly desk: VenueDeskState;
  readonly over: PartOver;
  readonly part: FieldValue;
  readonly onFault: () => void;
}

/** What lies over a part while something of it is chosen; null where nothing is. */
export function choiceOver({ calls, desk, over, part, onFault }: PartChoiceProps): ReactNode {
  const { put, setOver } = desk;
  const onBack = () => setOver(null);
  switch (over.kind) {
    case 'choose':
      return <Choice over={over} desk={desk} />;
    case 'popular':
      return <PopularChoice over={over} desk={desk} part={part} />;
    case 'picture': {
      const onChoose = (kept: KeptPicture) => put(['picture'], { ...pictureOf(part), ...kept });
      return <PictureChoices {...{ calls, onChoose, onBack, onFault }} />;
    }
    case 'chosen':
      return <ChosenChoice field={over.field} part={part} onPut={put} onBack={onBack} />;
    case 'place-of-part':
      return <PlaceOfPart {...{ calls, desk, onFault, part }} containing={over.containing} />;
    case 'exhibit-of-trail':
      return <ExhibitOfTrail {...{ calls, desk, onFault, part }} containing={over.containing} />;
    case 'of-matter':
      return <MatterChoices {...{ calls, over, desk, onFault, part }} />;
    default:
      return isOfEvent(over) ? <EventChoices {...{ over, desk, part }} /> : null;
  }
}

interface PopularChoiceProps {
  readonly over: PartOver & { kind: 'popular' };
  readonly desk: VenueDeskState;
  readonly part: FieldValue;
}

/** The entries that were found, of which one is to be among those that are asked most. */
function PopularChoice({ over, desk, part }: PopularChoiceProps) {
  const say = useConsoleSay();
  const { put, setOver } = desk;
  const ids = popularIdsOf(part);
  const picks = over.rows.map(({ entryId, title }) => ({
    key: entryId,
    name: title || say('list.untitled'),
    isChosen: ids.includes(entryId),
    onPress: () => (ids.includes(entryId) ? setOver(null) : put(['popularIds'], [...ids, entryId])),
  }));
  return <Picker title={say('popular.which')} picks={picks} onBack={() => setOver(null)} />;
}

/** What is said of the picture that stood there; nothing where there was none. */
function pictureOf(part: FieldValue): Record<string, FieldValue> {
  const picture = fieldOf(part, ['picture']);
  return typeof picture === 'object' && picture !== null && !Array.isArray(picture) ? picture : {};
}

/** What holds on holidays, or on weekends that are workdays. */
function Choice({ over, desk }: { over: PartOver & { kind: 'choose' }; desk: VenueDeskState }) {
  const say = useConsoleSay();
  const { field, choice } = over;
  const { setOver } = desk;
  return (
    <Picker
      title={say(choice === 'holidays' ? 'hours.holidays' : 'hours.make-up-days')}
      picks={choice === 'holidays' ? holidayPicks(field, desk, say) : makeUpPicks(field, desk, say)}
      onBack={() => setOver(null)}
    />
  );
}

type Field = (PartOver & { kind: 'choose' })['field'];

function holidayPicks(field: Field, { put, setOver }: VenueDeskState, say: ConsoleSay) {
  const path = [field, 'holidays'];
  const own = () => setOver({ kind: 'field', target: digitsTarget('hours.holidays', path) });
  return [
    { key: 'usual', name: say('hours.as-usual'), isChosen: false, onPress: () => put(path, null) },
    { key: 'closed', name: say('hours.closed'), isChosen: false, onPress: () => put(path, 'closed') },
    { key: 'own', name: say('hours.own'), isChosen: false, onPress: own },
  ];
}

function makeUpPicks(field: Field, { put }: VenueDeskState, say: ConsoleSay) {
  const path = [field, 'makeUpDays'];
  return [
    { key: 'usual', name: say('hours.as-usual'), isChosen: false, onPress: () => put(path, null) },
    { key: 'monday', name: say('hours.like-monday'), isChosen: false, onPress: () => put(path, 'as-monday') },
  ];
}
