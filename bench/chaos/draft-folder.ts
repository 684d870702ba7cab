import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createBrought } from '#core/content/brought/brought.ts';
import { mostBroughtBytes } from '#core/content/brought/read-brought.ts';
import { createDraftContent } from '#core/drafts/draft-content.ts';
import { createDraftStore } from '#core/drafts/draft-store.ts';
import { openDraftsDatabase } from '#core/drafts/drafts-database.ts';
import { offeredChange } from '#core/drafts/offered-change.ts';
import { createTaking } from '#core/drafts/taking.ts';
import { createIntake } from '#core/intake/intake.ts';
import type { FileSource, Ports } from '#core/intake/ports.ts';
import { copyBroughtFile } from '#core/system/brought-file.ts';
import { type Clock, systemClock as clock } from '#core/system/clock.ts';
import { createLive } from '#core/system/live.ts';
import type { Log } from '#core/system/log.ts';

/** A machine that is loaded on purpose reads slowly: nothing is given up for that here. */
const patient: Clock = { ...clock, after: (ms, run) => clock.after(20 * ms, run) };

/** What the one workbook on the stick is called. */
export const workbookName = 'marked.xlsx';

export interface DraftFolder {
  readonly folder: string;
  /** What is in force. */
  readonly live: VenueContent;
  readonly log: Log;
  readonly onFault: (code: string) => void;
}

/** The draft of a data folder over what is in force, and the intake that takes `workbook` into it. */
export function openDraftFolder({ folder, live, log, onFault }: DraftFolder, workbook: string | null) {
  const db = openDraftsDatabase({ file: join(folder, 'drafts.db'), clock, log, onFault });
  const content = createDraftContent(createDraftStore(db, live.venue.id), live);
  const taking = createTaking(content, () => {});
  const intake = createIntake({
    sticks: stickWith(workbook),
    brought: createBrought(patient),
    draft: { whole: content.whole, compare: taking.compare, describe: offeredChange, take: taking.take },
    copyFile: (file, to) => copyBroughtFile(file, to, mostBroughtBytes),
    folder: join(folder, 'intake'),
    newId: () => crypto.randomUUID(),
    today: () => '2026-01-01',
  });
  return {
    intake,
    /** All that the draft says, document by document. */
    records: content.records,
    close: async () => {
      await intake.close();
      db.close();
    },
  };
}

/** A stick that is never pulled. */
function stickWith(workbook: string | null): Ports['sticks'] {
  const files =
    workbook === null || !existsSync(workbook)
      ? []
      : [{ name: workbookName, kind: 'workbook' as const, bytes: statSync(workbook).size }];
  const source: FileSource = { id: '', name: '', files, isBusy: false };
  return {
    now: createLive<readonly FileSource[]>([source]),
    look: () => () => {},
    using: async (_stickId, _name, use) => (workbook === null ? null : use(workbook)),
    write: async () => {
      throw new Error('nothing is written here');
    },
  };
}
