import type { IconKey } from '../../components/icon-drawings.ts';
import { Phrases } from '../../components/phrases.tsx';
import { Row } from '../../components/row.tsx';
import { Scene } from '../../components/scene.tsx';
import { partOfDay } from '../../i18n/dates.ts';
import { shownEvents } from '../../i18n/event-words.ts';
import { useShutNow } from '../../i18n/use-now-words.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import { AskRow } from './ask-row.tsx';
import elder from './elder-home.module.css';
import styles from './home.module.css';

interface ElderRow {
  readonly icon: IconKey;
  readonly name: string;
  readonly onPress: () => void;
}

/** The first of these that there is: an appointment, what can be asked through, what is shown, what is on. */
function useFirstRow(): ElderRow | null {
  const { venue, say, core, visit, language, openings } = useStage();
  const [event] = shownEvents(venue.events, openings, useMoment(), ['event']);
  if (visit.offersCheckIn)
    return {
      icon: 'calendar',
      name: say('checkin.home'),
      onPress: () => core.intend({ kind: 'open-check-in', at: 'routes' }),
    };
  if (venue.matters[language].length > 0)
    return {
      icon: 'document',
      name: say('matters.home'),
      onPress: () => core.intend({ kind: 'open', screen: 'matters' }),
    };
  if (venue.exhibits.length > 0)
    return {
      icon: 'exhibit',
      name: say('exhibits.home'),
      onPress: () => core.intend({ kind: 'open-exhibits', placeId: null }),
    };
  if (event)
    return {
      icon: 'clock',
      name: say('event.home', { first: event.part === 'week' ? 'week' : 'today' }),
      onPress: () => core.intend({ kind: 'open', screen: 'events' }),
    };
  return null;
}

/** What the venue has for older people: the subject that has their icon. */
function useElderSubject(): ElderRow | null {
  const { venue, core } = useStage();
  const pick = usePick();
  const subject = venue.categories.find(({ icon }) => icon === 'elder');
  if (!subject) return null;
  const { id, icon, name } = subject;
  return { icon, name: pick(name), onPress: () => core.intend({ kind: 'open-category', categoryId: id }) };
}

/** So many rows have room; on the smallest panel and in low reach more than three of them side by side. */
const mostRows = 4;
const mostBelow = 3;

function useElderRows(onPopular: () => void): { readonly rows: readonly ElderRow[]; readonly isInTwo: boolean } {
  const { venue, say, core, visit, panel } = useStage();
  const isTight = panel === 'compact' || (panel === 'portrait' && visit.modes.reach === 'low');
  const all = [
    useFirstRow(),
    useElderSubject(),
    { icon: 'info' as const, name: say('home.popular'), onPress: onPopular },
    {
      icon: 'signpost' as const,
      name: say('home.find', { kind: venue.kind }),
      onPress: () => core.intend({ kind: 'open', screen: 'finder' }),
    },
    // Whom to call is on the quay as well.
    { icon: 'staff' as const, name: say('home.staff'), onPress: () => core.intend({ kind: 'call-staff' }) },
  ].filter((row) => row !== null);
  const rows = all.slice(0, mostRows);
  return { rows, isInTwo: isTight && rows.length > mostBelow };
}

/** Home in large print: ask, or one of a few things; that the house is shut, and until when; no board, no offers, nothing that moves. */
export function ElderHome({ onPopular }: { onPopular: () => void }) {
  const { venue, say, nowMs, openings } = useStage();
  const { rows, isInTwo } = useElderRows(onPopular);
  const now = useShutNow();
  const pick = usePick();
  return (
    <Scene
      halves={isInTwo ? 'act-wide' : 'even'}
      read={
        <>
          <h1 className={styles.question}>
            <small>
              {say('home.greeting', { part: openings.isClockRight ? partOfDay(nowMs, venue.timeZone) : 'unknown' })}
            </small>
            <Phrases text={pick(venue.question)} />
          </h1>
          {now !== '' && (
            <p className={elder.now}>
              <Phrases text={now} />
            </p>
          )}
        </>
      }
      quiet={
        <section className={elder.rows} data-in-two={isInTwo || undefined} aria-label={say('home.categories')}>
          {rows.map(({ icon, name, onPress }) => (
            <Row key={icon} icon={icon} name={name} onPress={onPress} />
          ))}
        </section>
      }
      main={<AskRow />}
    />
  );
}
