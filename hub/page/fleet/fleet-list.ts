import { Fragment, createElement as h, type ReactNode } from 'react';
import {
  type FleetPage,
  type FleetQuestion,
  fleetOrders,
  type Health,
  healths,
  type ListedTerminal,
} from '../../fleet/fleet.ts';
import type { Words } from '../messages/words.ts';
import { asking, choice, field } from '../parts/forms.ts';
import { table } from '../parts/table.ts';
import { mark } from './marks.ts';
import { troublesOf } from './troubles.ts';

/** The fleet in one sentence, each number of which leads to those it counts. */
export function fleetHeading({ counts }: FleetPage, { say }: Words): ReactNode {
  const all = healths.reduce((sum, health) => sum + (health === 'revoked' ? 0 : counts[health]), 0);
  const [look, lost] = [counts.look + counts.cloned, counts.lost];
  if (all === 0) return say('fleet.none');
  if (look + lost === 0) return say('fleet.all-sound', { count: all });
  const part = (health: Health, count: number, text: string) =>
    count > 0 && h(Fragment, null, say('fleet.comma'), h('a', { href: `/?health=${health}`, className: health }, text));
  return h(
    Fragment,
    null,
    say('fleet.count', { count: all }),
    part(counts.cloned > 0 && counts.look === 0 ? 'cloned' : 'look', look, say('fleet.to-look', { count: look })),
    part('lost', lost, say('fleet.lost', { count: lost })),
    say('fleet.full-stop'),
  );
}

/** What to look for, and in which order. */
export function fleetFilter(asked: FleetQuestion, groups: readonly string[], { say }: Words): ReactNode {
  return asking(
    { action: '/', key: say('fleet.show'), isFilter: true },
    field(say('fleet.search'), 'search', {
      type: 'search',
      required: false,
      maxLength: 80,
      defaultValue: asked.search,
    }),
    choice(
      say('fleet.health'),
      'health',
      [['', say('fleet.any')], ...healths.map((one) => [one, say(`health.${one}`)] as const)],
      asked.health ?? '',
    ),
    groups.length > 0 &&
      choice(
        say('fleet.group'),
        'group',
        [['', say('fleet.any')], ...groups.map((one) => [one, one] as const)],
        asked.group ?? '',
      ),
    choice(
      say('fleet.order'),
      'order',
      fleetOrders.map((one) => [one, say(`order-by.${one}`)] as const),
      asked.order,
    ),
  );
}

export function fleetTable({ terminals }: Pick<FleetPage, 'terminals'>, words: Words, isAnyMeant: boolean): ReactNode {
  const { say } = words;
  const columns = [
    { head: say('fleet.terminal') },
    { head: say('fleet.trouble') },
    { head: say('fleet.group'), isMore: true },
    { head: say('fleet.contact') },
    { head: say('fleet.release'), isMore: true },
    { head: say('fleet.content'), isMore: true },
    { head: say('fleet.waiting'), isNumber: true, isMore: true },
    { head: say('fleet.gaps'), isNumber: true, isMore: true },
    { head: say('fleet.dropped'), isNumber: true, isMore: true },
  ];
  const empty = say(isAnyMeant ? 'fleet.nothing-found' : 'fleet.empty');
  return table(
    say('fleet.title'),
    columns,
    terminals.map((one) => rowOf(one, words)),
    empty,
  );
}

function rowOf(terminal: ListedTerminal, words: Words): ReactNode[] {
  const { say, number, ago } = words;
  const { id, name, group, health, lastContactAt, release, waiting, gaps, dropped } = terminal;
  const [first, ...others] = troublesOf(terminal, words);
  const more = others.length > 0 ? say('fleet.more-troubles', { count: others.length }) : '';
  return [
    h(
      Fragment,
      null,
      mark(health),
      h('a', { href: `/terminal?id=${id}` }, name),
      h('small', null, id.slice(0, 8)),
      h('span', { className: 'unseen' }, say(`health.${health}`)),
    ),
    first === undefined ? h('span', { className: 'quiet' }, say('fleet.sound')) : `${first}${more}`,
    group === '' ? '–' : group,
    lastContactAt ? h('time', { dateTime: lastContactAt.toISOString() }, ago(lastContactAt)) : say('fleet.never'),
    release ?? '–',
    contentOf(terminal, words),
    number(waiting),
    number(gaps),
    number(dropped),
  ];
}

/** Which content a terminal has: the version that it kept of its hub's releases, or how much it has loaded. */
export function contentOf({ tried, entries }: ListedTerminal, { say, number }: Words): string {
  if (tried?.outcome === 'kept') return say('tried.version', { version: String(tried.version) });
  return entries === null ? '–' : say('fleet.entries', { count: number(entries) });
}
