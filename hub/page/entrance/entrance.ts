import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createElement as h, type ReactNode } from 'react';
import type { Words } from '../messages/words.ts';
import type { ShownPage } from '../page-route.ts';
import { field } from '../parts/forms.ts';
import { notice } from '../parts/notice.ts';
import { codeField, codeIn } from '../people/second-factor.ts';
import type { EntranceParts } from './entrance-parts.ts';
import { addFirstAccount } from './first-account.ts';
import { cookieOf, fieldsOf, isOwnSite, tokenOf } from './request.ts';

/** Signing in and out, and the first account. Where there is none yet, the page says how it is made. */
export function addEntrance(app: FastifyInstance, parts: EntranceParts): void {
  addSigningIn(app, parts);
  addFirstAccount(app, parts);
}

function addSigningIn(app: FastifyInstance, { people, sessions, page, wordsFor }: EntranceParts): void {
  const shownFor = (request: FastifyRequest, isWrong: boolean): ShownPage => {
    const words = wordsFor(request);
    return { kind: 'page', title: words.say('door.title'), body: signInForm(words, isWrong) };
  };
  app.get('/sign-in', async (request, reply) => {
    if ((await people.list()).length > 0) return page(request, reply, shownFor(request, false));
    const { say } = wordsFor(request);
    return page(request, reply, { kind: 'page', title: say('door.title'), lead: say('door.nobody'), body: null });
  });
  app.post('/sign-in', async (request, reply) => {
    const fields = fieldsOf(request);
    const [name = '', password = ''] = ['name', 'password'].map((key) => fields.get(key) ?? '');
    const attempt = { name: name.trim(), password, code: codeIn(fields) };
    const person = isOwnSite(request) ? await people.signIn(attempt) : null;
    if (!person) return page(request, reply.code(403), shownFor(request, true));
    reply.header('set-cookie', cookieOf(request, await sessions.begin(person.name)));
    return reply.redirect('/', 303);
  });
  app.post('/sign-out', async (request, reply) => {
    const session = await sessions.of(tokenOf(request));
    if (session && fieldsOf(request).get('formToken') === session.formToken) await sessions.end(tokenOf(request));
    return reply.redirect('/sign-in', 303);
  });
}

function signInForm(words: Words, isWrong: boolean): ReactNode {
  const { say } = words;
  return h(
    'form',
    { method: 'post', action: '/sign-in', className: 'form' },
    isWrong && notice('wrong', say('door.wrong')),
    field(say('person.name'), 'name', { autoComplete: 'username', autoCapitalize: 'none' }),
    field(say('person.password'), 'password', { type: 'password', autoComplete: 'current-password' }),
    codeField(words, say('door.code-hint')),
    h('button', { type: 'submit', className: 'key seal' }, say('door.enter')),
  );
}
