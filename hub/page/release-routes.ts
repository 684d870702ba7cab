import { createElement as h, type ReactNode } from 'react';
import { holdCommandSchema, releaseCommandSchema, widenCommandSchema } from '#contract/upstream/operator.ts';
import { appendAct } from '../people/audit.ts';
import { mayDo } from '../people/roles.ts';
import type { Session } from '../people/sessions.ts';
import type { KeptPack } from '../releases/packs.ts';
import type { Release } from '../releases/releases.ts';
import { shownDigits } from './pack-routes.ts';
import { field, fileForm, form, table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';

/** Which pack is for which terminals, and how it went there. */
export function releaseRoutes({ db, packs, releases }: PageParts): PageRoute[] {
  /** Does what a form says, where it says something, and writes down who did. */
  const change = (path: string, act: string, run: (fields: URLSearchParams, by: string) => Promise<string | null>) => ({
    method: 'POST' as const,
    path,
    role: 'operator' as const,
    link: null,
    show: async ({ name }: Session, fields: URLSearchParams) => {
      const about = await run(fields, name);
      if (about !== null) {
        await db.transaction((connection) => appendAct(connection, { who: name, act, about }));
      }
      return { kind: 'go' as const, to: '/releases' };
    },
  });
  const hold = (isHeld: boolean) => async (fields: URLSearchParams) => {
    const asked = holdCommandSchema.safeParse({ id: Number(fields.get('id')), isHeld });
    return asked.success && (await releases.hold(asked.data.id, isHeld)) ? String(asked.data.id) : null;
  };
  return [
    {
      method: 'GET',
      path: '/releases',
      role: 'viewer',
      link: 'Releases',
      show: async (session, fields) => {
        const [kept, made] = [await packs.list(), await releases.list()];
        const mayChange = mayDo(session.role, 'operator');
        const heads = ['Release', 'For', 'State', 'Trying', 'Kept', 'Refused', 'Failed', 'Reason', ''];
        const body = h(
          'div',
          null,
          fields.get('said') === 'no-pack' && h('p', { role: 'alert' }, 'That is no pack: nothing was taken in.'),
          table(
            heads,
            made.map((release) => rowOf(release, mayChange ? keysOf(session, release) : null)),
          ),
          h('h2', null, 'Packs'),
          table(['Pack', 'Version', 'Size', 'Brought by', 'Brought'], kept.map(packRowOf)),
          mayChange ? fileForm(session, '/releases/packs', 'Take in', 'Pack', '.pack') : null,
          mayChange && kept.length > 0 ? releaseForm(session, kept) : null,
        );
        return { kind: 'page', title: 'Releases', body };
      },
    },
    change('/releases', 'make release', async (fields, by) => {
      const asked = releaseCommandSchema.safeParse({
        pack: fields.get('pack'),
        group: fields.get('group'),
        percent: Number(fields.get('percent')),
      });
      const id = asked.success ? await releases.make(asked.data, by) : null;
      return id === null ? null : String(id);
    }),
    change('/releases/widen', 'widen release', async (fields) => {
      const asked = widenCommandSchema.safeParse({
        id: Number(fields.get('id')),
        percent: Number(fields.get('percent')),
      });
      if (!asked.success || !(await releases.widen(asked.data.id, asked.data.percent))) return null;
      return `${asked.data.id} to ${asked.data.percent} %`;
    }),
    change('/releases/hold', 'hold release', hold(true)),
    change('/releases/resume', 'resume release', hold(false)),
  ];
}

function rowOf(release: Release, keys: ReactNode): ReactNode[] {
  const { id, venue, version, group, percent, isHeld, trying, kept, refused, failed, reason } = release;
  const whom = `${percent} % of ${group === '' ? 'all' : group}`;
  const state = isHeld ? 'held' : 'running';
  return [`${id}: ${venue} ${version}`, whom, state, trying, kept, refused, failed, reason ?? '–', keys];
}

function packRowOf({ sha256, venue, version, bytes, addedBy, addedAt }: KeptPack): ReactNode[] {
  const size = `${Math.ceil(bytes / 1000)} kB`;
  return [sha256.slice(0, shownDigits), `${venue} ${version}`, size, addedBy, addedAt.toISOString()];
}

function keysOf(session: Session, { id, percent, isHeld }: Release): ReactNode {
  const hidden = h('input', { key: 'id', type: 'hidden', name: 'id', value: id });
  const part = field('Of a hundred', 'percent', { type: 'number', min: 1, max: 100, defaultValue: percent });
  return h(
    'div',
    null,
    form(session, isHeld ? '/releases/resume' : '/releases/hold', isHeld ? 'Resume' : 'Hold', hidden),
    form(session, '/releases/widen', 'Change', hidden, part),
  );
}

function releaseForm(session: Session, kept: readonly KeptPack[]): ReactNode {
  const choices = kept.map(({ sha256, venue, version }) => {
    return h('option', { key: sha256, value: sha256 }, `${venue} ${version} (${sha256.slice(0, shownDigits)})`);
  });
  const pack = h('label', { key: 'pack' }, 'Pack ', h('select', { name: 'pack' }, ...choices));
  const group = field('Group (empty: all)', 'group', { required: false, maxLength: 40 });
  const percent = field('Of a hundred', 'percent', { type: 'number', min: 1, max: 100, defaultValue: 10 });
  return form(session, '/releases', 'Release', pack, group, percent);
}
