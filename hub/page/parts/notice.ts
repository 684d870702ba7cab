import { createElement as h, type ReactNode } from 'react';
import type { Words } from '../messages/words.ts';

/** Said once at the top of a page, to whoever has just done something. */
const said = {
  paired: 'done',
  'no-code': 'wrong',
  renamed: 'done',
  revoked: 'done',
  forgiven: 'done',
  'pack-in': 'done',
  'no-pack': 'wrong',
  released: 'done',
  held: 'done',
  resumed: 'done',
  widened: 'done',
  ordered: 'done',
  'no-order': 'wrong',
  'person-set': 'done',
  'person-wrong': 'wrong',
  'person-differs': 'wrong',
  'person-late': 'wrong',
  'person-known': 'wrong',
  'person-gone': 'done',
  'person-last': 'wrong',
  'nothing-done': 'wrong',
} as const;
export type Said = keyof typeof said;

/** Where to go after something was done or refused, and what is said there. */
export function goSaying(path: string, what: Said): { readonly kind: 'go'; readonly to: string } {
  return { kind: 'go', to: `${path}${path.includes('?') ? '&' : '?'}said=${what}` };
}

/** What an address says was done; nothing where it says what it cannot. */
export function saidIn(fields: URLSearchParams, { say }: Words): ReactNode {
  const what = fields.get('said') ?? '';
  if (!isSaid(what)) return null;
  return notice(said[what], say(`said.${what}`));
}

function isSaid(word: string): word is Said {
  return Object.hasOwn(said, word);
}

/** A sentence that is read aloud at once by who does not see it. */
export function notice(tone: 'done' | 'wrong', text: string): ReactNode {
  return h('p', { className: `notice ${tone}`, role: tone === 'done' ? 'status' : 'alert' }, text);
}
