import { BrassRule } from '../../components/brass-rule.tsx';
import { Sign } from '../../components/sign.tsx';
import { usePick, useStage } from '../../stage.tsx';
import styles from './service-board.module.css';

/** The services of today like a timetable: sign, name, hours. */
export function ServiceBoard() {
  const { venue } = useStage();
  const pick = usePick();
  return (
    <section className={styles.board}>
      <BrassRule />
      <ul data-count={venue.services.length}>
        {venue.services.map((service) => (
          <li key={service.id}>
            <span className={styles.name}>
              <Sign>{service.sign}</Sign>
              <span>{pick(service.name)}</span>
            </span>
            <b className={styles.hours}>{pick(service.hours)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
