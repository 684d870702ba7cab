import type { ReactNode } from 'react';
import type { IconKey } from '../../components/icon-drawings.ts';
import { Notice } from '../../components/notice.tsx';
import { Reflection } from '../../components/skyline.tsx';
import styles from './plain-page.module.css';

export interface PlainPageProps {
  readonly icon: IconKey;
  readonly title: string;
  readonly lead: string;
  readonly notice?: string;
  readonly detail?: ReactNode;
}

/** A calm page that needs neither venue nor visit: stone above, still water below. */
export function PlainPage({ icon, title, lead, notice, detail }: PlainPageProps) {
  return (
    <div className={styles.page} data-surface="stone">
      <main className={styles.words}>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {notice && (
          <Notice tone="caution" icon={icon}>
            {/* As it is: a text is broken by the language and the names of a stage, and here is none. */}
            <span>{notice}</span>
          </Notice>
        )}
        {detail && <p className={styles.detail}>{detail}</p>}
      </main>
      <div className={styles.water} data-surface="river">
        <Reflection isStill />
      </div>
    </div>
  );
}
