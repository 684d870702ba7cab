import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { mayDo } from '../people/roles.ts';
import type { Session } from '../people/sessions.ts';
import type { PageLink } from './page-route.ts';

/** A whole document. All words go through React, which writes them as the words they are. */
export function renderPage(options: {
  readonly title: string;
  readonly session: Session | null;
  readonly links: readonly PageLink[];
  readonly body: ReactNode;
}): string {
  const { title, session, links, body } = options;
  const document = h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', null, `${title} – Yingbin hub`),
      h('link', { rel: 'stylesheet', href: '/style.css' }),
    ),
    h('body', null, session && navigation(session, links), h('main', null, h('h1', null, title), body)),
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

function navigation(session: Session, links: readonly PageLink[]): ReactNode {
  const shown = links.filter(({ role }) => mayDo(session.role, role));
  return h(
    'nav',
    null,
    ...shown.map(({ path, name }) => h('a', { key: path, href: path }, name)),
    form(session, '/sign-out', `Sign out ${session.name}`),
  );
}

/** A table; a cell may be anything that React draws. */
export function table(heads: readonly string[], rows: readonly (readonly ReactNode[])[]): ReactNode {
  if (rows.length === 0) return h('p', null, 'None.');
  return h(
    'table',
    null,
    h('thead', null, h('tr', null, ...heads.map((head) => h('th', { key: head, scope: 'col' }, head)))),
    h(
      'tbody',
      null,
      ...rows.map((row, at) => h('tr', { key: at }, ...row.map((cell, column) => h('td', { key: column }, cell)))),
    ),
  );
}

/** A form with one key; `fields` stand before it. */
export function form(session: Session, action: string, key: string, ...fields: readonly ReactNode[]): ReactNode {
  return h(
    'form',
    { method: 'post', action },
    h('input', { type: 'hidden', name: 'formToken', value: session.formToken }),
    ...fields,
    h('button', { type: 'submit' }, key),
  );
}

/** A form that brings a file. */
export function fileForm(session: Session, action: string, key: string, label: string, accept: string): ReactNode {
  return h(
    'form',
    { method: 'post', action, encType: 'multipart/form-data' },
    h('input', { type: 'hidden', name: 'formToken', value: session.formToken }),
    field(label, 'file', { type: 'file', accept }),
    h('button', { type: 'submit' }, key),
  );
}

export function field(label: string, name: string, more: Readonly<Record<string, unknown>> = {}): ReactNode {
  return h('label', { key: name }, label, ' ', h('input', { name, required: true, ...more }));
}
