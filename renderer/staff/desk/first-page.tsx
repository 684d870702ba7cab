import type { ReactNode } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { Block } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import type { IconKey } from '../../components/icon-drawings.ts';
import { Key } from '../../components/key.tsx';
import { Apart, ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { openingSentence } from '../../i18n/opening-words.ts';
import { useMoment, useStage } from '../../stage.tsx';
import { ClosableRow } from '../closable-row.tsx';
import type { ClosableThing } from '../closable-things.ts';
import type { DayAtDesk } from './day-at-desk.ts';
import styles from './first-page.module.css';
import { type DeskSay, useDeskSay } from './use-desk-say.ts';

/** The rooms that the first page leads to, in their order: what a clerk comes for stands first. */
export type DeskRoom = 'arrivals' | 'closures' | 'notices' | 'questions' | 'content' | 'versions' | 'check';

export interface FirstPageProps {
  readonly role: StaffRole;
  readonly day: DayAtDesk;
  readonly onRoom: (room: DeskRoom) => void;
  /** Something is to be closed, or opened again. */
  readonly onThing: (thing: ClosableThing) => void;
  readonly onPins: () => void;
  /** To what staff did, for those who may see it. */
  readonly onTrail?: () => void;
}

const icons: Readonly<Record<DeskRoom, IconKey>> = {
  arrivals: 'calendar',
  closures: 'warn',
  notices: 'alarm',
  questions: 'search',
  content: 'document',
  versions: 'list',
  check: 'info',
};

/** So many rooms stand one above the other on a lying panel. */
const mostInColumn = 4;

/** A room and how things are in it, as far as whoever is here may see it. */
function roomsOf(day: DayAtDesk, say: DeskSay): readonly (readonly [DeskRoom, string])[] {
  const { arrivals, closures, notices, questions, content, versions, check } = day;
  const told: readonly (readonly [DeskRoom, string] | null)[] = [
    arrivals && ['arrivals', say('day.arrivals-note', arrivals)],
    closures && ['closures', say('day.closures-note', closures)],
    notices && ['notices', say('day.notices-note', notices)],
    questions && ['questions', say('day.questions-note', questions)],
    content && ['content', say('day.content-note', content)],
    versions && ['versions', say('day.versions-note', versions)],
    ['check', say('day.check-note', check)],
  ];
  return told.filter((one) => one !== null);
}

/** A row, the first of its kind under what they are for. */
function Headed({ head, children }: { head: string | null; children: ReactNode }) {
  return head === null ? children : <Apart head={head}>{children}</Apart>;
}

/** Where the desk begins: each room with how it is today, and what can be closed at once. */
export function FirstPage({ role, day, onRoom, onThing, onPins, onTrail }: FirstPageProps) {
  const { venue, visit, panel, openings } = useStage();
  const say = useDeskSay();
  const moment = useMoment();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  // Upright, what is read has the room above what a seated reader can touch.
  const isUpright = panel === 'portrait' && visit.modes.size === 'standard';
  const isInTwo = panel !== 'portrait' && !isTight;
  const rooms: Block[] = roomsOf(day, say).map(([room, note]) => ({
    key: `${room} ${note}`,
    node: <Row icon={icons[room]} name={say(`day.${room}`)} note={note} onPress={() => onRoom(room)} />,
  }));
  // Beside the rooms, where they fill one column and there are two.
  const isBeside = isInTwo && rooms.length <= mostInColumn;
  const near: Block[] = day.near.map((thing, index) => ({
    startsPage: isBeside && index === 0,
    key: `${thing.of} ${thing.id} ${thing.closed?.reason} ${thing.closed?.until}`,
    node: (
      <Headed head={index === 0 ? say('day.near') : null}>
        <ClosableRow thing={thing} onPress={() => onThing(thing)} />
      </Headed>
    ),
  }));
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      columns={isInTwo ? 2 : 1}
      read={
        <>
          <div className={styles.head}>
            <Headline
              title={say('day.title', { role })}
              lead={isUpright ? openingSentence(openings.venue, venue.hours, moment) : undefined}
              size={isTight ? 'h2' : 'h1'}
            />
          </div>
          {venue.sample && panel !== 'compact' && (
            <Notice tone="ink" icon="info">
              {say('day.sample')}
            </Notice>
          )}
        </>
      }
      rows={[...rooms, ...near]}
      last={
        <KeyRow>
          <Key icon="key" onPress={onPins}>
            {say('day.pins')}
          </Key>
          {onTrail && (
            <Key icon="list" onPress={onTrail}>
              {say('day.trail')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
