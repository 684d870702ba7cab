import { createElement as h, type ReactNode } from 'react';
import { leastPasswordLength } from '../../people/passwords.ts';
import type { Person } from '../../people/people.ts';
import { isRole, roles } from '../../people/roles.ts';
import type { Words } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { field, form } from '../parts/forms.ts';
import { goSaying } from '../parts/notice.ts';
import { table } from '../parts/table.ts';
import { passwordField, roleChoice } from './person-fields.ts';
import { secondFactor } from './second-factor.ts';

const mostNameLength = 40;

/** Who may sign in, and what they may do. */
export function peopleRoutes({ people }: PageParts): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/people',
      role: 'admin',
      link: 'person.title',
      show: async ({ session, words }) => {
        const { say } = words;
        const body = h(
          'div',
          null,
          peopleTable(await people.list(), words),
          h('h2', null, say('person.add')),
          form(
            session,
            { action: '/people', key: say('person.set'), tone: 'seal' },
            field(say('person.name'), 'name', { maxLength: mostNameLength, autoComplete: 'off' }),
            roleChoice('viewer', words),
            passwordField(words),
          ),
          h('h2', null, say('person.roles')),
          h(
            'ul',
            { className: 'roles' },
            ...roles.map((role) => h('li', null, h('b', null, say(`role.${role}`)), say(`role.${role}-may`))),
          ),
        );
        return { kind: 'page', title: say('person.title'), lead: say('person.lead'), body };
      },
    },
    {
      method: 'POST',
      path: '/people',
      role: 'admin',
      link: null,
      show: async ({ session, fields, words }) => {
        const [name = '', password = '', role = ''] = ['name', 'password', 'role'].map((key) => fields.get(key) ?? '');
        const called = name.trim();
        const isNameGood = called !== '' && called.length <= mostNameLength && /^[^\p{C}]*$/u.test(called);
        if (!isNameGood || password.length < leastPasswordLength || !isRole(role))
          return goSaying('/people', 'person-wrong');
        if ((await people.list()).some((one) => one.name === called)) return goSaying('/people', 'person-known');
        const address = await people.set({ name: called, role, password }, session.name);
        const title = words.say('factor.of', { name: called });
        return { kind: 'page', title, body: secondFactor(words, address, '/people'), isShownOnce: true };
      },
    },
  ];
}

function peopleTable(people: readonly Person[], { say }: Words): ReactNode {
  return table(
    say('person.title'),
    [{ head: say('person.name') }, { head: say('person.role') }],
    people.map(({ name, role }) => [
      h('a', { href: `/people/one?name=${encodeURIComponent(name)}` }, name),
      say(`role.${role}`),
    ]),
    say('person.none'),
  );
}
