import type { Opening } from '#contract/venue/hours.ts';
import { BrassRule } from '../../components/brass-rule.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { Sign } from '../../components/sign.tsx';
import { writeNext } from '../../i18n/opening-words.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import styles from './service-board.module.css';

const unknown: Opening = { kind: 'unknown' };

/** The services of today like a timetable: sign, name, until when or from when. */
export function ServiceBoard() {
  const { venue, openings } = useStage();
  const moment = useMoment();
  const pick = usePick();
  return (
    <section className={styles.board}>
      <BrassRule />
      <ul data-count={venue.services.length}>
        {venue.services.map((service) => (
          <li key={service.id}>
            <span className={styles.name}>
              <Sign>{service.sign}</Sign>
              <span>
                <Phrases text={pick(service.name)} />
              </span>
            </span>
            <b className={styles.hours}>
              {'weekly' in service.hours
                ? writeNext(openings.services[service.id] ?? unknown, service.hours, moment)
                : pick(service.hours)}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
