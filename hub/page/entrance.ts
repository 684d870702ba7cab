import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createElement as h, type ReactNode } from 'react';
import { leastPasswordLength } from '../people/passwords.ts';
import type { People } from '../people/people.ts';
import type { Session, Sessions } from '../people/sessions.ts';
import { field } from './page.ts';
import { cookieOf, fieldsOf, isOwnSite, tokenOf } from './request.ts';
import { secondFactor } from './second-factor.ts';

export interface EntranceParts {
  readonly people: People;
  /** Lets whoever knows it make the first account, while there is none. */
  readonly firstToken: string;
  readonly sessions: Sessions;
  readonly page: (session: Session | null, shown: { kind: 'page'; title: string; body: ReactNode }) => string;
}

/** Signing in and out, and the first account. */
export function addEntrance(app: FastifyInstance, { people, sessions, page, firstToken }: EntranceParts): void {
  const html = (reply: FastifyReply, title: string, body: ReactNode, status = 200) =>
    reply.code(status).type('text/html; charset=utf-8').send(page(null, { kind: 'page', title, body }));

  app.get('/sign-in', async (_request, reply) => html(reply, 'Sign in', signInForm(null)));
  app.post('/sign-in', async (request, reply) => {
    const fields = fieldsOf(request);
    const [name = '', password = '', code = ''] = ['name', 'password', 'code'].map((key) => fields.get(key) ?? '');
    const person = isOwnSite(request) ? await people.signIn({ name, password, code }) : null;
    if (!person) return html(reply, 'Sign in', signInForm('That is not right, or there were too many wrong tries.'), 403);
    reply.header('set-cookie', cookieOf(request, await sessions.begin(person.name)));
    return reply.redirect('/', 303);
  });
  app.post('/sign-out', async (request, reply) => {
    const session = await sessions.of(tokenOf(request));
    if (session && fieldsOf(request).get('formToken') === session.formToken) await sessions.end(tokenOf(request));
    return reply.redirect('/sign-in', 303);
  });

  const mayBeFirst = async (token: string) => isSame(token, firstToken) && (await people.list()).length === 0;
  app.get<{ Querystring: { token?: string } }>('/first', async ({ query: { token = '' } }, reply) => {
    if (!(await mayBeFirst(token))) return reply.redirect('/sign-in', 303);
    return html(reply, 'The first account', firstForm(token));
  });
  app.post('/first', async (request, reply) => {
    const fields = fieldsOf(request);
    const [token = '', name = '', password = ''] = ['token', 'name', 'password'].map((key) => fields.get(key) ?? '');
    const isGood = name !== '' && password.length >= leastPasswordLength && isOwnSite(request);
    if (!(await mayBeFirst(token)) || !isGood) return reply.redirect('/sign-in', 303);
    const address = await people.set({ name, role: 'admin', password }, 'first link');
    return html(reply, 'Second factor', secondFactor(address));
  });
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function signInForm(said: string | null): ReactNode {
  return h(
    'form',
    { method: 'post', action: '/sign-in' },
    said && h('p', { role: 'alert' }, said),
    field('Name', 'name', { autoComplete: 'username' }),
    field('Password', 'password', { type: 'password', autoComplete: 'current-password' }),
    field('Code of your authenticator', 'code', { inputMode: 'numeric', autoComplete: 'one-time-code' }),
    h('button', { type: 'submit' }, 'Sign in'),
  );
}

function firstForm(token: string): ReactNode {
  return h(
    'form',
    { method: 'post', action: '/first' },
    h('input', { type: 'hidden', name: 'token', value: token }),
    field('Name', 'name', { maxLength: 40, autoComplete: 'username' }),
    field('Password', 'password', { type: 'password', minLength: leastPasswordLength, autoComplete: 'new-password' }),
    h('button', { type: 'submit' }, 'Make the first account'),
  );
}
