import type { ReactNode } from 'react';
import { type Block, Flow } from './flow.tsx';
import styles from './list-scene.module.css';
import { PageKeys } from './page-keys.tsx';
import { Scene, type SceneProps } from './scene.tsx';
import { usePager } from './use-pager.ts';

export interface ListSceneProps extends Pick<SceneProps, 'read' | 'last'> {
  /** Without any, nothing stands between what is read and the water. */
  readonly rows: readonly Block[];
  readonly halves?: NonNullable<SceneProps['halves']>;
  /** Rows that never become more take their ease on an upright panel. */
  readonly isCalm?: boolean;
}

/** A heading, rows to touch, and keys that turn their pages when they are more than the panel holds. */
export function ListScene({ read, rows, last, halves = 'act-wide', isCalm = false }: ListSceneProps) {
  const pager = usePager();
  const list: ReactNode = rows.length > 0 && (
    <div className={styles.list} data-calm={isCalm || undefined}>
      <Flow as="ul" blocks={rows} page={pager.page} onPages={pager.onPages} />
    </div>
  );
  return (
    <Scene halves={halves} read={read} quiet={list} main={pager.pages > 1 && <PageKeys pager={pager} />} last={last} />
  );
}
