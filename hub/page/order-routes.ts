import { createElement as h, type ReactNode } from 'react';
import { newOrderSchema } from '#contract/upstream/operator.ts';
import type { KeptOrder } from '../orders/orders.ts';
import { appendAct } from '../people/audit.ts';
import { mayDo } from '../people/roles.ts';
import type { Session } from '../people/sessions.ts';
import { field, form, table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

/** What terminals are told to do. */
export function orderRoutes({ db, orders }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/orders',
      role: 'viewer',
      link: 'Orders',
      show: async (session, fields) => {
        const rows = (await orders.list()).map(rowOf);
        const body = h(
          'div',
          null,
          fields.get('said') === 'wrong' && h('p', { role: 'alert' }, 'That is no order: nothing was given.'),
          mayDo(session.role, 'operator') ? formsOf(session) : null,
          table(['Order', 'For', 'Until', 'Done', 'Refused', 'Reason', 'By'], rows),
        );
        return { kind: 'page', title: 'Orders', body };
      },
    },
    {
      method: 'POST',
      path: '/orders',
      role: 'operator',
      link: null,
      show: async ({ name }, fields) => {
        const asked = newOrderSchema.safeParse(orderIn(fields));
        const id = asked.success ? await orders.make(asked.data, name) : null;
        if (id === null) return { kind: 'go', to: '/orders?said=wrong' };
        const about = `${id}: ${asked.data?.order.kind}`;
        await db.transaction((connection) => appendAct(connection, { who: name, act: 'order', about }));
        return { kind: 'go', to: '/orders' };
      },
    },
  ];
}

/** What a form says, which may be anything. */
function orderIn(fields: URLSearchParams): object {
  const [kind, entryId] = [fields.get('kind'), fields.get('entryId')];
  const minutes = Number(fields.get('minutes'));
  const [zh, en] = [fields.get('zh'), fields.get('en')];
  const text = { 'zh-CN': zh, ...(en ? { en } : {}) };
  const order = kind === 'notice' ? { kind, text, minutes } : kind === 'restart' ? { kind } : { kind, entryId };
  return { target: fields.get('target'), order, minutes };
}

function rowOf({ id, document, target, madeBy, expiresAt, done, refused, reason }: KeptOrder): ReactNode[] {
  const what = [document.kind, document.entryId].filter((word) => typeof word === 'string').join(' ');
  return [`${id}: ${what}`, target || 'all', expiresAt.toISOString(), done, refused, reason ?? '–', madeBy];
}

function formsOf(session: Session): ReactNode {
  const kind = (name: string) => h('input', { key: 'kind', type: 'hidden', name: 'kind', value: name });
  const target = field('For (terminal or group; empty: all)', 'target', { required: false, maxLength: 40 });
  const minutes = (value: number) =>
    field('Minutes', 'minutes', { type: 'number', min: 1, max: 43_200, defaultValue: value });
  const entry = field('Entry', 'entryId', { maxLength: 80 });
  const day = 1440;
  return h(
    'div',
    null,
    form(
      session,
      '/orders',
      'Say',
      kind('notice'),
      target,
      field('Chinese', 'zh'),
      field('English', 'en', { required: false }),
      minutes(60),
    ),
    form(session, '/orders', 'Recall', kind('recall'), target, entry, minutes(7 * day)),
    form(session, '/orders', 'Give back', kind('restore'), target, entry, minutes(7 * day)),
    form(session, '/orders', 'Start again', kind('restart'), target, minutes(60)),
  );
}
