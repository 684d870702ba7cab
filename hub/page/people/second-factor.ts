import { createElement as h, type ReactNode } from 'react';
import { renderSVG } from 'uqr';
import type { Words } from '../messages/words.ts';
import { keyLink } from '../parts/forms.ts';

/** What somebody scans with an authenticator, once; it is shown nowhere else. */
export function secondFactor({ say }: Words, address: string, onwards: string): ReactNode {
  const secret = new URL(address).searchParams.get('secret') ?? '';
  return h(
    'div',
    { className: 'factor' },
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
    h('div', { className: 'keys' }, keyLink(onwards, say('factor.onwards'), 'seal')),
  );
}
