import { createElement as h, type ReactNode } from 'react';
import { holdCommandSchema, releaseCommandSchema, widenCommandSchema } from '#contract/upstream/operator.ts';
import { listGroups } from '../../fleet/fleet.ts';
import { appendAct } from '../../people/audit.ts';
import type { Words } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { Asked, PageRoute, Shown } from '../page-route.ts';
import { confirmPage } from '../parts/confirm.ts';
import { asking, choice, field } from '../parts/forms.ts';
import { goSaying, notice, type Said } from '../parts/notice.ts';
import { pageIn } from '../parts/pager.ts';
import { packTable, releaseTable, whomWords } from './release-list.ts';
import { percentField, releasePage } from './release-page.ts';

/** Which pack is for which terminals, and how it went there. */
export function releaseRoutes(parts: PageParts): PageRoute[] {
  const { db, releases } = parts;
  const idIn = (fields: URLSearchParams) => Number(fields.get('id'));
  const find = async (fields: URLSearchParams) => (await releases.list()).find(({ id }) => id === idIn(fields));
  const hold = (isHeld: boolean) => async (fields: URLSearchParams) => {
    const asked = holdCommandSchema.safeParse({ id: idIn(fields), isHeld });
    return asked.success && (await releases.hold(asked.data.id, isHeld)) ? `${asked.data.id}` : null;
  };
  const widen = async (fields: URLSearchParams) => {
    const asked = widenCommandSchema.safeParse({ id: idIn(fields), percent: Number(fields.get('percent')) });
    if (!asked.success || !(await releases.widen(asked.data.id, asked.data.percent))) return null;
    return `${asked.data.id} to ${asked.data.percent} %`;
  };
  /** Does what a form says of a release, where it says something, and writes down who did. */
  const change = (path: string, act: string, said: Said, run: (fields: URLSearchParams) => Promise<string | null>) =>
    ({
      method: 'POST',
      path,
      role: 'operator',
      link: null,
      show: async ({ session: { name }, fields }) => {
        const about = await run(fields);
        if (about === null) return goSaying('/releases', 'nothing-done');
        await db.transaction((connection) => appendAct(connection, { who: name, act, about }));
        return goSaying(`/releases/one?id=${idIn(fields)}`, said);
      },
    }) satisfies PageRoute;
  return [
    { method: 'GET', path: '/releases', role: 'viewer', link: 'release.title', show: (asked) => showAll(parts, asked) },
    {
      method: 'GET',
      path: '/releases/one',
      role: 'viewer',
      link: null,
      show: async ({ session, fields, words }) => {
        const release = await find(fields);
        if (!release) return { kind: 'none' };
        return releasePage(session, release, await releases.outcomes(release.id), pageIn(fields), words);
      },
    },
    { method: 'GET', path: '/releases/new', role: 'operator', link: null, show: (asked) => showForm(parts, asked) },
    {
      method: 'POST',
      path: '/releases',
      role: 'operator',
      link: null,
      show: async ({ session: { name }, fields }) => {
        const asked = releaseCommandSchema.safeParse(releaseIn(fields));
        const id = asked.success ? await releases.make(asked.data, name) : null;
        if (id === null) return goSaying('/releases', 'nothing-done');
        const about = `${id}`;
        await db.transaction((connection) => appendAct(connection, { who: name, act: 'make release', about }));
        return goSaying(`/releases/one?id=${id}`, 'released');
      },
    },
    change('/releases/widen', 'widen release', 'widened', widen),
    change('/releases/hold', 'hold release', 'held', hold(true)),
    {
      method: 'GET',
      path: '/releases/resume',
      role: 'operator',
      link: null,
      show: async ({ session, fields, words }) => {
        const [release, { say }] = [await find(fields), words];
        if (!release) return { kind: 'none' };
        const { id, version, failed, refused } = release;
        return confirmPage(
          { session, words },
          say('confirm.resume', { version: String(version) }),
          [say('confirm.resume-failed', { count: failed + refused }), say('confirm.resume-then')],
          `/releases/one?id=${id}`,
          { action: '/releases/resume', key: say('release.resume'), hidden: { id } },
        );
      },
    },
    change('/releases/resume', 'resume release', 'resumed', hold(false)),
  ];
}

async function showAll({ packs, releases }: PageParts, { session, words }: Asked): Promise<Shown> {
  const { say } = words;
  const body = h(
    'div',
    null,
    releaseTable(await releases.list(), words),
    h('h2', null, say('pack.title')),
    packTable(session, await packs.list(), words),
  );
  return { kind: 'page', title: say('release.title'), lead: say('release.lead'), body };
}

function releaseIn(fields: URLSearchParams): object {
  const hours = hoursIn(fields);
  const isAtOnce = hours.from === '' && hours.to === '';
  return {
    pack: fields.get('pack'),
    group: fields.get('group') ?? '',
    percent: Number(fields.get('percent')),
    activeBetween: isAtOnce ? null : hours,
  };
}

function hoursIn(fields: URLSearchParams): { from: string; to: string } {
  return { from: fields.get('from') ?? '', to: fields.get('to') ?? '' };
}

const firstPercent = 10;

/** Asks for whom a pack is; says how many terminals that would be before it is so. */
async function showForm({ db, packs, releases }: PageParts, { session, fields, words }: Asked): Promise<Shown> {
  const { say } = words;
  const pack = (await packs.list()).find(({ sha256 }) => sha256 === fields.get('pack'));
  if (!pack) return { kind: 'none' };
  const { sha256, venue, version } = pack;
  const asked = releaseCommandSchema.safeParse(releaseIn(fields));
  if (fields.has('check') && asked.success) {
    const { group, percent } = asked.data;
    const chosen = { pack: sha256, group, percent: String(percent), ...hoursIn(fields) };
    return confirmPage(
      { session, words },
      say('confirm.release', { venue, version: String(version) }),
      [
        whomWords(asked.data, words),
        say('confirm.release-meant', { count: await releases.meantFor(asked.data) }),
        say('confirm.release-then'),
      ],
      `/releases/new?${new URLSearchParams(chosen)}`,
      { action: '/releases', key: say('pack.release'), hidden: chosen },
    );
  }
  const groups = (await listGroups(db)).map((one) => [one, one] as const);
  const chosen = fields.get('percent');
  const body = h(
    'div',
    null,
    fields.has('check') && notice('wrong', say('release.wrong')),
    asking(
      { action: '/releases/new', key: say('order.check'), tone: 'seal', hidden: { pack: sha256, check: 1 } },
      choice(say('fleet.group'), 'group', [['', say('order.everywhere')], ...groups], fields.get('group') ?? ''),
      field(
        say('release.percent'),
        'percent',
        percentField(chosen === null ? firstPercent : Number(chosen) || firstPercent),
        say('release.percent-hint'),
      ),
      ...hourFields(fields, words),
    ),
  );
  const title = say('release.new', { venue, version: String(version) });
  return { kind: 'page', title, lead: say('release.new-lead'), body };
}

const hourField = { required: false, maxLength: 5, pattern: '[0-9]{1,2}:[0-5][0-9]', autoComplete: 'off' };

function hourFields(fields: URLSearchParams, { say }: Words): ReactNode[] {
  const { from, to } = hoursIn(fields);
  return [
    field(say('release.from'), 'from', { ...hourField, defaultValue: from }, say('release.hours-hint')),
    field(say('release.to'), 'to', { ...hourField, defaultValue: to }),
  ];
}
