import { createElement as h } from 'react';
import { listOutcomes, outcomesAsCsv } from '../fleet/outcomes.ts';
import { table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

/** What became of questions. */
export function outcomeRoutes({ db }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/outcomes',
      role: 'viewer',
      link: 'Outcomes',
      show: async () => {
        const rows = (await listOutcomes(db)).map((one) => Object.values(one));
        const heads = ['Entry', 'Language', 'Shown', 'Asked back', 'Helpful', 'Wrong', 'Outdated'];
        const body = h('div', null, h('p', null, h('a', { href: '/outcomes.csv' }, 'As CSV')), table(heads, rows));
        return { kind: 'page', title: 'What became of questions, last 30 days', body };
      },
    },
    {
      method: 'GET',
      path: '/outcomes.csv',
      role: 'viewer',
      link: null,
      show: async () => ({ kind: 'csv', name: 'outcomes.csv', text: outcomesAsCsv(await listOutcomes(db)) }),
    },
  ];
}
