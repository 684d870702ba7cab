import { createElement as h } from 'react';
import {
  type FleetOrder,
  type FleetQuestion,
  fleetOrders,
  fleetPage,
  type Health,
  healths,
  listGroups,
  wholeFleet,
} from '../../fleet/fleet.ts';
import { fleetAsCsv } from '../../fleet/fleet-csv.ts';
import { mayDo } from '../../people/roles.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { pageIn, pager } from '../parts/pager.ts';
import { fleetAside } from './fleet-aside.ts';
import { fleetFilter, fleetHeading, fleetTable } from './fleet-list.ts';

const perPage = 50;
const mostBeside = 3;

/** The terminals, those in trouble first. */
export function fleetRoutes({ db, pairings, releases }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/',
      role: 'viewer',
      link: 'fleet.title',
      show: async ({ session, fields, words }) => {
        const { say, number } = words;
        const asked = questionIn(fields);
        const fleet = await fleetPage(db, asked, perPage);
        const [groups, made] = [await listGroups(db), await releases.list()];
        const asking = mayDo(session.role, 'operator') ? (await pairings.list()).length : null;
        const sound = fleet.counts.sound;
        const hasAny = healths.some((health) => fleet.counts[health] > 0);
        const where = { page: asked.page, perPage, total: fleet.matching };
        const body = h(
          'div',
          null,
          hasAny && fleetFilter(asked, groups, words),
          fleetTable(fleet, words, hasAny),
          pager(words, where, '/', fields),
          hasAny && h('p', { className: 'below' }, h('a', { href: '/terminals.csv' }, say('csv.terminals'))),
        );
        return {
          kind: 'page',
          title: say('fleet.title'),
          heading: fleetHeading(fleet, words),
          lead: hasAny && say('fleet.lead', { count: number(sound) }),
          body,
          aside: fleetAside(made.slice(0, mostBeside), asking, words),
        };
      },
    },
    {
      method: 'GET',
      path: '/terminals.csv',
      role: 'viewer',
      link: null,
      show: async () => ({ kind: 'csv', name: 'terminals.csv', text: fleetAsCsv(await wholeFleet(db)) }),
    },
  ];
}

function questionIn(fields: URLSearchParams): FleetQuestion {
  const [health, order] = [fields.get('health') ?? '', fields.get('order') ?? ''];
  return {
    search: (fields.get('search') ?? '').trim().replaceAll('\0', ''),
    group: fields.get('group')?.replaceAll('\0', '') || null,
    health: healths.find((one): one is Health => one === health) ?? null,
    order: fleetOrders.find((one): one is FleetOrder => one === order) ?? 'health',
    page: pageIn(fields),
  };
}
