import { createElement as h, type ReactNode } from 'react';
import { renderSVG } from 'uqr';
import type { Words } from '../messages/words.ts';
import { field } from '../parts/forms.ts';
import { notice } from '../parts/notice.ts';

/** What somebody scans with an authenticator, once; it is shown nowhere else. `proof` is the form that asks for its first code. */
export function secondFactor({ say }: Words, address: string, isWrong: boolean, proof: ReactNode): ReactNode {
  const secret = new URL(address).searchParams.get('secret') ?? '';
  return h(
    'div',
    { className: 'factor' },
    isWrong && notice('wrong', say('factor.wrong')),
    h('p', null, say('factor.scan')),
    h('img', {
      alt: say('factor.picture'),
      width: 240,
      height: 240,
      src: `data:image/svg+xml,${encodeURIComponent(renderSVG(address))}`,
    }),
    h('p', null, say('factor.type')),
    h('p', null, h('code', null, secret.replaceAll(/(.{4})(?=.)/g, '$1 '))),
    h('p', null, h('strong', null, say('factor.once'))),
    h('p', null, say('factor.then')),
    proof,
  );
}

/** Where a code of the authenticator is typed. */
export function codeField({ say }: Words, hint: string): ReactNode {
  return field(say('door.code'), 'code', { inputMode: 'numeric', autoComplete: 'one-time-code' }, hint);
}

/** A code as somebody typed it. */
export function codeIn(fields: URLSearchParams): string {
  return (fields.get('code') ?? '').replaceAll(/\s/g, '');
}
