import type { ReactNode } from 'react';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { Apart, ListScene } from '../components/list-scene.tsx';
import { Notice } from '../components/notice.tsx';
import { Row } from '../components/row.tsx';
import { KeyRow } from '../components/scene.tsx';
import { type ShownEvent, writeOccurrence } from '../i18n/event-words.ts';
import { useMoment, usePick, useStage } from '../stage.tsx';
import { useShownEvents } from './use-shown-events.ts';

/** What is on now, later today and within a week; `isOver`: what was looked at has just ended. */
export function Events({ isOver = false }: { isOver?: boolean }) {
  const { say, core, openings, visit, panel } = useStage();
  const shown = useShownEvents();
  const hasToday = shown.some(({ part }) => part !== 'week');
  const has = !openings.isClockRight ? 'unknown' : hasToday ? 'today' : shown.length > 0 ? 'week' : 'none';
  const isTight = visit.modes.size === 'elder' && panel === 'compact';
  // On the smallest panel in large print the list is all: its times say what is today.
  const isList = isTight && hasToday;
  const title = say('event.title', { has });
  return (
    <ListScene
      read={
        <>
          {isList ? <h1 className="unseen">{title}</h1> : <Headline title={title} lead={say('event.lead', { has })} />}
          {isOver && (
            <Notice tone="caution" icon="clock">
              {say('event.over')}
            </Notice>
          )}
        </>
      }
      titleOnLintel={isList ? title : undefined}
      rows={shown.map((one, index) => ({
        key: one.event.id,
        node: <EventRow shown={one} isClose={isList} isFirst={!isList && shown[index - 1]?.part !== one.part} />,
      }))}
      columns={isList ? 2 : 1}
      last={
        <KeyRow>
          <BackKey />
          {shown.length === 0 && (
            <Key icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
              {say('event.staff')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}

interface EventRowProps {
  readonly shown: ShownEvent;
  readonly isFirst: boolean;
  /** There is no room to say where. */
  readonly isClose: boolean;
}

/** An event or an offer, when and where; the first of its part stands under a heading. */
function EventRow({ shown: { event, occurrence, part }, isFirst, isClose }: EventRowProps): ReactNode {
  const { say, core, visit } = useStage();
  const moment = useMoment();
  const pick = usePick();
  const place = visit.places.find(({ id }) => id === event.placeId);
  const when = writeOccurrence(occurrence, moment);
  const row = (
    <Row
      icon={event.kind === 'offer' ? 'gift' : 'clock'}
      name={pick(event.name)}
      note={place && !isClose ? say('event.note', { when, place: pick(place.name) }) : when}
      onPress={() => core.intend({ kind: 'open-event', eventId: event.id })}
    />
  );
  return isFirst ? <Apart head={say(`event.${part}`)}>{row}</Apart> : row;
}
