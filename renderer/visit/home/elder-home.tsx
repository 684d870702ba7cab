import { Phrases } from '../../components/phrases.tsx';
import { Row } from '../../components/row.tsx';
import { Scene } from '../../components/scene.tsx';
import { partOfDay } from '../../i18n/dates.ts';
import { shownEvents } from '../../i18n/event-words.ts';
import { useShutNow } from '../../i18n/use-now-words.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import { AskRow } from './ask-row.tsx';
import styles from './home.module.css';

/** Home in large print: ask, or one of a few things; that the house is shut, and until when; no board, no offers, nothing that moves. */
export function ElderHome({ onPopular }: { onPopular: () => void }) {
  const { venue, say, core, visit, panel, language, nowMs, openings } = useStage();
  const hasMatters = !visit.offersCheckIn && venue.matters[language].length > 0;
  const hasExhibits = !visit.offersCheckIn && !hasMatters && venue.exhibits.length > 0;
  const moment = useMoment();
  const [event] = shownEvents(venue.events, openings, moment, ['event']);
  const hasEvents = !visit.offersCheckIn && !hasMatters && !hasExhibits && event !== undefined;
  const hasFirstRow = visit.offersCheckIn || hasMatters || hasExhibits || hasEvents;
  // On the smallest panel and in low reach three rows stand: whom to call is on the quay as well.
  const hasStaffRow = !hasFirstRow || (panel !== 'compact' && visit.modes.reach !== 'low');
  const now = useShutNow();
  const pick = usePick();
  return (
    <Scene
      read={
        <>
          <h1 className={styles.question}>
            <small>
              {say('home.greeting', { part: openings.isClockRight ? partOfDay(nowMs, venue.timeZone) : 'unknown' })}
            </small>
            <Phrases text={pick(venue.question)} />
          </h1>
          {now !== '' && (
            <p className={styles.elderNow}>
              <Phrases text={now} />
            </p>
          )}
        </>
      }
      quiet={
        <section className={styles.elderRows} aria-label={say('home.categories')}>
          {visit.offersCheckIn && (
            <Row
              icon="calendar"
              name={say('checkin.home')}
              onPress={() => core.intend({ kind: 'open-check-in', at: 'routes' })}
            />
          )}
          {hasMatters && (
            <Row
              icon="document"
              name={say('matters.home')}
              onPress={() => core.intend({ kind: 'open', screen: 'matters' })}
            />
          )}
          {hasExhibits && (
            <Row
              icon="exhibit"
              name={say('exhibits.home')}
              onPress={() => core.intend({ kind: 'open-exhibits', placeId: null })}
            />
          )}
          {hasEvents && (
            <Row
              icon="clock"
              name={say('event.home', { first: event.part === 'week' ? 'week' : 'today' })}
              onPress={() => core.intend({ kind: 'open', screen: 'events' })}
            />
          )}
          <Row icon="info" name={say('home.popular')} onPress={onPopular} />
          <Row
            icon="signpost"
            name={say('home.find', { kind: venue.kind })}
            onPress={() => core.intend({ kind: 'open', screen: 'finder' })}
          />
          {hasStaffRow && (
            <Row icon="staff" name={say('home.staff')} onPress={() => core.intend({ kind: 'call-staff' })} />
          )}
        </section>
      }
      main={<AskRow />}
    />
  );
}
