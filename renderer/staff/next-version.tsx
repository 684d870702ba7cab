import type { GivenVersion } from '#contract/page/publications.ts';
import { Notice } from '../components/notice.tsx';
import { givenWords, useGivenSay } from './given-words.ts';

/** One sentence while visitors do not have the version yet that was put in force last; nothing once they do. */
export function NextVersion({ given }: { readonly given: GivenVersion }) {
  const say = useGivenSay();
  if (given.next === null) return null;
  const isComing = given.next.state === 'coming';
  return (
    <Notice tone={isComing ? 'ink' : 'caution'} icon={isComing ? 'clock' : 'warn'}>
      {say('given.next', givenWords(given))}
    </Notice>
  );
}
