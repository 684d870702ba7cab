import { useSayOf } from '../use-say-of.ts';
import { pinsMessages } from './messages/messages.ts';

/** The texts of this room. */
export function usePinsSay() {
  return useSayOf(pinsMessages);
}
