import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { mayDo } from '../../people/roles.ts';
import type { Session } from '../../people/sessions.ts';
import type { Words } from '../messages/words.ts';
import type { PageLink, ShownPage } from '../page-route.ts';
import { sealMark } from './seal-mark.ts';
import { styleAddress } from './style.ts';

export interface DocumentOptions {
  readonly shown: ShownPage;
  readonly words: Words;
  readonly session: Session | null;
  readonly links: readonly PageLink[];
  /** What the browser asked for, without the host. */
  readonly address: string;
  /** Stands above everything else. */
  readonly notice?: ReactNode;
}

/** A whole document. All words go through React, which writes them as the words they are. */
export function renderDocument(options: DocumentOptions): string {
  const { shown, words, session } = options;
  const document = h(
    'html',
    { lang: words.language },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, `${shown.title} – ${words.say('hub.name')}`),
      h('link', { rel: 'stylesheet', href: styleAddress }),
    ),
    h(
      'body',
      { className: session ? 'inside' : 'outside' },
      h('a', { href: '#main', className: 'skip' }, words.say('hub.skip')),
      session ? bar(options, session) : null,
      middle(options),
      foot(options),
    ),
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

function middle({ shown: { title, heading, lead, body, aside }, session, notice }: DocumentOptions): ReactNode {
  return h(
    'div',
    { className: aside ? 'middle with-aside' : 'middle' },
    h(
      'main',
      { id: 'main' },
      session ? null : sealMark(),
      h('h1', null, heading ?? title),
      lead && h('p', { className: 'lead' }, lead),
      notice,
      body,
    ),
    aside && h('aside', null, aside),
  );
}

function bar({ words: { say }, links, address }: DocumentOptions, session: Session): ReactNode {
  const shown = links.filter(({ role }) => mayDo(session.role, role));
  const here = sectionOf(address, shown);
  return h(
    'header',
    { className: 'bar' },
    h('a', { href: '/', className: 'brand' }, sealMark(), h('b', null, say('hub.brand'))),
    h(
      'nav',
      { 'aria-label': say('hub.sections') },
      ...shown.map(({ path, name }) =>
        h('a', { href: path, ...(path === here ? { 'aria-current': 'page' as const } : {}) }, say(name)),
      ),
    ),
    h(
      'form',
      { method: 'post', action: '/sign-out', className: 'who' },
      h('input', { type: 'hidden', name: 'formToken', value: session.formToken }),
      h('span', null, session.name),
      h('button', { type: 'submit' }, say('hub.sign-out')),
    ),
  );
}

/** The link under which a page lies: that of which its path is a part, or the first. */
function sectionOf(address: string, links: readonly PageLink[]): string {
  const path = address.split('?')[0] ?? '';
  const under = links.filter((link) => link.path !== '/' && `${path}/`.startsWith(`${link.path}/`));
  return under[0]?.path ?? '/';
}

function foot({ shown, words, address, session }: DocumentOptions): ReactNode {
  const { language, say, zone, moment, nowMs } = words;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return h(
    'footer',
    null,
    session && h('span', null, say('hub.clock', { zone, now: moment(new Date(nowMs)) })),
    !shown.isShownOnce &&
      h(
        'form',
        { method: 'post', action: '/language' },
        h('input', { type: 'hidden', name: 'language', value: other }),
        h('input', { type: 'hidden', name: 'back', value: address }),
        h('button', { type: 'submit', lang: other }, other === 'en' ? 'English' : '中文'),
      ),
  );
}
