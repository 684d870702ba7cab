import { createElement as h } from 'react';
import { firstChangedAct, newestActs } from '../people/audit.ts';
import { table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

const mostActs = 200;

/** What people did at the hub. */
export function auditRoutes({ db }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/audit',
      role: 'admin',
      link: 'Audit',
      show: async () => {
        const changed = await firstChangedAct(db);
        const verdict = changed === null ? 'Every row is as it was written.' : `Row ${changed} is not as it was written, or is missing.`;
        const rows = (await newestActs(db, mostActs)).map(({ id, at, who, act, about }) => [id, at, who, act, about]);
        const body = h('div', null, h('p', { role: 'status' }, verdict), table(['', 'When', 'Who', 'Act', 'About'], rows));
        return { kind: 'page', title: 'Audit', body };
      },
    },
  ];
}
