import type { ReactNode } from 'react';
import { BackKey } from '../components/back-key.tsx';
import { Flow } from '../components/flow.tsx';
import { Headline } from '../components/headline.tsx';
import { PageKeys } from '../components/page-keys.tsx';
import { Phrases } from '../components/phrases.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import styles from '../components/settings.module.css';
import { usePager } from '../components/use-pager.ts';

/** One line of a page of facts: what, and how it is. */
export interface StaffFact {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
}

export interface FactsPageProps {
  readonly title: string;
  readonly asked?: string;
  readonly lead?: string;
  readonly facts: readonly StaffFact[];
  /** Nothing where this page is where its reader belongs. */
  readonly onBack?: () => void;
  /** Keys beside 返回. */
  readonly keys?: ReactNode;
}

/** Facts to be read in their order, a page at a time. */
export function FactsPage({ title, asked, lead, facts, onBack, keys }: FactsPageProps) {
  const pager = usePager(null);
  const blocks = facts.map(({ key, label, lines }) => ({
    key: `${key} ${lines.join(' ')}`,
    node: (
      <dl className={styles.fact}>
        <dt>{label}</dt>
        <dd>
          {lines.map((line) => (
            <p key={line}>
              <Phrases text={line} />
            </p>
          ))}
        </dd>
      </dl>
    ),
  }));
  return (
    <Scene
      read={
        <>
          <Headline title={title} asked={asked ?? null} lead={lead} />
          <div className={styles.run}>
            <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
          </div>
        </>
      }
      main={<PageKeys pager={pager} />}
      last={
        (onBack || keys) && (
          <KeyRow>
            {onBack && <BackKey onPress={onBack} />}
            {keys}
          </KeyRow>
        )
      }
    />
  );
}
