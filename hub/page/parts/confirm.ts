import { createElement as h, type ReactNode } from 'react';
import type { Session } from '../../people/sessions.ts';
import type { Words } from '../messages/words.ts';
import type { Shown } from '../page-route.ts';
import { type FormOptions, form, keyLink } from './forms.ts';

/** Asks back before something is done; `sentences` say what comes of it. */
export function confirmPage(
  { session, words }: { readonly session: Session; readonly words: Words },
  question: string,
  sentences: readonly ReactNode[],
  back: string,
  act: FormOptions,
): Shown {
  const body = h(
    'div',
    { className: 'confirm' },
    ...sentences.map((sentence) => h('p', null, sentence)),
    h('div', { className: 'keys' }, form(session, { tone: 'seal', ...act }), keyLink(back, words.say('confirm.no'))),
  );
  return { kind: 'page', title: question, body };
}
