import { createElement as h } from 'react';
import { leastPasswordLength } from '../people/passwords.ts';
import { isRole, roles } from '../people/roles.ts';
import { field, form, table } from './page.ts';
import type { PageParts } from './page-parts.ts';
import type { PageRoute } from './page-route.ts';
import { secondFactor } from './second-factor.ts';

/** Who may sign in. */
export function peopleRoutes({ people }: PageParts): PageRoute[] {
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
  ];
}
