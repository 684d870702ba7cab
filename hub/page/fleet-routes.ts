import { createElement as h } from 'react';
import { listTerminals } from '../fleet/fleet.ts';
import { appendAct } from '../people/audit.ts';
import { mayDo } from '../people/roles.ts';
import { form, table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

/** The terminals. */
export function fleetRoutes({ db, pairings }: PageParts): PageRoute[] {
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
        const heads = ['Terminal', 'State', 'Last contact', 'Release', 'Content', 'Waiting', 'Gaps', 'Dropped', 'Newest fault', ''];
        const rows = (await listTerminals(db)).map((one) => [
          h('span', { title: one.id }, one.name),
          one.state,
          one.lastContactAt ?? 'never',
          one.release ?? '–',
          one.entries === null ? '–' : `${one.entries} entries`,
          one.waiting,
          one.gaps,
          one.dropped,
          one.fault ?? '–',
          mayDo(session.role, 'operator') ? keysOf(session, one.id, one.state) : null,
        ]);
        return { kind: 'page', title: 'Terminals', body: table(heads, rows) };
      },
    },
    change('/terminals/revoke', 'revoke', pairings.revoke),
    change('/terminals/forgive', 'forgive', pairings.forgive),
  ];
}

function keysOf(session: Parameters<typeof form>[0], id: string, state: string) {
  const hidden = h('input', { key: 'terminal', type: 'hidden', name: 'terminal', value: id });
  if (state === 'revoked') return null;
  const forgive = state === 'cloned' ? form(session, '/terminals/forgive', 'It is one', hidden) : null;
  return h('div', null, forgive, form(session, '/terminals/revoke', 'Revoke', hidden));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
