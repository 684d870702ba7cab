import type { SelfCheck } from '#contract/page/desk.ts';
import type { Say } from '../../messages.ts';
import type { StaffFact } from '../facts-page.tsx';

/** How the terminal and its hub are to each other; said only where one is set. The code is what the hub is told to be paired. */
export function hubFacts({ hub }: SelfCheck, say: Say): StaffFact[] {
  if (!hub) return [];
  const state =
    hub.state === 'paired' ? (hub.trouble === null ? 'reporting' : 'troubled') : hub.code ? 'code' : 'asking';
  const isCarried = hub.address === null && hub.code === null;
  const lines = [
    say('check.hub-value', { state: isCarried ? 'carried' : state, code: hub.code ?? '', trouble: hub.trouble ?? '' }),
  ];
  return [{ key: 'hub', label: say('check.hub'), lines: [...lines, say('check.hub-waiting', { count: hub.waiting })] }];
}
