import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createElement as h, type ReactNode } from 'react';
import type { Proposal } from '../../people/proposals.ts';
import type { Words } from '../messages/words.ts';
import type { ShownPage } from '../page-route.ts';
import { notice } from '../parts/notice.ts';
import { nameField, nameIn, passwordFields, passwordIn } from '../people/person-fields.ts';
import { codeField, codeIn, secondFactor } from '../people/second-factor.ts';
import type { EntranceParts } from './entrance-parts.ts';
import { cookieOf, fieldsOf, isOwnSite } from './request.ts';

type Wrong = 'person-wrong' | 'person-differs' | 'person-late';

/** The first account, for whoever has the link of the start; it counts once its second factor has shown a code. */
export function addFirstAccount(app: FastifyInstance, parts: EntranceParts): void {
  const { people, sessions, page, wordsFor, firstToken } = parts;
  const mayBeFirst = async (token: string) => isSame(token, firstToken) && (await people.list()).length === 0;
  const asked = (request: FastifyRequest, token: string, typed = '', wrong: Wrong | null = null): ShownPage => {
    const words = wordsFor(request);
    const { say } = words;
    return {
      kind: 'page',
      title: say('first.title'),
      lead: say('first.lead'),
      body: firstForm(words, { token, typed, wrong }),
    };
  };
  const proof = (request: FastifyRequest, token: string, proposal: Proposal, isWrong: boolean): ShownPage => {
    const words = wordsFor(request);
    const form = proofForm(words, token, proposal.id);
    const body = secondFactor(words, proposal.address, isWrong, form);
    return { kind: 'page', title: words.say('factor.title'), body, isShownOnce: true };
  };
  app.get<{ Querystring: { token?: string } }>('/first', async (request, reply) => {
    const { token = '' } = request.query;
    if (!(await mayBeFirst(token))) return reply.redirect('/sign-in', 303);
    return page(request, reply, asked(request, token));
  });
  app.post('/first', async (request, reply) => {
    const fields = fieldsOf(request);
    const token = fields.get('token') ?? '';
    if (!isOwnSite(request) || !(await mayBeFirst(token))) return reply.redirect('/sign-in', 303);
    const again = (wrong: Wrong) =>
      page(request, reply.code(400), asked(request, token, fields.get('name') ?? '', wrong));
    const name = nameIn(fields);
    if (name === null) return again('person-wrong');
    const read = passwordIn(fields);
    if ('wrong' in read) return again(read.wrong);
    const proposal = await people.propose({ name, role: 'admin', ...read }, 'first link');
    return page(request, reply, proof(request, token, proposal, false));
  });
  app.post('/first/prove', async (request, reply) => {
    const fields = fieldsOf(request);
    const token = fields.get('token') ?? '';
    if (!isOwnSite(request) || !(await mayBeFirst(token))) return reply.redirect('/sign-in', 303);
    const proven = await people.prove(fields.get('id') ?? '', codeIn(fields));
    if (proven.kind === 'gone') return page(request, reply.code(400), asked(request, token, '', 'person-late'));
    if (proven.kind === 'wrong') return page(request, reply.code(400), proof(request, token, proven.proposal, true));
    // Password and second factor have just been given: nobody is asked for both again.
    reply.header('set-cookie', cookieOf(request, await sessions.begin(proven.person.name)));
    return reply.redirect('/', 303);
  });
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

interface FirstForm {
  readonly token: string;
  /** The name that was given before, which is not typed again; passwords are. */
  readonly typed: string;
  readonly wrong: Wrong | null;
}

function firstForm(words: Words, { token, typed, wrong }: FirstForm): ReactNode {
  const { say } = words;
  return h(
    'form',
    { method: 'post', action: '/first', className: 'form' },
    wrong && notice('wrong', say(`said.${wrong}`)),
    h('input', { type: 'hidden', name: 'token', value: token }),
    nameField(words, 'username', typed),
    passwordFields(words),
    h('button', { type: 'submit', className: 'key seal' }, say('first.make')),
  );
}

function proofForm(words: Words, token: string, id: string): ReactNode {
  const { say } = words;
  return h(
    'form',
    { method: 'post', action: '/first/prove', className: 'form' },
    h('input', { type: 'hidden', name: 'token', value: token }),
    h('input', { type: 'hidden', name: 'id', value: id }),
    codeField(words, say('factor.code-hint')),
    h('button', { type: 'submit', className: 'key seal' }, say('door.enter')),
  );
}
