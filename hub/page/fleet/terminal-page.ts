import { Fragment, createElement as h, type ReactNode } from 'react';
import type { ListedTerminal } from '../../fleet/fleet.ts';
import type { TerminalHistory } from '../../fleet/terminal-history.ts';
import { mayDo } from '../../people/roles.ts';
import type { Session } from '../../people/sessions.ts';
import type { Words } from '../messages/words.ts';
import { orderWords } from '../orders/order-words.ts';
import type { ShownPage } from '../page-route.ts';
import { field, form, keyLink, keys } from '../parts/forms.ts';
import { facts, table } from '../parts/table.ts';
import { contentOf } from './fleet-list.ts';
import { mark } from './marks.ts';
import { reasonWords, triedWords, troublesOf } from './troubles.ts';

/** All that the hub knows of one terminal, and what may be done about it. */
export function terminalPage(
  session: Session,
  terminal: ListedTerminal,
  history: TerminalHistory,
  words: Words,
): ShownPage {
  const { say } = words;
  const troubles = troublesOf(terminal, words);
  const mayChange = mayDo(session.role, 'operator') && terminal.state !== 'revoked';
  const body = h(
    'div',
    null,
    troubles.length === 0
      ? h('p', { className: 'well' }, say('terminal.sound'))
      : h('ul', { className: 'troubles' }, ...troubles.map((one) => h('li', null, one))),
    facts(known(terminal, history, words)),
    mayChange && acts(session, terminal, words),
    h('h2', null, say('terminal.faults')),
    faultTable(history, words),
    h('h2', null, say('terminal.releases')),
    releaseTable(history, words),
    h('h2', null, say('terminal.orders')),
    orderTable(history, words),
  );
  const heading = h(Fragment, null, mark(terminal.health), terminal.name);
  return { kind: 'page', title: terminal.name, heading, lead: say(`health.${terminal.health}`), body };
}

function known(
  terminal: ListedTerminal,
  { pairedAt, pairedBy, keySince }: TerminalHistory,
  words: Words,
): (readonly [string, ReactNode])[] {
  const { say, number, ago, moment } = words;
  const { lastContactAt, aheadMs } = terminal;
  return [
    [say('terminal.number'), h('code', null, terminal.id)],
    [say('fleet.group'), terminal.group === '' ? say('terminal.no-group') : terminal.group],
    [say('fleet.contact'), lastContactAt ? ago(lastContactAt) : say('fleet.never')],
    [say('fleet.release'), terminal.release ?? say('terminal.unknown')],
    [say('terminal.venue'), terminal.venue ?? say('terminal.unknown')],
    [say('fleet.content'), contentOf(terminal, words)],
    [say('fleet.waiting'), number(terminal.waiting)],
    [say('fleet.gaps'), number(terminal.gaps)],
    [say('fleet.dropped'), number(terminal.dropped)],
    [say('terminal.clock'), aheadMs === null ? say('terminal.unknown') : clockWords(aheadMs, words)],
    [say('terminal.key-since'), moment(keySince)],
    [say('terminal.paired'), say('terminal.paired-by', { at: moment(pairedAt), by: byWords(pairedBy, words) })],
  ];
}

/** The hub itself, a command or a person. */
export function byWords(by: string, { sayOr }: Words): string {
  return sayOr(`by.${by.replaceAll(' ', '-')}`, by);
}

const [noticeableMs, hourMs] = [60_000, 3_600_000];

function clockWords(aheadMs: number, { say, number }: Words): string {
  const size = Math.abs(aheadMs);
  if (size < noticeableMs) return say('terminal.clock-right');
  const much =
    size < 2 * hourMs
      ? say('terminal.minutes', { count: Math.round(size / noticeableMs) })
      : say('terminal.hours', { count: number(Math.round(size / hourMs)) });
  return say(aheadMs > 0 ? 'terminal.clock-ahead' : 'terminal.clock-behind', { much });
}

function acts(session: Session, { id, name, group, state }: ListedTerminal, { say }: Words): ReactNode {
  return h(
    'section',
    { className: 'acts' },
    h('h2', null, say('terminal.acts')),
    form(
      session,
      { action: '/terminals/describe', key: say('terminal.keep'), hidden: { terminal: id } },
      field(say('terminal.name'), 'name', { maxLength: 80, defaultValue: name }),
      field(
        say('fleet.group'),
        'group',
        { required: false, maxLength: 40, defaultValue: group },
        say('terminal.group-hint'),
      ),
    ),
    keys(
      state === 'cloned' && keyLink(`/terminals/forgive?terminal=${id}`, say('terminal.forgive'), 'seal'),
      keyLink(`/orders/new?kind=notice&target=${id}`, say('order.notice')),
      keyLink(`/orders/new?kind=recall&target=${id}`, say('order.recall')),
      keyLink(`/orders/new?kind=restart&target=${id}`, say('order.restart')),
      keyLink(`/orders/new?kind=rotate-keys&target=${id}`, say('order.rotate-keys')),
      keyLink(`/terminals/revoke?terminal=${id}`, say('terminal.revoke'), 'caution'),
    ),
  );
}

function faultTable({ faults }: TerminalHistory, { say, moment }: Words): ReactNode {
  return h(
    Fragment,
    null,
    table(
      say('terminal.faults'),
      [{ head: say('terminal.fault') }, { head: say('terminal.heard') }],
      faults.map(({ code, at }) => [h('code', null, code), moment(at)]),
      say('terminal.no-faults'),
    ),
    faults.length > 0 && h('p', { className: 'hint' }, say('terminal.fault-hint')),
  );
}

function releaseTable({ releases }: TerminalHistory, words: Words): ReactNode {
  const { say } = words;
  return table(
    say('terminal.releases'),
    [{ head: say('release.release') }, { head: say('terminal.how') }],
    releases.map(({ id, venue, ...tried }) => [
      h('a', { href: `/releases/one?id=${id}` }, `${id}　${venue}`),
      triedWords(tried, words),
    ]),
    say('terminal.no-releases'),
  );
}

function orderTable({ orders }: TerminalHistory, words: Words): ReactNode {
  const { say } = words;
  return table(
    say('terminal.orders'),
    [{ head: say('order.order') }, { head: say('terminal.how') }],
    orders.map(({ id, document, outcome, reason }) => [
      `${id}　${orderWords(document, words)}`,
      reason === null ? words.sayOr(`settled.${outcome}`, outcome) : reasonWords(reason, words),
    ]),
    say('terminal.no-orders'),
  );
}
