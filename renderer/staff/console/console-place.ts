import type { WorklistItem } from '#contract/page/worklist.ts';

/** The console: the list of entries, or one of them. */
export interface ConsolePlace {
  readonly at: 'console';
  readonly entryId: string | null;
  readonly page: ConsolePage;
  /** A question without an answer, for which an entry is to be begun. */
  readonly question?: WorklistItem;
}

/** What of the console is shown: the list and its entry, or what is done with the draft as a whole. */
export type ConsolePage = 'entries' | 'changes' | 'try';

/** One step back; null: out of the console. */
export function stepBackInConsole({ entryId, page, question }: ConsolePlace): ConsolePlace | null {
  if (question) return null;
  if (page !== 'entries') return { at: 'console', entryId, page: 'entries' };
  return entryId === null ? null : { at: 'console', entryId: null, page: 'entries' };
}
