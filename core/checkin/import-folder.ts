import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Outcome, refuse } from '#contract/base/outcome.ts';
import type { ImportFile } from '#contract/page/appointments.ts';
import { sheetsLimits } from '../sheets/limits.ts';
import type { ReadSheets, SheetsRefusal } from '../sheets/sheet.ts';
import { readSheets } from '../sheets/sheets.ts';
import type { Clock } from '../system/clock.ts';

/** The folder in which files wait to be imported at the desk. */
export interface ImportFolder {
  /** Workbooks and CSV files, by name. */
  readonly list: () => ImportFile[];
  readonly read: (name: string) => Promise<Outcome<ReadSheets, SheetsRefusal | 'file-gone'>>;
  readonly remove: (name: string) => Promise<void>;
}

/** Made at the first look, so that whoever brings a file sees where it goes. */
export function createImportFolder(folder: string, clock: Pick<Clock, 'after'>): ImportFolder {
  const list = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile() && kindOf(file.name) !== null && !file.name.startsWith('~$'))
      .map(({ name }) => ({ name, bytes: statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0 }))
      .sort((a, b) => a.name.localeCompare(b.name));
  };
  // A name that is not in the list leads nowhere, least of all out of the folder.
  const isThere = (name: string) => list().some((file) => file.name === name);
  return {
    list,
    read: async (name) => {
      const file = list().find((one) => one.name === name);
      const kind = kindOf(name);
      if (!file || !kind) return refuse('file-gone');
      if (file.bytes > sheetsLimits.archiveBytes) return refuse('sheets-too-large');
      return readSheets(
        { name: basename(name, extname(name)), kind, bytes: await readFile(join(folder, name)) },
        clock,
      );
    },
    remove: async (name) => {
      if (isThere(name)) await rm(join(folder, name));
    },
  };
}

function kindOf(name: string): 'xlsx' | 'csv' | null {
  const ending = extname(name).toLowerCase();
  if (ending === '.xlsx') return 'xlsx';
  return ending === '.csv' ? 'csv' : null;
}
