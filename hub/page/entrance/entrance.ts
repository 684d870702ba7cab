import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createElement as h, type ReactNode } from 'react';
import { leastPasswordLength } from '../../people/passwords.ts';
import type { People } from '../../people/people.ts';
import type { Sessions } from '../../people/sessions.ts';
import type { Words } from '../messages/words.ts';
import type { ShownPage } from '../page-route.ts';
import { field } from '../parts/forms.ts';
import { notice } from '../parts/notice.ts';
import { secondFactor } from '../people/second-factor.ts';
import { cookieOf, fieldsOf, isOwnSite, tokenOf } from './request.ts';

export interface EntranceParts {
  readonly people: People;
  /** Lets whoever knows it make the first account, while there is none. */
  readonly firstToken: string;
  readonly sessions: Sessions;
  readonly wordsFor: (request: FastifyRequest) => Words;
  /** Answers with a page for somebody who is not signed in. */
  readonly page: (request: FastifyRequest, reply: FastifyReply, shown: ShownPage) => FastifyReply;
}

/** Signing in and out, and the first account. */
export function addEntrance(app: FastifyInstance, parts: EntranceParts): void {
  addSigningIn(app, parts);
  addFirstAccount(app, parts);
}

function addSigningIn(app: FastifyInstance, { people, sessions, page, wordsFor }: EntranceParts): void {
  const shownFor = (request: FastifyRequest, isWrong: boolean): ShownPage => {
    const words = wordsFor(request);
    return { kind: 'page', title: words.say('door.title'), body: signInForm(words, isWrong) };
  };
  app.get('/sign-in', async (request, reply) => page(request, reply, shownFor(request, false)));
  app.post('/sign-in', async (request, reply) => {
    const fields = fieldsOf(request);
    const [name = '', password = '', code = ''] = ['name', 'password', 'code'].map((key) => fields.get(key) ?? '');
    const attempt = { name: name.trim(), password, code: code.replaceAll(/\s/g, '') };
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

function addFirstAccount(app: FastifyInstance, { people, page, wordsFor, firstToken }: EntranceParts): void {
  const mayBeFirst = async (token: string) => isSame(token, firstToken) && (await people.list()).length === 0;
  const shownFor = (request: FastifyRequest, token: string, isWrong: boolean): ShownPage => {
    const words = wordsFor(request);
    const { say } = words;
    return {
      kind: 'page',
      title: say('first.title'),
      lead: say('first.lead'),
      body: firstForm(words, token, isWrong),
    };
  };
  app.get<{ Querystring: { token?: string } }>('/first', async (request, reply) => {
    const { token = '' } = request.query;
    if (!(await mayBeFirst(token))) return reply.redirect('/sign-in', 303);
    return page(request, reply, shownFor(request, token, false));
  });
  app.post('/first', async (request, reply) => {
    const fields = fieldsOf(request);
    const [token = '', name = '', password = ''] = ['token', 'name', 'password'].map((key) => fields.get(key) ?? '');
    if (!isOwnSite(request) || !(await mayBeFirst(token))) return reply.redirect('/sign-in', 303);
    const isGood = name.trim() !== '' && name.length <= mostNameLength && password.length >= leastPasswordLength;
    if (!isGood) return page(request, reply.code(400), shownFor(request, token, true));
    const address = await people.set({ name: name.trim(), role: 'admin', password }, 'first link');
    const words = wordsFor(request);
    return page(request, reply, {
      kind: 'page',
      title: words.say('factor.title'),
      body: secondFactor(words, address, '/sign-in'),
      isShownOnce: true,
    });
  });
}

const mostNameLength = 40;

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

function signInForm({ say }: Words, isWrong: boolean): ReactNode {
  return h(
    'form',
    { method: 'post', action: '/sign-in', className: 'form' },
    isWrong && notice('wrong', say('door.wrong')),
    field(say('person.name'), 'name', { autoComplete: 'username', autoCapitalize: 'none' }),
    field(say('person.password'), 'password', { type: 'password', autoComplete: 'current-password' }),
    field(say('door.code'), 'code', { inputMode: 'numeric', autoComplete: 'one-time-code' }, say('door.code-hint')),
    h('button', { type: 'submit', className: 'key seal' }, say('door.enter')),
  );
}

function firstForm({ say }: Words, token: string, isWrong: boolean): ReactNode {
  const password = { type: 'password', minLength: leastPasswordLength, autoComplete: 'new-password' };
  return h(
    'form',
    { method: 'post', action: '/first', className: 'form' },
    isWrong && notice('wrong', say('said.person-wrong')),
    h('input', { type: 'hidden', name: 'token', value: token }),
    field(say('person.name'), 'name', { maxLength: mostNameLength, autoComplete: 'username' }),
    field(say('person.password'), 'password', password, say('person.password-hint', { least: leastPasswordLength })),
    h('button', { type: 'submit', className: 'key seal' }, say('first.make')),
  );
}
