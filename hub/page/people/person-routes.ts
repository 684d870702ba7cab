import { createElement as h } from 'react';
import type { People } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { isRole } from '../../people/roles.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute } from '../page-route.ts';
import { confirmPage } from '../parts/confirm.ts';
import { form, keyLink, keys } from '../parts/forms.ts';
import { goSaying } from '../parts/notice.ts';
import { passwordFields, passwordIn, roleChoice } from './person-fields.ts';
import { proofPage } from './proof-routes.ts';

/** One of those who may sign in: another role, a new password, and their end. */
export function personRoutes({ people }: PageParts): PageRoute[] {
  return [...changeRoutes(people), ...removeRoutes(people)];
}

type Show = PageRoute['show'];

/** Answers who asks about one of the people; about nobody, as `otherwise` says. */
function about(
  people: People,
  show: (person: Person, ...asked: Parameters<Show>) => ReturnType<Show>,
  otherwise: Awaited<ReturnType<Show>> = { kind: 'none' },
): Show {
  return async (asked) => {
    const person = (await people.list()).find(({ name }) => name === asked.fields.get('name'));
    return person ? show(person, asked) : otherwise;
  };
}

function changeRoutes(people: People): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/people/one',
      role: 'admin',
      link: null,
      show: about(people, async (person, { session, words }) => {
        const { say } = words;
        const hidden = { name: person.name };
        const body = h(
          'div',
          null,
          h('h2', null, say('person.role')),
          form(session, { action: '/people/role', key: say('person.keep'), hidden }, roleChoice(person.role, words)),
          h('h2', null, say('person.new-password')),
          form(session, { action: '/people/password', key: say('person.set'), hidden }, passwordFields(words)),
          h('p', { className: 'hint' }, say('person.new-password-then')),
          keys(keyLink(`/people/remove?name=${encodeURIComponent(person.name)}`, say('person.remove'), 'caution')),
        );
        return { kind: 'page', title: person.name, lead: say(`role.${person.role}`), body };
      }),
    },
    {
      method: 'POST',
      path: '/people/password',
      role: 'admin',
      link: null,
      show: about(
        people,
        async (person, { session, fields, words }) => {
          const read = passwordIn(fields);
          if ('wrong' in read) return goSaying(`/people/one?name=${encodeURIComponent(person.name)}`, read.wrong);
          return proofPage(session, words, await people.propose({ ...person, ...read }, session.name), false);
        },
        goSaying('/people', 'person-wrong'),
      ),
    },
    {
      method: 'POST',
      path: '/people/role',
      role: 'admin',
      link: null,
      show: async ({ session, fields }) => {
        const role = fields.get('role') ?? '';
        const name = fields.get('name') ?? '';
        if (!isRole(role)) return goSaying('/people', 'nothing-done');
        return goSaying('/people', saidOf(await people.setRole({ name, role }, session.name), 'person-set'));
      },
    },
  ];
}

function removeRoutes(people: People): PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/people/remove',
      role: 'admin',
      link: null,
      show: about(people, async ({ name }, { session, words }) => {
        const { say } = words;
        const back = `/people/one?name=${encodeURIComponent(name)}`;
        return confirmPage({ session, words }, say('confirm.person', { name }), [say('confirm.person-then')], back, {
          action: '/people/remove',
          key: say('person.remove'),
          hidden: { name },
        });
      }),
    },
    {
      method: 'POST',
      path: '/people/remove',
      role: 'admin',
      link: null,
      show: async ({ session, fields }) => {
        return goSaying('/people', saidOf(await people.remove(fields.get('name') ?? '', session.name), 'person-gone'));
      },
    },
  ];
}

function saidOf(change: 'done' | 'nobody' | 'last', done: 'person-set' | 'person-gone') {
  return change === 'done' ? done : change === 'last' ? 'person-last' : 'nothing-done';
}
