import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftRow } from '#contract/page/drafts.ts';
import { eventKindSchema } from '#contract/venue/event.ts';
import { fieldOf } from '../edit-target.ts';
import { Picker } from '../picker.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import type { EventOver, PartOver, VenueDeskState } from './use-venue-desk.ts';

/** Whether something of an event is being chosen. */
export function isOfEvent(over: PartOver): over is EventOver {
  return over.kind === 'event-kind' || over.kind === 'event-entry';
}

interface EventChoicesProps {
  readonly over: EventOver;
  readonly part: FieldValue;
  readonly desk: Pick<VenueDeskState, 'put' | 'setOver'>;
}

/** What of an event is one of those that there are: an event or an offer, an answer. */
export function EventChoices({ over, ...props }: EventChoicesProps) {
  switch (over.kind) {
    case 'event-kind':
      return <Kinds {...props} />;
    case 'event-entry':
      return <Entries {...props} rows={over.rows} />;
  }
}

type OfEvent = Omit<EventChoicesProps, 'over'>;

function Kinds({ part, desk: { put, setOver } }: OfEvent) {
  const say = useConsoleSay();
  const now = fieldOf(part, ['kind']);
  const picks = eventKindSchema.options.map((kind) => ({
    key: kind,
    name: say(`event.kind-${kind}`),
    isChosen: kind === now,
    onPress: () => put(['kind'], kind),
  }));
  return <Picker title={say('event.kind')} picks={picks} onBack={() => setOver(null)} />;
}

function Entries({ part, desk: { put, setOver }, rows }: OfEvent & { rows: readonly DraftRow[] }) {
  const say = useConsoleSay();
  const now = fieldOf(part, ['entryId']);
  const none = {
    key: 'none',
    name: say('event.no-entry'),
    isChosen: now === null,
    onPress: () => put(['entryId'], null),
  };
  const picks = rows.map(({ entryId, title }) => ({
    key: entryId,
    name: title || say('list.untitled'),
    isChosen: entryId === now,
    onPress: () => put(['entryId'], entryId),
  }));
  return <Picker title={say('event.entry')} picks={[none, ...picks]} onBack={() => setOver(null)} />;
}
