import { useSayOf } from '../use-say-of.ts';
import { consoleMessages } from './messages/messages.ts';

export type ConsoleKey = keyof (typeof consoleMessages)['zh-CN'];
export type ConsoleSay = ReturnType<typeof useConsoleSay>;

/** The texts of the console. */
export function useConsoleSay() {
  return useSayOf(consoleMessages);
}
