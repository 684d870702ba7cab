import { join } from 'node:path';
import type { Ability } from '../door/ability.ts';
import { draftsFile, openDraftsDatabase } from '../drafts/drafts-database.ts';
import { createGivenWords } from '../drafts/given-words.ts';
import type { Database } from '../storage/database.ts';
import type { Ground } from './ground.ts';

/** What staff have written and no version holds: the draft, and the words that they gave to what is in force. */
export interface WrittenByStaff extends Ability {
  /** drafts.db. */
  readonly db: Database;
  readonly given: ReturnType<typeof createGivenWords>;
  readonly close: () => void;
}

/**
 * Opens what staff have written, before the content in force that takes up some of it.
 * @throws {Fault} disk-full, data-folder-read-only or database-too-new
 */
export function openWrittenByStaff({ dataFolder, clock, log, record }: Ground): WrittenByStaff {
  const onFault = (code: string) => record.append({ type: 'fault.raised', code });
  const db = openDraftsDatabase({ file: join(dataFolder, draftsFile), clock, log, onFault });
  return { db, given: createGivenWords(db), procedures: {}, close: () => void db.close() };
}
