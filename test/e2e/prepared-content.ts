import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { runTerminal } from '#bench/page/running-terminal.ts';

const prepared = fileURLToPath(new URL('../../dist/tests/prepared/content.db', import.meta.url));

/** Whether a first start has fitted its thresholds and made its readings. */
export function isPrepared(contentFile: string): boolean {
  const db = new BetterSqlite3(contentFile, { readonly: true });
  try {
    const count = 'SELECT (SELECT count(*) FROM fitted_thresholds) + (SELECT count(*) FROM reading_version)';
    return db.prepare<[], number>(count).pluck().get() === 2;
  } finally {
    db.close();
  }
}

/** Starts the sample hall for the first time, and keeps what it has made of the venue once `whenPrepared` says so. */
export async function prepareContent(whenPrepared: (contentFile: string) => Promise<void>): Promise<void> {
  const terminal = await runTerminal();
  try {
    await whenPrepared(join(terminal.dataFolder, 'content.db'));
    // The write-ahead log goes into the file when the terminal ends.
    await terminal.end();
    mkdirSync(join(prepared, '..'), { recursive: true });
    copyFileSync(join(terminal.dataFolder, 'content.db'), `${prepared}.new`);
    renameSync(`${prepared}.new`, prepared);
  } finally {
    await terminal.stop();
  }
}

/** Puts what a first start of the sample hall has made into a data folder that has nothing of it: a start saves 5 s of a processor. */
export function putPrepared(dataFolder: string): void {
  const file = join(dataFolder, 'content.db');
  if (!existsSync(file)) copyFileSync(prepared, file);
}
