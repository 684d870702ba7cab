import { useState } from 'react';
import { Row } from '../../components/row.tsx';
import { usePick, useStage } from '../../stage.tsx';
import styles from './home.module.css';

/** Today's appointments, what can be asked through before queuing and what is shown, if there are any, and the venue's subjects, as many as there is room for; with more of them the last row turns to the rest. */
export function Directory() {
  const { venue, say, core, visit, panel, language } = useStage();
  const pick = usePick();
  const [start, setStart] = useState(0);
  const rowsShown = panel === 'compact' && visit.modes.reach === 'low' ? 3 : 6;
  const all = venue.categories;
  const hasMatters = venue.matters[language].length > 0;
  const hasExhibits = venue.exhibits.length > 0;
  const rowsLeft = rowsShown - [visit.offersCheckIn, hasMatters, hasExhibits].filter(Boolean).length;
  const fitsAll = all.length <= rowsLeft;
  const shown = fitsAll ? all : all.slice(start, start + rowsLeft - 1);
  const rest = all.length - start - shown.length;
  // On the wide panel their names take the room of two lines where words are long.
  const noteOf = (note: string) => (panel === 'landscape' ? undefined : note);
  const turn = () => setStart(rest > 0 ? start + shown.length : 0);
  return (
    <section className={styles.directory} aria-label={say('home.categories')}>
      {visit.offersCheckIn && (
        <Row
          icon="calendar"
          name={say('checkin.home')}
          note={say('checkin.home-note')}
          size="tight"
          onPress={() => core.intend({ kind: 'open-check-in', at: 'routes' })}
        />
      )}
      {hasMatters && (
        <Row
          icon="document"
          name={say('matters.home')}
          note={noteOf(say('matters.home-note'))}
          size="tight"
          onPress={() => core.intend({ kind: 'open', screen: 'matters' })}
        />
      )}
      {hasExhibits && (
        <Row
          icon="exhibit"
          name={say('exhibits.home')}
          note={noteOf(say('exhibits.home-note'))}
          size="tight"
          onPress={() => core.intend({ kind: 'open-exhibits', placeId: null })}
        />
      )}
      {shown.map((category) => (
        <Row
          key={category.id}
          icon={category.icon}
          name={pick(category.name)}
          note={pick(category.hint)}
          size="tight"
          onPress={() => core.intend({ kind: 'open-category', categoryId: category.id })}
        />
      ))}
      {!fitsAll && (
        <Row
          icon="list"
          name={say('home.more')}
          note={say('home.more-note', { count: rest > 0 ? rest : all.length - shown.length })}
          size="tight"
          onPress={turn}
        />
      )}
    </section>
  );
}
