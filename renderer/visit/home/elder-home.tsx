import type { IconKey } from '../../components/icon-drawings.ts';
import { Phrases } from '../../components/phrases.tsx';
import { Row } from '../../components/row.tsx';
import { Scene } from '../../components/scene.tsx';
import { partOfDay } from '../../i18n/dates.ts';
import { shownEvents } from '../../i18n/event-words.ts';
import { useShutNow } from '../../i18n/use-now-words.ts';
import { useKept } from '../../kept.tsx';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import { AskRow } from './ask-row.tsx';
import { directoryPage } from './directory-page.ts';
import elder from './elder-home.module.css';
import styles from './home.module.css';

interface ElderRow {
  readonly icon: IconKey;
  readonly name: string;
  readonly onPress: () => void;
}

/** Of these what there is: an appointment, what can be asked through, what is shown, what is on. */
function useServices(): readonly ElderRow[] {
  const { venue, say, core, visit, language, openings } = useStage();
  const [event] = shownEvents(venue.events, openings, useMoment(), ['event']);
  const checkIn: ElderRow = {
    icon: 'calendar',
    name: say('checkin.home'),
    onPress: () => core.intend({ kind: 'open-check-in', at: 'routes' }),
  };
  const matters: ElderRow = {
    icon: 'document',
    name: say('matters.home'),
    onPress: () => core.intend({ kind: 'open', screen: 'matters' }),
  };
  const exhibits: ElderRow = {
    icon: 'exhibit',
    name: say('exhibits.home'),
    onPress: () => core.intend({ kind: 'open-exhibits', placeId: null }),
  };
  const events: ElderRow = {
    icon: 'clock',
    name: say('event.home', { first: event?.part === 'week' ? 'week' : 'today' }),
    onPress: () => core.intend({ kind: 'open', screen: 'events' }),
  };
  return [
    ...(visit.offersCheckIn ? [checkIn] : []),
    ...(venue.matters[language].length > 0 ? [matters] : []),
    ...(venue.exhibits.length > 0 ? [exhibits] : []),
    ...(event ? [events] : []),
  ];
}

/** The venue's subjects, what it has for older people first: that has their icon. */
function useSubjects(): readonly ElderRow[] {
  const { venue, core } = useStage();
  const pick = usePick();
  return venue.categories
    .toSorted((one, other) => Number(other.icon === 'elder') - Number(one.icon === 'elder'))
    .map(({ id, icon, name }) => ({
      icon,
      name: pick(name),
      onPress: () => core.intend({ kind: 'open-category', categoryId: id }),
    }));
}

/** So many rows have room; on the smallest panel and in low reach more than three of them side by side. */
const mostRows = 4;
const mostBelow = 3;

function useElderRows(onPopular: () => void): { readonly rows: readonly ElderRow[]; readonly isInTwo: boolean } {
  const { venue, say, core, visit, panel } = useStage();
  const isTight = panel === 'compact' || (panel === 'portrait' && visit.modes.reach === 'low');
  const [start, setStart] = useKept('elder-rows', 0);
  const [service, ...services] = useServices();
  const [subject, ...subjects] = useSubjects();
  const isElders = subject?.icon === 'elder';
  const all: readonly ElderRow[] = [
    ...(service ? [service] : []),
    ...(subject && isElders ? [subject] : []),
    {
      icon: 'signpost',
      name: say('home.find', { kind: venue.kind }),
      onPress: () => core.intend({ kind: 'open', screen: 'finder' }),
    },
    { icon: 'info', name: say('home.popular'), onPress: onPopular },
    // Whom to call is on the quay as well.
    { icon: 'staff', name: say('home.staff'), onPress: () => core.intend({ kind: 'call-staff' }) },
    ...services,
    ...(subject && !isElders ? [subject] : []),
    ...subjects,
  ];
  const { rows, others, next } = directoryPage(all, start, mostRows);
  const more: ElderRow = { icon: 'list', name: say('home.more'), onPress: () => setStart(next) };
  const shown = others > 0 ? [...rows, more] : rows;
  return { rows: shown, isInTwo: isTight && shown.length > mostBelow };
}

/** Home in large print: ask, or one of a few things, and the others a page further; that the house is shut, and until when; no board, no offers, nothing that moves. */
export function ElderHome({ onPopular }: { onPopular: () => void }) {
  const { venue, say, language, nowMs, openings } = useStage();
  const { rows, isInTwo } = useElderRows(onPopular);
  const now = useShutNow();
  const pick = usePick();
  return (
    <Scene
      halves={isInTwo ? 'act-wide' : 'even'}
      read={
        <>
          <h1 className={now === '' ? styles.question : `${styles.question} ${elder.overNow}`}>
            <small>
              {say('home.greeting', {
                part: openings.isClockRight ? partOfDay(nowMs, venue.timeZone, language) : 'unknown',
              })}
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
            <Row key={name} icon={icon} name={name} onPress={onPress} />
          ))}
        </section>
      }
      main={<AskRow />}
    />
  );
}
