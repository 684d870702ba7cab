import { createElement as h } from 'react';
import { readPairingCode } from '#contract/upstream/sync.ts';
import { appendAct } from '../../people/audit.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { field, form } from '../parts/forms.ts';
import { goSaying } from '../parts/notice.ts';
import { table } from '../parts/table.ts';

/** Terminals that ask to belong to the fleet. */
export function pairingRoutes({ db, pairings }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/pairing',
      role: 'operator',
      link: 'pairing.title',
      show: async ({ session, words }) => {
        const { say, ago } = words;
        const asking = await pairings.list();
        const code = { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false, maxLength: 40 };
        const body = h(
          'div',
          null,
          form(
            session,
            { action: '/pairing', key: say('pairing.pair'), tone: 'seal' },
            field(say('pairing.code'), 'code', code, say('pairing.code-hint')),
          ),
          h('h2', null, say('pairing.asking')),
          table(
            say('pairing.asking'),
            [{ head: say('pairing.venue') }, { head: say('terminal.number') }, { head: say('pairing.since') }],
            asking.map(({ terminal, name, askedAt }) => [name, h('code', null, terminal), ago(askedAt)]),
            say('pairing.none'),
          ),
        );
        return { kind: 'page', title: say('pairing.title'), lead: say('pairing.lead'), body };
      },
    },
    {
      method: 'POST',
      path: '/pairing',
      role: 'operator',
      link: null,
      show: async ({ session: { name }, fields }) => {
        const paired = await pairings.confirm(readPairingCode(fields.get('code') ?? ''), name);
        if (!paired) return goSaying('/pairing', 'no-code');
        await db.transaction((connection) => appendAct(connection, { who: name, act: 'pair', about: paired.terminal }));
        return goSaying(`/terminal?id=${paired.terminal}`, 'paired');
      },
    },
  ];
}
