import { Row } from '../../components/row.tsx';
import { shownEvents, writeOccurrence } from '../../i18n/event-words.ts';
import { useKept } from '../../kept.tsx';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import { directoryPage } from './directory-page.ts';
import styles from './home.module.css';

/** Today's appointments, what can be asked through before queuing, what is on and what is shown, if there are any, and the venue's subjects, as many as there is room for; with more of them the last row turns to the rest. */
export function Directory() {
  const { say, panel, visit } = useStage();
  const [start, setStart] = useKept('directory', 0);
  const rowsShown = panel === 'compact' && visit.modes.reach === 'low' ? 3 : 6;
  const { rows, others, next } = directoryPage(useDirectoryRows(), start, rowsShown);
  return (
    <section className={styles.directory} aria-label={say('home.categories')}>
      {rows.map(({ key, ...row }) => (
        <Row key={key} size="tight" {...row} />
      ))}
      {others > 0 && (
        <Row
          icon="list"
          name={say('home.more')}
          note={say('home.more-note', { count: others })}
          size="tight"
          onPress={() => setStart(next)}
        />
      )}
    </section>
  );
}

function useDirectoryRows() {
  const { venue, say, core, visit, language, panel, openings } = useStage();
  const moment = useMoment();
  const pick = usePick();
  // On the wide panel these names take the room of two lines where words are long.
  const noteOf = (note: string) => (panel === 'landscape' ? undefined : note);
  const checkIn = {
    key: 'check-in',
    icon: 'calendar',
    name: say('checkin.home'),
    note: say('checkin.home-note'),
    onPress: () => core.intend({ kind: 'open-check-in', at: 'routes' }),
  } as const;
  const matters = {
    key: 'matters',
    icon: 'document',
    name: say('matters.home'),
    note: noteOf(say('matters.home-note')),
    onPress: () => core.intend({ kind: 'open', screen: 'matters' }),
  } as const;
  const [first] = shownEvents(venue.events, openings, moment);
  const events = first && {
    key: 'events',
    icon: 'clock' as const,
    name: say('event.home', { first: first.part === 'week' ? 'week' : 'today' }),
    note: noteOf(
      say('event.home-note', { when: writeOccurrence(first.occurrence, moment), name: pick(first.event.name) }),
    ),
    onPress: () => core.intend({ kind: 'open', screen: 'events' }),
  };
  const exhibits = {
    key: 'exhibits',
    icon: 'exhibit',
    name: say('exhibits.home'),
    note: noteOf(say('exhibits.home-note')),
    onPress: () => core.intend({ kind: 'open-exhibits', placeId: null }),
  } as const;
  const subjects = venue.categories.map(({ id, icon, name, hint }) => ({
    key: `subject ${id}`,
    icon,
    name: pick(name),
    note: pick(hint),
    onPress: () => core.intend({ kind: 'open-category', categoryId: id }),
  }));
  return [
    ...(visit.offersCheckIn ? [checkIn] : []),
    ...(venue.matters[language].length > 0 ? [matters] : []),
    ...(events ? [events] : []),
    ...(venue.exhibits.length > 0 ? [exhibits] : []),
    ...subjects,
  ];
}
