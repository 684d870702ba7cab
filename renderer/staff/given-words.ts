import type { GivenVersion } from '#contract/page/publications.ts';
import type { MessageValues } from '../messages.ts';
import { givenMessages } from './given/messages/messages.ts';
import { useSayOf } from './use-say-of.ts';

/** What the sentences about the version that visitors have are told with; 0 is what the terminal came with. */
export function givenWords({ given, next }: GivenVersion): MessageValues {
  return { version: given?.version ?? 0, next: next?.version ?? 0, state: next?.state ?? 'none' };
}

/** Says how the version that visitors have stands to the one that is live. */
export function useGivenSay() {
  return useSayOf(givenMessages);
}
