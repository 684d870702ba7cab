import { createElement as h } from 'react';
import { firstChangedAct, newestActs } from '../people/audit.ts';
import { leastPasswordLength } from '../people/passwords.ts';
import { isRole, roles } from '../people/roles.ts';
import { field, form, table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';
import { secondFactor } from './second-factor.ts';

const mostActs = 200;

/** Who may sign in, and what they did. */
export function peopleRoutes({ db, people }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/people',
      role: 'admin',
      link: 'People',
      show: async (session) => {
        const choice = h(
          'label',
          { key: 'role' },
          'Role ',
          h('select', { name: 'role' }, ...roles.map((role) => h('option', { key: role }, role))),
        );
        const password = field('Password', 'password', { type: 'password', minLength: leastPasswordLength, autoComplete: 'new-password' });
        const body = h(
          'div',
          null,
          table(['Name', 'Role'], (await people.list()).map(({ name, role }) => [name, role])),
          form(session, '/people', 'Set', field('Name', 'name', { maxLength: 40 }), choice, password),
        );
        return { kind: 'page', title: 'People', body };
      },
    },
    {
      method: 'POST',
      path: '/people',
      role: 'admin',
      link: null,
      show: async (session, fields) => {
        const [name, password, role] = ['name', 'password', 'role'].map((key) => fields.get(key) ?? '');
        if (!name || !password || password.length < leastPasswordLength || !role || !isRole(role)) {
          return { kind: 'go', to: '/people' };
        }
        return { kind: 'page', title: `Second factor of ${name}`, body: secondFactor(await people.set({ name, role, password }, session.name)) };
      },
    },
    {
      method: 'GET',
      path: '/audit',
      role: 'admin',
      link: 'Audit',
      show: async () => {
        const changed = await firstChangedAct(db);
        const verdict = changed === null ? 'Every row is as it was written.' : `Row ${changed} is not as it was written, or is missing.`;
        const rows = (await newestActs(db, mostActs)).map(({ id, at, who, act, about }) => [id, at, who, act, about]);
        const body = h('div', null, h('p', { role: 'status' }, verdict), table(['', 'When', 'Who', 'Act', 'About'], rows));
        return { kind: 'page', title: 'Audit', body };
      },
    },
  ];
}
