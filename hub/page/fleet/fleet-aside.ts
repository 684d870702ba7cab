import { createElement as h, type ReactNode } from 'react';
import type { Release } from '../../releases/releases.ts';
import type { Words } from '../messages/words.ts';
import { reasonWords } from './troubles.ts';

/** Beside the fleet: the releases that were made last, and who asks to be paired. */
export function fleetAside(releases: readonly Release[], asking: number | null, words: Words): ReactNode {
  const { say } = words;
  return h(
    'div',
    null,
    h('h2', null, say('aside.releases')),
    releases.length === 0
      ? h('p', { className: 'empty' }, say('aside.no-releases'))
      : h('ol', { className: 'stations' }, ...releases.map((release) => station(release, words))),
    asking !== null && h('h2', null, say('aside.pairing')),
    asking !== null && h('p', null, h('a', { href: '/pairing' }, say('aside.asking', { count: asking }))),
  );
}

function station(
  { id, venue, version, isHeld, trying, kept, refused, failed, reason }: Release,
  words: Words,
): ReactNode {
  const { say } = words;
  const state = isHeld ? 'held' : trying > 0 ? 'now' : kept > 0 ? 'done' : 'open';
  const why = reason === null ? '' : reasonWords(reason, words);
  return h(
    'li',
    { className: state },
    h(
      'b',
      null,
      h('a', { href: `/releases/one?id=${id}` }, `${venue} ${say('tried.version', { version: String(version) })}`),
    ),
    h('span', null, say(isHeld ? 'release.is-held' : 'release.is-running')),
    h('span', null, say('release.counts', { trying, kept, refused, failed })),
    why !== '' && h('span', null, why),
  );
}
