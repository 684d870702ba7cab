import { useSayOf } from '../use-say-of.ts';
import { trailMessages } from './messages/messages.ts';

/** The texts of this room. */
export function useTrailSay() {
  return useSayOf(trailMessages);
}
