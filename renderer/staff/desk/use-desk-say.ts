import { useSayOf } from '../use-say-of.ts';
import { deskMessages } from './messages/messages.ts';

export type DeskSay = ReturnType<typeof useDeskSay>;

/** The texts of this room. */
export function useDeskSay() {
  return useSayOf(deskMessages);
}
