import { createElement as h, type ReactNode } from 'react';
import type { Session } from '../../people/sessions.ts';

/** How a key looks: the one thing to do here, one thing among others, or one that cannot be taken back. */
export type KeyTone = 'seal' | 'plain' | 'caution';

export interface FormOptions {
  readonly action: string;
  /** What the key says. */
  readonly key: string;
  readonly tone?: KeyTone;
  readonly hidden?: Readonly<Record<string, string | number>>;
  /** Whether it stands in a line of text or in a row of a table. */
  readonly isSmall?: boolean;
  readonly bringsFiles?: boolean;
}

/** A form that changes something; `fields` stand before its key. */
export function form(session: Session, options: FormOptions, ...fields: readonly ReactNode[]): ReactNode {
  const { action, key, tone = 'plain', hidden = {}, isSmall = false, bringsFiles = false } = options;
  return h(
    'form',
    {
      method: 'post',
      action,
      className: isSmall ? 'small' : 'form',
      ...(bringsFiles ? { encType: 'multipart/form-data' } : {}),
    },
    h('input', { type: 'hidden', name: 'formToken', value: session.formToken }),
    ...hiddenFields(hidden),
    ...fields,
    h('button', { type: 'submit', className: `key ${tone}` }, key),
  );
}

interface AskingOptions extends Pick<FormOptions, 'action' | 'key' | 'tone' | 'hidden'> {
  /** Whether it asks for less of what stands under it. */
  readonly isFilter?: boolean;
}

/** A form that only asks to see something. */
export function asking(options: AskingOptions, ...fields: readonly ReactNode[]): ReactNode {
  const { action, key, tone = 'plain', hidden = {}, isFilter = false } = options;
  return h(
    'form',
    { method: 'get', action, className: isFilter ? 'form filter' : 'form' },
    ...hiddenFields(hidden),
    ...fields,
    h('button', { type: 'submit', className: `key ${tone}` }, key),
  );
}

function hiddenFields(hidden: Readonly<Record<string, string | number>>): ReactNode[] {
  return Object.entries(hidden).map(([name, value]) => h('input', { type: 'hidden', name, value }));
}

/** Something to be written; `hint` says what. */
export function field(label: string, name: string, more: Readonly<Record<string, unknown>> = {}, hint = ''): ReactNode {
  const described = hint === '' ? {} : { 'aria-describedby': `${name}-hint` };
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: name }, label),
    h('input', { id: name, name, required: true, ...described, ...more }),
    hint !== '' && h('p', { id: `${name}-hint`, className: 'hint' }, hint),
  );
}

/** One of a few things. */
export function choice(
  label: string,
  name: string,
  options: readonly (readonly [value: string, said: string])[],
  chosen: string,
): ReactNode {
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: name }, label),
    h(
      'select',
      { id: name, name, defaultValue: chosen },
      ...options.map(([value, said]) => h('option', { value }, said)),
    ),
  );
}

/** A link that looks like a key: it leads to a page that asks. */
export function keyLink(href: string, said: string, tone: KeyTone = 'plain'): ReactNode {
  return h('a', { href, className: `key ${tone}` }, said);
}

/** Keys beside each other. */
export function keys(...all: readonly ReactNode[]): ReactNode {
  return h('div', { className: 'keys' }, ...all);
}
