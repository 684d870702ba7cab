import { createElement as h } from 'react';
import { readPairingCode } from '#contract/upstream/sync.ts';
import { appendAct } from '../people/audit.ts';
import { field, form, table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

/** Terminals that ask to belong to the fleet. */
export function pairingRoutes({ db, pairings }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/pairing',
      role: 'operator',
      link: 'Pairing',
      show: async (session, fields) => {
        const rows = (await pairings.list()).map(({ terminal, name, askedAt }) => [name, terminal, askedAt.toISOString()]);
        const said = fields.get('said');
        const body = h(
          'div',
          null,
          said && h('p', { role: 'status' }, said === 'done' ? 'It belongs to the fleet.' : 'No terminal shows this code.'),
          form(session, '/pairing', 'Pair', field('Code at the staff desk of the terminal', 'code', { autoComplete: 'off' })),
          table(['Asks to be paired', 'Terminal', 'Since'], rows),
        );
        return { kind: 'page', title: 'Pairing', body };
      },
    },
    {
      method: 'POST',
      path: '/pairing',
      role: 'operator',
      link: null,
      show: async ({ name }, fields) => {
        const paired = await pairings.confirm(readPairingCode(fields.get('code') ?? ''), name);
        if (!paired) return { kind: 'go', to: '/pairing?said=nobody' };
        await db.transaction((connection) => appendAct(connection, { who: name, act: 'pair', about: paired.terminal }));
        return { kind: 'go', to: '/pairing?said=done' };
      },
    },
  ];
}
