import type { ReactNode } from 'react';
import styles from './headline.module.css';
import { Clauses, Phrases } from './phrases.tsx';

export interface HeadlineProps {
  readonly title: string;
  readonly asked?: string | null;
  readonly lead?: ReactNode;
  readonly size?: 'h1' | 'h2' | 'display';
  readonly lang?: string;
}

/** What a screen is about: what was asked, the title, one sentence. */
export function Headline({ title, asked, lead, size = 'h1', lang }: HeadlineProps) {
  return (
    <div className={styles.headline} lang={lang}>
      {asked && <p className={styles.asked}>{asked}</p>}
      <h1 className={styles.title} data-size={size}>
        <Clauses text={title} lang={lang} />
      </h1>
      {lead && <p className={styles.lead}>{typeof lead === 'string' ? <Phrases text={lead} lang={lang} /> : lead}</p>}
    </div>
  );
}

/** The head of a list. */
export function ListHead({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className={styles.head} data-list-head="">
      <h2>{children}</h2>
      {aside && <span>{aside}</span>}
    </div>
  );
}
