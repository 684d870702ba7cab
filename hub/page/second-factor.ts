import { createElement as h, type ReactNode } from 'react';
import { renderSVG } from 'uqr';

/** What somebody scans with an authenticator, once; it is shown nowhere else. */
export function secondFactor(address: string): ReactNode {
  const secret = new URL(address).searchParams.get('secret') ?? '';
  return h(
    'div',
    null,
    h('p', null, 'Scan this with an authenticator, or type the secret into it. It is not shown again.'),
    h('img', { alt: 'QR code of the secret', width: 240, src: `data:image/svg+xml,${encodeURIComponent(renderSVG(address))}` }),
    h('p', null, h('code', null, secret)),
    h('p', null, h('a', { href: '/' }, 'Go on')),
  );
}
