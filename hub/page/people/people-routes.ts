import { createElement as h, type ReactNode } from 'react';
import type { Person } from '../../people/person.ts';
import { isRole, roles } from '../../people/roles.ts';
import type { Words } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { form } from '../parts/forms.ts';
import { goSaying } from '../parts/notice.ts';
import { table } from '../parts/table.ts';
import { nameField, nameIn, passwordFields, passwordIn, roleChoice } from './person-fields.ts';
import { proofPage } from './proof-routes.ts';

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
            nameField(words, 'off'),
            roleChoice('viewer', words),
            passwordFields(words),
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
        const name = nameIn(fields);
        const role = fields.get('role') ?? '';
        if (name === null || !isRole(role)) return goSaying('/people', 'person-wrong');
        if ((await people.list()).some((one) => one.name === name)) return goSaying('/people', 'person-known');
        const read = passwordIn(fields);
        if ('wrong' in read) return goSaying('/people', read.wrong);
        return proofPage(session, words, await people.propose({ name, role, ...read }, session.name), false);
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
