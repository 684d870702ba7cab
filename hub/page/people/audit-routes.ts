import { stringify } from 'csv-stringify/sync';
import { createElement as h } from 'react';
import { type AuditRow, countActs, firstChangedAct, newestActs } from '../../people/audit.ts';
import { byWords } from '../fleet/terminal-page.ts';
import type { Words } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { notice } from '../parts/notice.ts';
import { pageIn, pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';

const perPage = 100;
const mostInTable = 100_000;

/** What people did at the hub. */
export function auditRoutes({ db }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/audit',
      role: 'admin',
      link: 'audit.title',
      show: async ({ fields, words }) => {
        const { say } = words;
        const changed = await firstChangedAct(db);
        const page = pageIn(fields);
        const total = await countActs(db);
        const rows = await newestActs(db, perPage, (page - 1) * perPage);
        const body = h(
          'div',
          null,
          changed === null
            ? notice('done', say('audit.sound', { count: total }))
            : notice('wrong', say('audit.changed', { row: String(changed) })),
          table(
            say('audit.title'),
            columnsIn(words),
            rows.map((row) => cellsOf(row, words)),
            say('audit.none'),
          ),
          pager(words, { page, perPage, total }, '/audit', fields),
          h('p', { className: 'below' }, h('a', { href: '/audit.csv' }, say('csv.audit'))),
        );
        return { kind: 'page', title: say('audit.title'), lead: say('audit.lead'), body };
      },
    },
    {
      method: 'GET',
      path: '/audit.csv',
      role: 'admin',
      link: null,
      show: async () => {
        const rows = await newestActs(db, mostInTable);
        const columns = ['id', 'at', 'who', 'act', 'about'];
        const text = stringify(rows, { header: true, bom: true, escape_formulas: true, columns });
        return { kind: 'csv', name: 'audit.csv', text };
      },
    },
  ];
}

function columnsIn({ say }: Words) {
  return [
    { head: say('audit.row') },
    { head: say('audit.when') },
    { head: say('audit.who') },
    { head: say('audit.act') },
    { head: say('audit.about') },
  ];
}

function cellsOf({ id, at, who, act, about }: AuditRow, words: Words) {
  const moment = h('time', { dateTime: at }, words.moment(new Date(at)));
  return [id, moment, byWords(who, words), words.sayOr(`act.${act.replaceAll(' ', '-')}`, act), about];
}
