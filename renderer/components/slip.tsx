import type { ReactNode } from 'react';
import { Phrases } from './phrases.tsx';
import styles from './slip.module.css';

export interface SlipProps {
  readonly label: string;
  readonly figure: string;
  readonly aside?: ReactNode;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Paper, screen and phone show the same slip: one large figure, a tear line, what goes with it. */
export function Slip({ label, figure, aside, facts }: SlipProps) {
  return (
    <section className={styles.slip}>
      <div className={styles.top}>
        <p className={styles.label}>{label}</p>
        <p className={styles.figure}>{figure}</p>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>
              <Phrases text={fact.value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
