import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackFile } from '#core/content/packing.ts';
import { listsHeading } from '#core/content/workbook/tables.ts';
import { venueSheets } from '#core/content/workbook/write-venue.ts';
import { signDocument } from '#core/packs/signing.ts';
import { writeWorkbook } from '#core/sheets/write-workbook.ts';
import { markedVenue, marksIn } from '../live/marked-venue.ts';
import type { Deed } from './deeds.ts';
import { createKiller, type KillsByPoint } from './killer.ts';
import { markedEntries, markedVenueId, openPublishingFolder } from './publishing-folder.ts';

/** What was found after the kills. */
export interface ChaosFigures extends KillsByPoint {
  readonly kills: number;
  /** How often the version, or key, of before was whole and live at the next start, and how often that of after. */
  readonly before: number;
  readonly after: number;
  /** Starts that showed two versions, one that the record did not name, a version that could not be read, or a fault. */
  readonly mixtures: number;
}

export interface ChaosOptions {
  readonly kills: number;
  /** Goes on until the process was killed at every point of every deed so often, if that takes more. */
  readonly each?: number;
  /** Where in each deed killing begins. */
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** What a start finds: the marks of all that is shown, the version and key that are said to be live, and what is wrong. */
interface Found {
  readonly liveId: number;
  readonly keyId: string;
  readonly mark: number;
  /** The mark of the draft, and how many documents it is about; empty where nothing is. */
  readonly draft: string;
  readonly wrong: readonly string[];
  readonly undoTo: number;
}

/**
 * Kills a process that publishes, undoes, takes packs, renews keys and imports workbooks, at one place after the other, and starts
 * again each time.
 */
export async function killPublishing({ kills, each = 0, seed, say }: ChaosOptions): Promise<ChaosFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-chaos-'));
  try {
    await prepare(folder);
    const killer = createKiller(folder, seed);
    const figures = { kills: 0, before: 0, after: 0, mixtures: 0 };
    let found = await start(folder);
    const marks = new Map([[found.liveId, found.mark]]);
    const isWanting = () => figures.kills < kills || Object.values(killer.counts().least).some((least) => least < each);
    for (let mark = 10; isWanting(); mark += 1) {
      const name = killer.next();
      const deed: Deed = { name, mark, undoTo: found.undoTo, ...broughtTo(folder) };
      if (name === 'take') await bring(folder, mark);
      if (name === 'import') writeFileSync(deed.workbook, await workbookOf(mark));
      const killed = await killer.kill(deed);
      const now = await start(folder);
      const fate =
        name === 'import'
          ? fateOfDraft(found, now, mark)
          : fateOf(found, now, name === 'undo' ? (marks.get(deed.undoTo) ?? null) : mark);
      if (killed || fate === 'mixtures') {
        figures.kills += 1;
        figures[fate] += 1;
        say(`${figures.kills} ${name} ${killed?.point} ${killed?.at}: ${fate} ${now.wrong.join(', ')}`);
      }
      found = now;
      marks.set(found.liveId, found.mark);
    }
    return { ...figures, ...killer.counts() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param expected the mark that the deed leads to; null where it is not known. */
function fateOf(before: Found, now: Found, expected: number | null): 'before' | 'after' | 'mixtures' {
  if (now.wrong.length > 0 || now.draft !== before.draft) return 'mixtures';
  if (now.liveId === before.liveId) {
    if (now.mark !== before.mark) return 'mixtures';
    return now.keyId === before.keyId ? 'before' : 'after';
  }
  return expected === null || now.mark === expected ? 'after' : 'mixtures';
}

/** An import is in the draft whole or not at all, and nothing of it is live. */
function fateOfDraft(before: Found, now: Found, mark: number): 'before' | 'after' | 'mixtures' {
  const isLiveTheSame = now.liveId === before.liveId && now.mark === before.mark && now.keyId === before.keyId;
  if (now.wrong.length > 0 || !isLiveTheSame) return 'mixtures';
  if (now.draft === before.draft) return 'before';
  const [nowMark, nowCount] = now.draft.split(' ');
  const [, count = nowCount] = before.draft.split(' ');
  return nowMark === String(mark) && nowCount === count ? 'after' : 'mixtures';
}

/** Two versions to undo to, and a key. */
async function prepare(folder: string): Promise<void> {
  const { publications, close } = openPublishingFolder(folder);
  await publications.keys.make('示例', 'publisher');
  for (const mark of [1, 2]) {
    await publications.publish({ content: markedVenue(mark, markedEntries), role: 'publisher', basedOn: null });
  }
  await close();
}

/** Looks at the folder as the next start does. */
async function start(folder: string): Promise<Found> {
  const { content, publications, versions, faults, openDraft, close } = openPublishingFolder(folder);
  const draft = openDraft(null);
  const marks = marksIn(content.current().content);
  const documents = draft.records().map(({ value }) => value);
  const draftMarks = marksIn(documents);
  const live = versions.live(markedVenueId);
  const { trusted, own } = publications.keys.state();
  const key = await publications.keys.openOwn();
  const wrong = [
    ...faults,
    ...(marks.length === 1 ? [] : [`marks ${marks.join(' ')}`]),
    ...(draftMarks.length <= 1 ? [] : [`marks of the draft ${draftMarks.join(' ')}`]),
    ...(live?.contentSha256 === content.current().sha256 ? [] : ['another version is live']),
    ...(key && trusted?.keys.some(({ id }) => id === own?.id) ? [] : ['the own key is not trusted']),
  ];
  const source = live && {
    kind: 'pack' as const,
    file: join(folder, 'packs', live.file ?? ''),
    sha256: live.fileSha256,
  };
  const sound = source && (await content.check(source));
  if (sound && !sound.ok) wrong.push(sound.code);
  const undoTo = publications.list().find(({ isLive, isKept }) => !isLive && isKept)?.id ?? 1;
  await draft.close();
  await close();
  const inDraft = documents.length === 0 ? '' : `${draftMarks[0]} ${documents.length}`;
  return { liveId: live?.id ?? 0, keyId: own?.id ?? '', mark: Number(marks[0]), draft: inDraft, wrong, undoTo };
}

/** What a stick brings. */
function broughtTo(folder: string): Pick<Deed, 'pack' | 'workbook'> {
  return { pack: join(folder, 'brought.pack'), workbook: join(folder, 'brought.xlsx') };
}

async function workbookOf(mark: number): Promise<Buffer> {
  return writeWorkbook(venueSheets(markedVenue(mark, markedEntries), 'zh'), listsHeading.zh);
}

/** A pack as another terminal of the venue would have made it. */
async function bring(folder: string, mark: number): Promise<void> {
  const { pack } = broughtTo(folder);
  rmSync(pack, { force: true });
  const { publications, versions, close } = openPublishingFolder(folder);
  const key = await publications.keys.openOwn();
  const live = versions.live(markedVenueId);
  if (!key || !live) throw new Error('the folder has a key and a version');
  const facts = {
    id: crypto.randomUUID(),
    version: versions.seen(markedVenueId).highestVersion + 1,
    parent: { id: live.packId, version: live.version },
    created: `${new Date().toISOString().slice(0, 19)}Z`,
    expires: null,
  };
  const content = markedVenue(mark, markedEntries);
  await writePackFile(pack, { kind: 'content', content, mediaFrom: null, facts }, async (manifest) => [
    signDocument(manifest, key),
  ]);
  await close();
}
