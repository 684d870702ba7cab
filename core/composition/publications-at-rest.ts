import { join } from 'node:path';
import { contentAtRest } from '../content/at-rest.ts';
import { writePackFile } from '../content/packing.ts';
import { picturesFolderOf } from '../pictures/picture-shelf.ts';
import { packsFolder } from '../publications/pack-shelf.ts';
import { createPublications, type Publications } from '../publications/publications.ts';
import { createVersions } from '../publications/versions.ts';
import { createAudit } from '../staff/audit.ts';
import { makeDataFolder } from '../storage/data-folder.ts';
import { lockDataFolder } from '../storage/data-folder-lock.ts';
import { openKeptRecord } from '../storage/kept-record.ts';
import { systemClock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import { deviceKeyAtRest } from './device-key-at-rest.ts';
import { recordMigrations } from './record-migrations.ts';

/** A data folder whose terminal does not run, and its publications. */
export interface PublicationsAtRest extends Publications {
  readonly venueId: string;
}

/**
 * Opens the publications of a data folder on which no terminal is running, for as long as `use` takes.
 * @param named the venue; null: the one that was published last.
 * @throws {Fault} data-folder-in-use, no-venue where none was named nor published, or what is wrong with record.db.
 */
export async function usePublicationsAtRest<Value>(
  { dataFolder, named, log }: { readonly dataFolder: string; readonly named: string | null; readonly log: Log },
  use: (publications: PublicationsAtRest) => Promise<Value>,
): Promise<Value> {
  makeDataFolder(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    const { db, close } = openKeptRecord(dataFolder, recordMigrations, () => {});
    try {
      const versions = createVersions(db);
      const venueId = named ?? versions.lastVenueId();
      const folder = packsFolder(dataFolder);
      const live = () => {
        const known = versions.live(venueId);
        if (!known || known.file === null) return null;
        return { kind: 'pack' as const, file: join(folder, known.file), sha256: known.fileSha256 };
      };
      const publications = createPublications({
        db,
        folder,
        venueId,
        log,
        content: { current: () => ({ sha256: versions.live(venueId)?.contentSha256 ?? '' }), ...contentAtRest(live) },
        readDelivered: null,
        clock: systemClock,
        newId: () => crypto.randomUUID(),
        writePack: (to, from, sign) => writePackFile(to, from, sign, picturesFolderOf(dataFolder)),
        deviceKey: () => deviceKeyAtRest(dataFolder),
        audit: createAudit({ db, clock: systemClock }).append,
      });
      try {
        return await use({ ...publications, venueId });
      } finally {
        await publications.close();
      }
    } finally {
      close();
    }
  } finally {
    lock.release();
  }
}
