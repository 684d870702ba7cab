import { Fragment, createElement as h } from 'react';
import { type NewOrder, newOrderSchema, terminalCommandSchema } from '#contract/upstream/operator.ts';
import { listGroups, namesOf } from '../../fleet/fleet.ts';
import { appendAct } from '../../people/audit.ts';
import { mayDo } from '../../people/roles.ts';
import { byWords } from '../fleet/terminal-page.ts';
import { reasonWords } from '../fleet/troubles.ts';
import type { PageParts } from '../page-parts.ts';
import type { Asked, PageRoute, Shown } from '../page-route.ts';
import { confirmPage } from '../parts/confirm.ts';
import { keyLink, keys } from '../parts/forms.ts';
import { goSaying } from '../parts/notice.ts';
import { table } from '../parts/table.ts';
import { fieldsOfOrder, lastingWords, orderForm, orderIn, orderKinds } from './order-form.ts';
import { orderWords } from './order-words.ts';

/** What terminals are told to do. */
export function orderRoutes(parts: PageParts): PageRoute[] {
  const { db, orders } = parts;
  return [
    { method: 'GET', path: '/orders', role: 'viewer', link: 'order.title', show: (asked) => showOrders(parts, asked) },
    { method: 'GET', path: '/orders/new', role: 'operator', link: null, show: (asked) => showForm(parts, asked) },
    {
      method: 'POST',
      path: '/orders',
      role: 'operator',
      link: null,
      show: async ({ session: { name }, fields }) => {
        const asked = newOrderSchema.safeParse(orderIn(fields));
        const id = asked.success ? await orders.make(asked.data, name) : null;
        if (id === null) return goSaying('/orders', 'no-order');
        const about = `${id}: ${asked.data?.order.kind}`;
        await db.transaction((connection) => appendAct(connection, { who: name, act: 'order', about }));
        return goSaying('/orders', 'ordered');
      },
    },
  ];
}

async function showOrders({ db, orders }: PageParts, { session, words }: Asked): Promise<Shown> {
  const { say, number, moment } = words;
  const kept = await orders.list();
  const names = await namesOf(db, kept.map(({ target }) => target).filter(isTerminal));
  const whom = (target: string) => (target === '' ? say('order.everywhere') : (names.get(target) ?? target));
  const columns = [
    { head: say('order.order') },
    { head: say('order.target') },
    { head: say('order.until') },
    { head: say('order.done'), isNumber: true },
    { head: say('order.refused'), isNumber: true },
    { head: say('order.reason'), isMore: true },
    { head: say('order.by'), isMore: true },
  ];
  const rows = kept.map(({ id, document, target, madeBy, expiresAt, done, refused, reason }) => [
    h(Fragment, null, h('small', null, id), orderWords(document, words)),
    whom(target),
    expiresAt.getTime() < words.nowMs ? say('order.over') : moment(expiresAt),
    number(done),
    number(refused),
    reason === null ? '–' : reasonWords(reason, words),
    byWords(madeBy, words),
  ]);
  const body = h(
    'div',
    null,
    mayDo(session.role, 'operator') &&
      keys(...orderKinds.map((kind) => keyLink(`/orders/new?kind=${kind}`, say(`order.${kind}`)))),
    table(say('order.title'), columns, rows, say('order.none')),
  );
  return { kind: 'page', title: say('order.title'), lead: say('order.lead'), body };
}

async function showForm({ db, orders }: PageParts, { session, fields, words }: Asked): Promise<Shown> {
  const { say } = words;
  const kind = orderKinds.find((one) => one === fields.get('kind'));
  if (!kind) return { kind: 'none' };
  const isChecked = fields.has('check');
  const asked = newOrderSchema.safeParse(orderIn(fields));
  const target = fields.get('target') ?? '';
  const names = await namesOf(db, isTerminal(target) ? [target] : []);
  if (isChecked && asked.success) {
    const sentences = await sentencesOf(asked.data);
    const back = new URLSearchParams(fields);
    back.delete('check');
    return confirmPage(
      { session, words },
      say('order.sure', { what: say(`order.${kind}`) }),
      sentences,
      `/orders/new?${back}`,
      { action: '/orders', key: say('order.give'), hidden: fieldsOfOrder(asked.data) },
    );
  }
  const targets = [...names, ...(await listGroups(db)).map((one) => [one, say('order.group', { name: one })] as const)];
  const body = orderForm({ kind, fields, targets, isWrong: isChecked }, words);
  return { kind: 'page', title: say(`order.${kind}`), lead: say(`order.${kind}-then`), body };

  async function sentencesOf(order: NewOrder) {
    const count = await orders.meantFor(order.target);
    const whom = order.target === '' ? say('order.everywhere') : (names.get(order.target) ?? order.target);
    return [
      h('strong', null, orderWords(order.order, words)),
      say('order.goes-to', { whom, count }),
      say('order.holds', { lasting: lastingWords(order.minutes, say) }),
    ];
  }
}

function isTerminal(target: string): boolean {
  return terminalCommandSchema.safeParse({ terminal: target }).success;
}
