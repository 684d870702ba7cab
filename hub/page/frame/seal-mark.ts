import { createElement as h, type ReactNode } from 'react';

/** 迎宾 in a seal that was cut by hand. */
export function sealMark(): ReactNode {
  return h(
    'svg',
    { className: 'seal-mark', viewBox: '0 0 100 100', 'aria-hidden': true },
    h('path', {
      className: 'seal-ground',
      d: 'M5 4.5 31 3l27 1.2L95.5 3.5l1 29-.8 24 1.1 39.5-31 .7-25-.9-36.3 1L3.4 69l1.2-28z',
    }),
    h('path', { className: 'seal-frame', d: 'M10 10.3h80v79.5H10z' }),
    h('text', { x: 50, y: 46, textAnchor: 'middle' }, '迎'),
    h('text', { x: 50, y: 84.5, textAnchor: 'middle' }, '宾'),
  );
}
