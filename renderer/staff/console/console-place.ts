/** The console: the list of entries, or one of them. */
export type ConsolePlace = { readonly at: 'console'; readonly entryId: string | null; readonly page: ConsolePage };

/** What of the console is shown: the list and its entry, or what is done with the draft as a whole. */
export type ConsolePage = 'entries' | 'changes' | 'try';

/** One step back; null: out of the console. */
export function stepBackInConsole({ entryId, page }: ConsolePlace): ConsolePlace | null {
  if (page !== 'entries') return { at: 'console', entryId, page: 'entries' };
  return entryId === null ? null : { at: 'console', entryId: null, page: 'entries' };
}
