import { createElement as h, type ReactNode } from 'react';
import type { Health } from '../../fleet/fleet.ts';

/** By shape as well as by colour: round, pointed, hollow, crossed. */
export function mark(health: Health): ReactNode {
  return h('i', { className: `mark ${health}`, 'aria-hidden': true });
}
