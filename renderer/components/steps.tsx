import type { z } from 'zod';
import type { materialSchema, stepSchema } from '#contract/venue/entry.ts';
import { Icon } from './icon.tsx';
import { Phrases } from './phrases.tsx';
import styles from './steps.module.css';

export type Step = z.infer<typeof stepSchema>;
export type Material = z.infer<typeof materialSchema>;

/** A station on the brass line; the last one is filled. */
export function StepStation({ step, number, isLast }: { step: Step; number: number; isLast: boolean }) {
  return (
    <div className={styles.step} data-last={isLast || undefined}>
      <span className={styles.station}>{number}</span>
      <div className={styles.words}>
        <b>
          <Phrases text={step.title} />
        </b>
        {step.note && (
          <span>
            <Phrases text={step.note} />
          </span>
        )}
      </div>
    </div>
  );
}

/** What to bring, to read. */
export function MaterialLine({ material }: { material: Material }) {
  return (
    <div className={styles.material}>
      <span className={styles.mark}>
        <Icon name="check" size="note" plain />
      </span>
      <div className={styles.words}>
        <b>
          <Phrases text={material.name} />
        </b>
        {material.condition && (
          <span>
            <Phrases text={material.condition} />
          </span>
        )}
      </div>
    </div>
  );
}
