import { createElement as h } from 'react';
import { countEnds, listOutcomes, type Outcome, outcomesAsCsv } from '../../fleet/outcomes.ts';
import type { Words } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { asking, choice, field } from '../parts/forms.ts';
import { pageIn, pager } from '../parts/pager.ts';
import { table } from '../parts/table.ts';

const perPage = 50;

/** What became of questions. */
export function outcomeRoutes({ db }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/outcomes',
      role: 'viewer',
      link: 'outcome.title',
      show: async ({ fields, words }) => {
        const { say, number } = words;
        const order = outcomeOrders.find((one) => one === fields.get('order')) ?? 'shown';
        const search = (fields.get('search') ?? '').trim().toLowerCase();
        const all = await listOutcomes(db);
        const ends = await countEnds(db);
        const found = all.filter(({ entry }) => entry.toLowerCase().includes(search));
        const sorted = found.toSorted((one, other) => other[order] - one[order]);
        const page = pageIn(fields);
        const body = h(
          'div',
          null,
          all.length > 0 && filterForm(search, order, words),
          outcomeTable(sorted.slice((page - 1) * perPage, page * perPage), words, all.length > 0),
          pager(words, { page, perPage, total: sorted.length }, '/outcomes', fields),
          h('p', { className: 'below' }, h('a', { href: '/outcomes.csv' }, say('csv.outcomes'))),
        );
        const counts = {
          answered: number(ends.answered),
          clarified: number(ends.clarified),
          handed: number(ends.handedOver),
        };
        return { kind: 'page', title: say('outcome.title'), lead: say('outcome.lead', counts), body };
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

const outcomeOrders = ['shown', 'wrong', 'outdated', 'clarified'] as const satisfies readonly (keyof Outcome)[];

function filterForm(search: string, order: (typeof outcomeOrders)[number], { say }: Words) {
  return asking(
    { action: '/outcomes', key: say('fleet.show'), isFilter: true },
    field(say('outcome.search'), 'search', { type: 'search', required: false, maxLength: 80, defaultValue: search }),
    choice(
      say('fleet.order'),
      'order',
      outcomeOrders.map((one) => [one, say(`outcome.by-${one}`)] as const),
      order,
    ),
  );
}

function outcomeTable(outcomes: readonly Outcome[], words: Words, isAnyMeant: boolean) {
  const { say, sayOr, number } = words;
  const columns = [
    { head: say('outcome.entry') },
    { head: say('outcome.language') },
    { head: say('outcome.shown'), isNumber: true },
    { head: say('outcome.clarified'), isNumber: true, isMore: true },
    { head: say('outcome.helpful'), isNumber: true, isMore: true },
    { head: say('outcome.wrong'), isNumber: true },
    { head: say('outcome.outdated'), isNumber: true },
  ];
  const rows = outcomes.map(({ entry, language, shown, clarified, helpful, wrong, outdated }) => [
    entry,
    sayOr(`language.${language}`, language),
    ...[shown, clarified, helpful, wrong, outdated].map(number),
  ]);
  return table(say('outcome.title'), columns, rows, say(isAnyMeant ? 'outcome.nothing-found' : 'outcome.none'));
}
