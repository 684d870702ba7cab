import { join } from 'node:path';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { loadContent } from '#core/content/load-content.ts';
import { writePackFile } from '#core/content/packing.ts';
import { createGivenWords } from '#core/drafts/given-words.ts';
import { draftsSteps } from '#core/drafts/migrations/steps.ts';
import { packsFolder } from '#core/publications/pack-shelf.ts';
import { createPublications } from '#core/publications/publications.ts';
import { publishedSources } from '#core/publications/published-sources.ts';
import { createVersions } from '#core/publications/versions.ts';
import { createAudit } from '#core/staff/audit.ts';
import { openDatabase } from '#core/storage/database.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { systemClock as clock } from '#core/system/clock.ts';
import { readDeviceKeyFile } from '#core/system/device-key.ts';
import { createLog } from '#core/system/log.ts';
import { markedVenue } from '../live/marked-venue.ts';
import { openDraftFolder } from './draft-folder.ts';

/** The venue whose texts all bear the mark of their version. */
export const markedVenueId = 'marked';

/** Entries of a version: enough that each file is written in more than one piece. */
export const markedEntries = 60;

export type PublishingFolder = ReturnType<typeof openPublishingFolder>;

/** The content and publications of a data folder, as a start finds them; where nothing was published, version 0 is shown. */
export function openPublishingFolder(folder: string) {
  const log = createLog({ sink: { write: () => {} }, level: 'error' });
  const db = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  const versions = createVersions(db);
  const drafts = openDatabase({ file: join(folder, 'drafts.db'), durability: 'full', migrations: [draftsSteps] });
  const faults: string[] = [];
  const content = loadContent({
    file: join(folder, 'content.db'),
    given: createGivenWords(drafts),
    readVenue: () => ({ content: markedVenue(0, markedEntries), sha256: '0'.repeat(64) }),
    published: publishedSources(versions, folder, markedVenueId),
    hasServed: false,
    clock,
    log,
    onFault: (code) => void faults.push(code),
  });
  const publications = createPublications({
    db,
    content,
    clock,
    log,
    venueId: markedVenueId,
    folder: packsFolder(folder),
    readDelivered: null,
    writePack: writePackFile,
    newId: () => crypto.randomUUID(),
    deviceKey: () => readDeviceKeyFile(join(folder, 'device.key')),
    audit: createAudit({ db, clock }).append,
  });
  return {
    content,
    publications,
    versions,
    faults,
    /** Opened once at the most; `workbook` is what may be taken into it. */
    openDraft: (workbook: string | null) =>
      openDraftFolder(
        { folder, live: content.current().content, log, onFault: (code) => void faults.push(code) },
        workbook,
      ),
    close: async () => {
      await publications.close();
      await content.close();
      drafts.close();
      db.close();
    },
  };
}
