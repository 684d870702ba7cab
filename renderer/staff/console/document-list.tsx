import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { DraftRow } from '#contract/page/drafts.ts';
import { type Block, Flow } from '../../components/flow.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import styles from './console.module.css';
import { type ConsoleSay, useConsoleSay } from './use-console-say.ts';

export interface DocumentListProps {
  readonly blocks: readonly Block[];
  /** How many there are; more than are shown are only counted. */
  readonly found: number;
  /** What makes a new one; null where none can be made. */
  readonly toNew: { readonly label: string; readonly onPress: () => void } | null;
  /** What is said where there is none. */
  readonly nothing?: string;
}

/** Rows of the draft, page by page, and the way to a new one. */
export function DocumentList({ blocks, found, toNew, nothing }: DocumentListProps) {
  const say = useConsoleSay();
  const pager = usePager();
  return (
    <>
      <Flow as="ul" blocks={blocks} page={pager.page} onPages={pager.onPages} />
      {found > blocks.length && <p className={styles.empty}>{say('list.more', { count: found - blocks.length })}</p>}
      {blocks.length === 0 && <p className={styles.empty}>{nothing ?? say('list.nothing')}</p>}
      <div className={styles.foot}>
        <PageKeys pager={pager} />
        {toNew && (
          <Button className={styles.new ?? ''} onPress={toNew.onPress}>
            {toNew.label}
          </Button>
        )}
      </div>
    </>
  );
}

export interface RowProps {
  readonly isOpen: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function Row({ isOpen, onPress, children }: RowProps) {
  return (
    <Button className={styles.row ?? ''} {...(isOpen ? { 'aria-current': true } : {})} onPress={onPress}>
      {children}
    </Button>
  );
}

export interface DocumentRowProps extends Omit<RowProps, 'children'> {
  readonly row: Pick<DraftRow, 'title' | 'language' | 'sign' | 'state' | 'changes' | 'faults'>;
  /** What is to be said of it where the draft neither changes it nor finds fault with it. */
  readonly remark?: string | null;
  /** What its sign is: words on a plate, a number, or a first day. */
  readonly signIs?: 'sign' | 'number' | 'day';
  /** Beside its state. */
  readonly children?: ReactNode;
}

/** One document of the draft: its name, how it stands, its sign. */
export function DocumentRow({ row, remark = null, signIs = 'sign', children, ...pressed }: DocumentRowProps) {
  const say = useConsoleSay();
  const isWaiting = row.state !== 'published' || row.faults > 0 || remark !== null;
  return (
    <Row {...pressed}>
      <b lang={row.language}>{row.title || say('list.untitled')}</b>
      <span>
        <em data-calls={isWaiting || undefined}>{stateOf(row, say) ?? remark ?? say('list.published')}</em>
        {row.sign && <span>{say('list.sign', { what: signIs, sign: row.sign })}</span>}
        {children}
      </span>
    </Row>
  );
}

function stateOf({ state, changes, faults }: DocumentRowProps['row'], say: ConsoleSay): string | null {
  if (state === 'removed') return say('list.removed');
  if (faults > 0) return say('list.faulty', { count: faults });
  if (state === 'new') return say('list.is-new');
  return state === 'changed' ? say('list.is-changed', { count: changes }) : null;
}
