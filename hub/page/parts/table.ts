import { createElement as h, type ReactNode } from 'react';

export interface Column {
  readonly head: string;
  /** Numbers stand under each other. */
  readonly isNumber?: boolean;
  /** Left out where there is no room for it: it is said elsewhere too. */
  readonly isMore?: boolean;
}

/** A table whose first cells name their rows; `empty` is said where there is none. A cell may be anything that React draws. */
export function table(
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly ReactNode[])[],
  empty: string,
): ReactNode {
  if (rows.length === 0) return h('p', { className: 'empty' }, empty);
  return h(
    'table',
    null,
    h('caption', { className: 'unseen' }, label),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ...columns.map(({ head, ...column }) => h('th', { scope: 'col', className: classOf(column) }, head)),
      ),
    ),
    h('tbody', null, ...rows.map((row) => h('tr', null, ...row.map((cell, at) => cellOf(cell, at, columns[at]))))),
  );
}

function cellOf(cell: ReactNode, at: number, column: Omit<Column, 'head'> = {}): ReactNode {
  return at === 0 ? h('th', { scope: 'row' }, cell) : h('td', { className: classOf(column) }, cell);
}

function classOf({ isNumber = false, isMore = false }: Omit<Column, 'head'>): string | undefined {
  return [isNumber ? 'number' : '', isMore ? 'more' : ''].join(' ').trim() || undefined;
}

/** Names with what belongs to each. */
export function facts(rows: readonly (readonly [name: string, value: ReactNode])[]): ReactNode {
  return h(
    'dl',
    { className: 'facts' },
    ...rows.map(([name, value]) => h('div', null, h('dt', null, name), h('dd', null, value))),
  );
}
