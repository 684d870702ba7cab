import type { ReactNode } from 'react';
import { type Block, Flow } from './flow.tsx';
import { ListHead } from './headline.tsx';
import styles from './list-scene.module.css';
import { PageKeys } from './page-keys.tsx';
import { Scene, type SceneProps } from './scene.tsx';
import { usePager } from './use-pager.ts';

export interface ListSceneProps extends Pick<SceneProps, 'read' | 'titleOnLintel' | 'last'> {
  /** Without any, nothing stands between what is read and the water. */
  readonly rows: readonly Block[];
  readonly halves?: NonNullable<SceneProps['halves']>;
  /** 2 where large rows would be few on a page: the heading stands above them then. */
  readonly columns?: 1 | 2;
  /** Rows that never become more take their ease on an upright panel. */
  readonly isCalm?: boolean;
  /** Its name among what the screen keeps, where one screen shows several lists; null where it begins anew. */
  readonly keptAs?: string | null;
}

/** A heading, rows to touch, and keys that turn their pages when they are more than the panel holds. */
export function ListScene(props: ListSceneProps) {
  const { read, titleOnLintel, rows, last, halves = 'act-wide', isCalm = false, columns = 1, keptAs } = props;
  const pager = usePager(keptAs);
  const list: ReactNode = rows.length > 0 && (
    <div className={styles.list} data-calm={isCalm || undefined}>
      <Flow
        as={columns === 2 ? 'div' : 'ul'}
        columns={columns}
        blocks={rows}
        page={pager.page}
        onPages={pager.onPages}
        onTouch={pager.onTouch}
      />
    </div>
  );
  return (
    <Scene
      halves={columns === 2 ? 'one' : halves}
      read={read}
      titleOnLintel={titleOnLintel}
      quiet={list}
      isAboveList
      main={pager.pages > 1 && <PageKeys pager={pager} />}
      last={last}
    />
  );
}

/** The first row of a part that stands apart from the list above it, under a heading that turns the page with it. */
export function Apart({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className={styles.apart}>
      <ListHead>{head}</ListHead>
      {children}
    </div>
  );
}
