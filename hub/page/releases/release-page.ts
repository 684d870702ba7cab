import { Fragment, createElement as h, type ReactNode } from 'react';
import { mayDo } from '../../people/roles.ts';
import type { Session } from '../../people/sessions.ts';
import type { Release, ReleaseOutcome } from '../../releases/releases.ts';
import { reasonWords } from '../fleet/troubles.ts';
import type { Words } from '../messages/words.ts';
import type { ShownPage } from '../page-route.ts';
import { field, form, keyLink, keys } from '../parts/forms.ts';
import { pager } from '../parts/pager.ts';
import { facts, table } from '../parts/table.ts';
import { nameOf, stateMark, whomWords } from './release-list.ts';

const perPage = 100;

/** One release: for whom it is, how it went where, and why a terminal went back from it. */
export function releasePage(
  session: Session,
  release: Release,
  outcomes: readonly ReleaseOutcome[],
  page: number,
  words: Words,
): ShownPage {
  const { say, number, moment } = words;
  const { id, isHeld, trying, kept, refused, failed, madeAt } = release;
  const fields = new URLSearchParams({ id: String(id) });
  const body = h(
    'div',
    null,
    facts([
      [say('release.state'), stateMark(release, words)],
      [say('release.whom'), whomWords(release, words)],
      [say('release.made'), moment(madeAt)],
      [say('release.trying'), number(trying)],
      [say('release.kept'), number(kept)],
      [say('release.refused'), number(refused)],
      [say('release.failed'), number(failed)],
    ]),
    mayDo(session.role, 'operator') && acts(session, release, words),
    h('h2', null, say('release.where')),
    outcomeTable(outcomes.slice((page - 1) * perPage, page * perPage), words),
    pager(words, { page, perPage, total: outcomes.length }, '/releases/one', fields),
  );
  return {
    kind: 'page',
    title: nameOf(release, words),
    lead: say(isHeld ? 'release.held-then' : 'release.running-then'),
    body,
  };
}

function acts(session: Session, { id, percent, isHeld }: Release, { say }: Words): ReactNode {
  return h(
    'section',
    { className: 'acts' },
    h('h2', null, say('release.acts')),
    form(
      session,
      { action: '/releases/widen', key: say('release.widen'), hidden: { id } },
      field(say('release.percent'), 'percent', percentField(percent), say('release.percent-hint')),
    ),
    keys(
      isHeld
        ? keyLink(`/releases/resume?id=${id}`, say('release.resume'))
        : form(session, { action: '/releases/hold', key: say('release.hold'), hidden: { id }, isSmall: true }),
    ),
  );
}

export function percentField(percent: number) {
  return { type: 'number', min: 1, max: 100, defaultValue: percent, inputMode: 'numeric' } as const;
}

function outcomeTable(outcomes: readonly ReleaseOutcome[], words: Words): ReactNode {
  const { say, sayOr } = words;
  return table(
    say('release.where'),
    [{ head: say('fleet.terminal') }, { head: say('terminal.how') }, { head: say('release.reason') }],
    outcomes.map(({ terminal, name, outcome, reason }) => [
      h(Fragment, null, h('a', { href: `/terminal?id=${terminal}` }, name), h('small', null, terminal.slice(0, 8))),
      sayOr(`tried.${outcome}`, outcome),
      reason === null ? '–' : reasonWords(reason, words),
    ]),
    say('release.nowhere'),
  );
}
