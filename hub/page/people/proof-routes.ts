import { Fragment, createElement as h } from 'react';
import type { Proposal } from '../../people/proposals.ts';
import type { Session } from '../../people/sessions.ts';
import type { Words } from '../messages/words.ts';
import type { PageParts } from '../page-parts.ts';
import type { PageRoute, ShownPage } from '../page-route.ts';
import { form, keyLink, keys } from '../parts/forms.ts';
import { goSaying } from '../parts/notice.ts';
import { codeField, codeIn, secondFactor } from './second-factor.ts';

/** Takes the first code of somebody's authenticator, by which their account or new password counts. */
export function proofRoutes({ people }: PageParts): PageRoute[] {
  return [
    {
      method: 'POST',
      path: '/people/prove',
      role: 'admin',
      link: null,
      show: async ({ session, fields, words }) => {
        const proven = await people.prove(fields.get('id') ?? '', codeIn(fields));
        if (proven.kind === 'gone') return goSaying('/people', 'person-late');
        if (proven.kind === 'done') return goSaying('/people', 'person-set');
        return proofPage(session, words, proven.proposal, true);
      },
    },
  ];
}

/** Shows a new secret to the one whose it is to be, and asks for its first code. */
export function proofPage(
  session: Session,
  words: Words,
  { id, name, address }: Proposal,
  isWrong: boolean,
): ShownPage {
  const { say } = words;
  const proof = form(
    session,
    { action: '/people/prove', key: say('factor.prove'), tone: 'seal', hidden: { id } },
    codeField(words, say('factor.code-hint')),
  );
  const wayOut = keys(keyLink('/people', say('confirm.no')));
  const body = secondFactor(words, address, isWrong, h(Fragment, null, proof, wayOut));
  return { kind: 'page', title: say('factor.of', { name }), body, isShownOnce: true };
}
