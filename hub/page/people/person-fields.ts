import type { ReactNode } from 'react';
import { leastPasswordLength } from '../../people/passwords.ts';
import type { Person } from '../../people/people.ts';
import { roles } from '../../people/roles.ts';
import type { Words } from '../messages/words.ts';
import { choice, field } from '../parts/forms.ts';

export function roleChoice(chosen: Person['role'], { say }: Words): ReactNode {
  return choice(
    say('person.role'),
    'role',
    roles.map((role) => [role, say(`role.${role}`)] as const),
    chosen,
  );
}

export function passwordField({ say }: Words): ReactNode {
  const password = { type: 'password', minLength: leastPasswordLength, autoComplete: 'new-password' };
  return field(
    say('person.password'),
    'password',
    password,
    say('person.password-hint', { least: leastPasswordLength }),
  );
}
