import { Fragment, createElement as h, type ReactNode } from 'react';
import { mayDo } from '../../people/roles.ts';
import type { Session } from '../../people/sessions.ts';
import type { KeptPack } from '../../releases/packs.ts';
import type { Release } from '../../releases/releases.ts';
import { byWords } from '../fleet/terminal-page.ts';
import { reasonWords } from '../fleet/troubles.ts';
import type { Words } from '../messages/words.ts';
import { field, form, keyLink } from '../parts/forms.ts';
import { table } from '../parts/table.ts';
import { shownDigits } from './pack-routes.ts';

/** For whom a release is, and between which hours it is put in force. */
export function whomWords(
  { percent, group, activeBetween }: Pick<Release, 'percent' | 'group' | 'activeBetween'>,
  { say }: Words,
): string {
  const whom = group === '' ? say('release.whom-all', { percent }) : say('release.whom-group', { percent, group });
  return activeBetween === null ? whom : say('release.hours', { whom, ...activeBetween });
}

export function releaseTable(releases: readonly Release[], words: Words): ReactNode {
  const { say, number } = words;
  const columns = [
    { head: say('release.release') },
    { head: say('release.whom'), isMore: true },
    { head: say('release.state') },
    { head: say('release.trying'), isNumber: true },
    { head: say('release.kept'), isNumber: true },
    { head: say('release.refused'), isNumber: true, isMore: true },
    { head: say('release.failed'), isNumber: true },
    { head: say('release.reason'), isMore: true },
  ];
  const rows = releases.map((release) => {
    const { id, trying, kept, refused, failed, reason } = release;
    return [
      h('a', { href: `/releases/one?id=${id}` }, nameOf(release, words)),
      whomWords(release, words),
      stateMark(release, words),
      number(trying),
      number(kept),
      number(refused),
      number(failed),
      reason === null ? '–' : reasonWords(reason, words),
    ];
  });
  return table(say('release.title'), columns, rows, say('release.none'));
}

export function nameOf({ id, venue, version }: Pick<Release, 'id' | 'venue' | 'version'>, { say }: Words): string {
  return `${id}　${venue} ${say('tried.version', { version: String(version) })}`;
}

export function stateMark({ isHeld }: Pick<Release, 'isHeld'>, { say }: Words): ReactNode {
  return h(
    Fragment,
    null,
    h('i', { className: `mark ${isHeld ? 'look' : 'sound'}`, 'aria-hidden': true }),
    say(isHeld ? 'release.is-held' : 'release.is-running'),
  );
}

export function packTable(session: Session, packs: readonly KeptPack[], words: Words): ReactNode {
  const { say, number, moment } = words;
  const mayChange = mayDo(session.role, 'operator');
  const columns = [
    { head: say('pack.pack') },
    { head: say('pack.size'), isNumber: true },
    { head: say('pack.digits'), isMore: true },
    { head: say('pack.by'), isMore: true },
    { head: say('pack.at') },
    ...(mayChange ? [{ head: say('pack.act') }] : []),
  ];
  const rows = packs.map(({ sha256, venue, version, bytes, addedBy, addedAt }) => [
    `${venue} ${say('tried.version', { version: String(version) })}`,
    say('pack.kilobytes', { count: number(Math.ceil(bytes / 1000)) }),
    h('code', null, sha256.slice(0, shownDigits)),
    byWords(addedBy, words),
    moment(addedAt),
    ...(mayChange ? [keyLink(`/releases/new?pack=${sha256}`, say('pack.release'))] : []),
  ]);
  return h(
    Fragment,
    null,
    table(say('pack.title'), columns, rows, say('pack.none')),
    mayChange &&
      form(
        session,
        { action: '/releases/packs', key: say('pack.take-in'), bringsFiles: true },
        field(say('pack.file'), 'file', { type: 'file', accept: '.pack' }, say('pack.file-hint')),
      ),
  );
}
