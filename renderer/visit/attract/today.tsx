import { Phrases } from '../../components/phrases.tsx';
import { useMoment, useStage } from '../../stage.tsx';
import styles from './attract.module.css';
import { todayHeading, todayLines } from './today-lines.ts';

/** Up to four lines: how things stand, and what is true besides. */
export function Today() {
  const { venue, say, openings } = useStage();
  const moment = useMoment();
  return (
    <section className={styles.today} aria-labelledby="today">
      <h2 id="today">{say(todayHeading(openings))}</h2>
      <dl>
        {todayLines(venue, openings, moment).map(({ key, label, value }) => (
          <div key={key}>
            <dt>
              <Phrases text={label} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
