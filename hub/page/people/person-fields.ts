import { Fragment, createElement as h, type ReactNode } from 'react';
import { leastPasswordLength } from '../../people/passwords.ts';
import type { Person } from '../../people/person.ts';
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

const mostNameLength = 40;

/** @param typed what stands in it already. */
export function nameField({ say }: Words, autoComplete: 'off' | 'username', typed = ''): ReactNode {
  return field(say('person.name'), 'name', { maxLength: mostNameLength, autoComplete, defaultValue: typed });
}

/** The name in a form without spaces around it; null where it is empty, too long, or holds what nobody can see. */
export function nameIn(fields: URLSearchParams): string | null {
  const name = (fields.get('name') ?? '').trim();
  return name !== '' && name.length <= mostNameLength && /^[^\p{C}]*$/u.test(name) ? name : null;
}

/** A new password, and again: nobody sees what they type. */
export function passwordFields({ say }: Words): ReactNode {
  const password = { type: 'password', minLength: leastPasswordLength, autoComplete: 'new-password' };
  return h(
    Fragment,
    null,
    field(say('person.password'), 'password', password, say('person.password-hint', { least: leastPasswordLength })),
    field(say('person.again'), 'again', password),
  );
}

/** The new password of a form, or why it is none. */
export function passwordIn(
  fields: URLSearchParams,
): { readonly password: string } | { readonly wrong: 'person-wrong' | 'person-differs' } {
  const password = fields.get('password') ?? '';
  if (password.length < leastPasswordLength) return { wrong: 'person-wrong' };
  return fields.get('again') === password ? { password } : { wrong: 'person-differs' };
}
