import { createElement as h, type ReactNode } from 'react';
import type { Words } from '../messages/words.ts';

/** Which page of several an address asks for, from 1. */
export function pageIn(fields: URLSearchParams): number {
  const asked = Number(fields.get('page'));
  return Number.isSafeInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
}

/** Leads to the pages before and after; nothing where all is on one. */
export function pager(
  { say, number }: Words,
  { page, perPage, total }: { readonly page: number; readonly perPage: number; readonly total: number },
  path: string,
  fields: URLSearchParams,
): ReactNode {
  const pages = Math.max(1, Math.ceil(total / perPage));
  if (pages === 1 && page === 1) return null;
  const to = (other: number) => {
    const asked = new URLSearchParams(fields);
    asked.set('page', String(other));
    asked.delete('said');
    return `${path}?${asked.toString()}`;
  };
  return h(
    'nav',
    { className: 'pager', 'aria-label': say('pager.label') },
    page > 1 &&
      h('a', { href: to(Math.min(page - 1, pages)), className: 'key plain', rel: 'prev' }, say('pager.before')),
    h('span', null, say('pager.where', { page: number(page), pages: number(pages), total: number(total) })),
    page < pages && h('a', { href: to(page + 1), className: 'key plain', rel: 'next' }, say('pager.after')),
  );
}
