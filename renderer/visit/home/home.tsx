import { Door } from '../../components/door.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { Scene } from '../../components/scene.tsx';
import { Skyline } from '../../components/skyline.tsx';
import { partOfDay } from '../../i18n/dates.ts';
import { staffPresence, staffValues } from '../../i18n/opening-words.ts';
import { useKept, useKeptOfScreen } from '../../kept.tsx';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import { AskRow } from './ask-row.tsx';
import { Directory } from './directory.tsx';
import { ElderHome } from './elder-home.tsx';
import styles from './home.module.css';
import { Popular } from './popular.tsx';
import { ServiceBoard } from './service-board.tsx';

/** Greeting and question, on the brass rule the services of today. */
function HomeHead() {
  const { venue, say, language, nowMs, visit, panel, openings } = useStage();
  const pick = usePick();
  const isLow = visit.modes.reach === 'low';
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.question}>
          <small>
            {say('home.greeting', {
              part: openings.isClockRight ? partOfDay(nowMs, venue.timeZone, language) : 'unknown',
            })}
          </small>
          <Phrases text={pick(venue.question)} />
        </h1>
        {!isLow && (
          <div className={styles.corner}>
            <Skyline kind={venue.kind} stretch="corner" />
          </div>
        )}
      </div>
      <ServiceBoard />
      {isLow && panel === 'portrait' && (
        <div className={styles.bank}>
          <Skyline kind={venue.kind} stretch="whole" />
        </div>
      )}
    </>
  );
}

/** What to do here: those who queue read above, those who ask press below, doors for those who know, rows for those who don't. */
export function Home() {
  const { venue, say, core, visit, openings } = useStage();
  const moment = useMoment();
  const kept = useKeptOfScreen();
  const [shows, setShows] = useKept<'front' | 'popular'>('shows', 'front');
  if (shows === 'popular') return <Popular onBack={() => setShows('front')} />;
  const openPopular = () => {
    kept.forget('list');
    setShows('popular');
  };
  if (visit.modes.size === 'elder') return <ElderHome onPopular={openPopular} />;
  return (
    <Scene
      halves="even"
      read={<HomeHead />}
      quiet={
        <div className={styles.ways}>
          <section className={styles.doors}>
            <Door
              icon="signpost"
              name={say('home.find', { kind: venue.kind })}
              note={say('home.find-note', { kind: venue.kind })}
              onPress={() => core.intend({ kind: 'open', screen: 'finder' })}
            />
            <Door icon="info" name={say('home.popular')} note={say('home.popular-note')} onPress={openPopular} />
            <Door
              icon="staff"
              name={say('home.staff')}
              note={say('home.staff-note', staffValues(openings.staff, moment))}
              keepsNote={staffPresence(openings.staff) === 'away'}
              onPress={() => core.intend({ kind: 'call-staff' })}
            />
          </section>
          <Directory />
        </div>
      }
      main={<AskRow />}
    />
  );
}
