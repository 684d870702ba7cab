import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePackFile } from '#core/content/packing.ts';
import { listsHeading } from '#core/content/workbook/tables.ts';
import { venueSheets } from '#core/content/workbook/write-venue.ts';
import { sha256Of } from '#core/packs/build-pack.ts';
import { signDocument } from '#core/packs/signing.ts';
import { writeWorkbook } from '#core/sheets/write-workbook.ts';
import { markedVenue, marksIn } from '../live/marked-venue.ts';
import type { Deed } from './deeds.ts';
import { createKiller, type KillsByPoint } from './killer.ts';
import { markedEntries, markedVenueId, openPublishingFolder, type PublishingFolder } from './publishing-folder.ts';

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
  /** On how many folders at once. */
  readonly lanes?: number;
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
export async function killPublishing(options: ChaosOptions): Promise<ChaosFigures> {
  const { kills, each = 0, seed, lanes = 1, say } = options;
  const killer = createKiller(seed);
  const figures = { kills: 0, before: 0, after: 0, mixtures: 0 };
  let hasFailed = false;
  const isWanting = () =>
    !hasFailed && (figures.kills < kills || Object.values(killer.counts().least).some((least) => least < each));
  const run = async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yingbin-chaos-'));
    try {
      await killIn(folder, killer, isWanting, (what, fate) => {
        figures.kills += 1;
        figures[fate] += 1;
        say(`${figures.kills} ${what}`);
      });
    } catch (error) {
      hasFailed = true;
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, run));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  return { ...figures, ...killer.counts() };
}

type Fate = 'before' | 'after' | 'mixtures';

/** Has deeds done on one folder, each until it is killed, and tells what each start after a kill finds. */
async function killIn(
  folder: string,
  killer: ReturnType<typeof createKiller>,
  isWanting: () => boolean,
  tell: (what: string, fate: Fate) => void,
): Promise<void> {
  await prepare(folder);
  let mark = 10;
  let name = killer.next();
  const checked = new Set<string>();
  const look = () => start(folder, checked, name === 'take' ? mark : null);
  let found = await look();
  const marks = new Map([[found.liveId, found.mark]]);
  while (isWanting()) {
    const deed: Deed = { name, mark, undoTo: found.undoTo, ...broughtTo(folder) };
    if (name === 'import') writeFileSync(deed.workbook, await workbookOf(mark));
    const killed = await killer.kill(folder, deed);
    mark += 1;
    name = killer.next();
    const now = await look();
    const fate =
      deed.name === 'import'
        ? fateOfDraft(found, now, deed.mark)
        : fateOf(found, now, deed.name === 'undo' ? (marks.get(deed.undoTo) ?? null) : deed.mark);
    if (killed || fate === 'mixtures')
      tell(`${deed.name} ${killed?.point} ${killed?.at}: ${fate} ${now.wrong.join(', ')}`, fate);
    found = now;
    marks.set(found.liveId, found.mark);
  }
}

/** @param expected the mark that the deed leads to; null where it is not known. */
function fateOf(before: Found, now: Found, expected: number | null): Fate {
  if (now.wrong.length > 0 || now.draft !== before.draft) return 'mixtures';
  if (now.liveId === before.liveId) {
    if (now.mark !== before.mark) return 'mixtures';
    return now.keyId === before.keyId ? 'before' : 'after';
  }
  return expected === null || now.mark === expected ? 'after' : 'mixtures';
}

/** An import is in the draft whole or not at all, and nothing of it is live. */
function fateOfDraft(before: Found, now: Found, mark: number): Fate {
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

/**
 * Looks at the folder as the next start does, and has another pack lie on the stick where one is to be taken next. A pack that was `checked` is
 * sound as long as it is the same, byte by byte.
 */
async function start(folder: string, checked: Set<string>, toBring: number | null): Promise<Found> {
  const terminal = openPublishingFolder(folder);
  const { content, publications, versions, faults, openDraft, close } = terminal;
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
  if (live) wrong.push(...(await faultsOfPack(content, folder, live, checked)));
  const undoTo = publications.list().find(({ isLive, isKept }) => !isLive && isKept)?.id ?? 1;
  if (toBring !== null) await bring(folder, terminal, toBring);
  await draft.close();
  await close();
  const inDraft = documents.length === 0 ? '' : `${draftMarks[0]} ${documents.length}`;
  return { liveId: live?.id ?? 0, keyId: own?.id ?? '', mark: Number(marks[0]), draft: inDraft, wrong, undoTo };
}

/** Why the pack that is live cannot be read; nothing where it can. */
async function faultsOfPack(
  content: PublishingFolder['content'],
  folder: string,
  { file: name, fileSha256: sha256 }: { readonly file: string | null; readonly fileSha256: string },
  checked: Set<string>,
): Promise<string[]> {
  const file = join(folder, 'packs', name ?? '');
  if (checked.has(sha256) && sha256Of(readFileSync(file)) === sha256) return [];
  const sound = await content.check({ kind: 'pack', file, sha256 });
  if (!sound.ok) return [sound.code];
  checked.add(sha256);
  return [];
}

/** What a stick brings. */
function broughtTo(folder: string): Pick<Deed, 'pack' | 'workbook'> {
  return { pack: join(folder, 'brought.pack'), workbook: join(folder, 'brought.xlsx') };
}

async function workbookOf(mark: number): Promise<Buffer> {
  return writeWorkbook(venueSheets(markedVenue(mark, markedEntries), 'zh'), listsHeading.zh);
}

/** A pack as another terminal of the venue would have made it. */
async function bring(folder: string, { publications, versions }: PublishingFolder, mark: number): Promise<void> {
  const { pack } = broughtTo(folder);
  rmSync(pack, { force: true });
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
}
