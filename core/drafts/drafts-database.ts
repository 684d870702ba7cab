import { existsSync, renameSync } from 'node:fs';
import { type Database, DatabaseDamaged, openDatabase } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import { draftsSteps } from './migrations/steps.ts';

export interface OpenDraftsOptions {
  /** drafts.db. */
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of a draft that was lost. */
  readonly onFault: (code: string) => void;
}

/**
 * Opens drafts.db: work that is not published. What was acknowledged survives a power cut. A damaged one is set aside,
 * never deleted, and an empty one takes its place: the version in force does not depend on it.
 * @throws {Fault} disk-full, data-folder-read-only or database-too-new
 */
export function openDraftsDatabase({ file, clock, log, onFault }: OpenDraftsOptions): Database {
  const open = () => openDatabase({ file, durability: 'full', migrations: [draftsSteps] });
  try {
    return open();
  } catch (error) {
    if (!(error instanceof DatabaseDamaged)) throw error;
    const aside = `${file}.damaged-${new Date(clock.nowMs()).toISOString().replaceAll(':', '-')}`;
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
    }
    log.error('drafts.db damaged, set aside and begun anew', { aside }, error);
    onFault('drafts-damaged');
    return open();
  }
}
