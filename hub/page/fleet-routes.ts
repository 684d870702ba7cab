import { createElement as h } from 'react';
import { type FleetTerminal, groupCommandSchema } from '#contract/upstream/operator.ts';
import { listTerminals } from '../fleet/fleet.ts';
import { appendAct } from '../people/audit.ts';
import { mayDo } from '../people/roles.ts';
import type { Session } from '../people/sessions.ts';
import { field, form, table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

/** The terminals. */
export function fleetRoutes({ db, pairings, releases }: PageParts): PageRoute[] {
  const change = (path: string, act: string, run: (terminal: string) => Promise<boolean>): PageRoute => ({
    method: 'POST',
    path,
    role: 'operator',
    link: null,
    show: async ({ name }, fields) => {
      const terminal = fields.get('terminal') ?? '';
      if (isUuid(terminal) && (await run(terminal))) {
        await db.transaction((connection) => appendAct(connection, { who: name, act, about: terminal }));
      }
      return { kind: 'go', to: '/' };
    },
  });
  return [
    {
      method: 'GET',
      path: '/',
      role: 'viewer',
      link: 'Terminals',
      show: async (session) => {
        const heads = [
          'Terminal',
          'Group',
          'State',
          'Last contact',
          'Release',
          'Content',
          'Waiting',
          'Gaps',
          'Dropped',
          'Newest fault',
          '',
        ];
        const rows = (await listTerminals(db)).map((one) => [
          h('span', { title: one.id }, one.name),
          one.group === '' ? '–' : one.group,
          one.state,
          one.lastContactAt ?? 'never',
          one.release ?? '–',
          one.entries === null ? '–' : `${one.entries} entries`,
          one.waiting,
          one.gaps,
          one.dropped,
          one.fault ?? '–',
          mayDo(session.role, 'operator') ? keysOf(session, one) : null,
        ]);
        return { kind: 'page', title: 'Terminals', body: table(heads, rows) };
      },
    },
    change('/terminals/revoke', 'revoke', pairings.revoke),
    change('/terminals/forgive', 'forgive', pairings.forgive),
    {
      method: 'POST',
      path: '/terminals/group',
      role: 'operator',
      link: null,
      show: async ({ name }, fields) => {
        const asked = groupCommandSchema.safeParse({ terminal: fields.get('terminal'), group: fields.get('group') });
        if (asked.success && (await releases.group(asked.data.terminal, asked.data.group))) {
          const about = `${asked.data.terminal} in ${asked.data.group || 'none'}`;
          await db.transaction((connection) => appendAct(connection, { who: name, act: 'group', about }));
        }
        return { kind: 'go', to: '/' };
      },
    },
  ];
}

function keysOf(session: Session, { id, state, group }: FleetTerminal) {
  const hidden = h('input', { key: 'terminal', type: 'hidden', name: 'terminal', value: id });
  if (state === 'revoked') return null;
  const forgive = state === 'cloned' ? form(session, '/terminals/forgive', 'It is one', hidden) : null;
  const name = field('Group', 'group', { required: false, maxLength: 40, defaultValue: group });
  const into = form(session, '/terminals/group', 'Set', hidden, name);
  return h('div', null, into, forgive, form(session, '/terminals/revoke', 'Revoke', hidden));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
