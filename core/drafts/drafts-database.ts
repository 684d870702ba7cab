import { existsSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Database, DatabaseDamaged, openDatabase } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import { draftsSteps } from './migrations/steps.ts';

/** Where in the data folder it lies. */
export const draftsFile = 'drafts.db';

/** What follows its name where a damaged one was set aside, before when that was. */
const asideMark = '.damaged-';

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
    const aside = `${file}${asideMark}${new Date(clock.nowMs()).toISOString().replaceAll(':', '-')}`;
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
    }
    log.error('drafts.db damaged, set aside and begun anew', { aside }, error);
    onFault('drafts-damaged');
    return open();
  }
}

/** Whether a damaged one lies beside it: somebody may want to look at it, and what was not published is to be written again. */
export function hasDraftSetAside(file: string): boolean {
  const start = `${basename(file)}${asideMark}`;
  const folder = dirname(file);
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith(start));
}
