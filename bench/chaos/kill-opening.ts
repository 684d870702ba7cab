import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openContentDatabase } from '#core/content/content-database.ts';
import { failPointVariable } from './fail-points.ts';
import { markedVenueId, openPublishingFolder } from './publishing-folder.ts';

/** What became of the words that staff had given, after each kill of the start that moves them. */
export interface OpeningFigures {
  readonly kills: number;
  /** Starts after which a phrasing or reading was not there, or stood twice. */
  readonly wrong: number;
}

export interface OpeningOptions {
  /** At every so many-th of the points at which the process is killed. */
  readonly each: number;
  readonly say: (line: string) => void;
}

const opening = fileURLToPath(new URL('./opening-process.ts', import.meta.url));
const failPoints = new URL('./fail-points.ts', import.meta.url).href;

/** Kills the first start of this release over what an earlier one kept in content.db, at one point after the other, and starts again. */
export async function killOpening({ each, say }: OpeningOptions): Promise<OpeningFigures> {
  const root = mkdtempSync(join(tmpdir(), 'yingbin-opening-'));
  const before = join(root, 'before');
  const figures = { kills: 0, wrong: 0 };
  try {
    await prepare(before);
    for (let point = each; ; point += each) {
      const folder = join(root, String(point));
      cpSync(before, folder, { recursive: true });
      const at = await killedAt(folder, point);
      if (at === null) return figures;
      figures.kills += 1;
      const isRight = await hasWordsOnce(folder);
      if (!isRight) figures.wrong += 1;
      say(`${point} ${at}: ${isRight ? 'all there' : 'WRONG'}`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const phrasing = ['entry-0', 'zh-CN', '换个说法'] as const;
const reading = ['zh-CN', '请往前走。', 'qing3 wang3 qian2 zou3.'] as const;

/** A folder on which an earlier release has served, and whose drafts.db knows of nothing yet. */
async function prepare(folder: string): Promise<void> {
  mkdirSync(folder);
  await openPublishingFolder(folder).close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `drafts.db${suffix}`), { force: true });
  const db = openContentDatabase(join(folder, 'content.db'));
  db.prepare(
    `INSERT INTO added_phrasing (venue_id, entry_id, language, text) VALUES ('${markedVenueId}', ?, ?, ?)`,
  ).run(...phrasing);
  db.prepare(
    `INSERT INTO reading (venue_id, origin, language, text, reading) VALUES ('${markedVenueId}', 'staff', ?, ?, ?)`,
  ).run(...reading);
  db.close();
}

/** Null where the process came to its end. */
async function killedAt(folder: string, point: number): Promise<string | null> {
  const child = spawn(process.execPath, ['--import', failPoints, opening, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, [failPointVariable]: String(point) },
  });
  const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (signal === 'SIGKILL') return said.trim();
  if (code !== 0) throw new Error(said);
  return null;
}

async function hasWordsOnce(folder: string): Promise<boolean> {
  const { content, close } = openPublishingFolder(folder);
  const [, , given] = phrasing;
  const added = content.addedPhrasings().filter(({ text: words }) => words === given);
  const read = [...content.readingsOf(markedVenueId).all()].filter(({ text: sentence }) => sentence === reading[1]);
  await close();
  return added.length === 1 && read.length === 1 && read[0]?.origin === 'staff';
}
