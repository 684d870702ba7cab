import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { writePackFile } from '#core/content/packing.ts';
import { signDocument } from '#core/packs/signing.ts';
import { markedVenue, marksIn } from '../live/marked-venue.ts';
import { type Deed, type DeedName, deedNames } from './deeds.ts';
import { failPointVariable } from './fail-points.ts';
import { markedEntries, markedVenueId, openPublishingFolder } from './publishing-folder.ts';

/** What was found after the kills. */
export interface ChaosFigures {
  readonly kills: number;
  /** How often the version, or key, of before was whole and live at the next start, and how often that of after. */
  readonly before: number;
  readonly after: number;
  /** Starts that showed two versions, one that the record did not name, a version that could not be read, or a fault. */
  readonly mixtures: number;
  /** Different places at which the process was killed, by deed. */
  readonly points: Readonly<Record<DeedName, number>>;
}

export interface ChaosOptions {
  readonly kills: number;
  /** Where in each deed killing begins. */
  readonly seed: number;
  readonly say: (line: string) => void;
}

/** What a start finds: the marks of all that is shown, the version and key that are said to be live, and what is wrong. */
interface Found {
  readonly liveId: number;
  readonly keyId: string;
  readonly mark: number;
  readonly wrong: readonly string[];
  readonly undoTo: number;
}

/** Kills a process that publishes, undoes, takes packs and renews keys, at one place after the other, and starts again each time. */
export async function killPublishing({ kills, seed, say }: ChaosOptions): Promise<ChaosFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-chaos-'));
  try {
    await prepare(folder);
    const next = createKiller(folder, seed);
    const figures = { kills: 0, before: 0, after: 0, mixtures: 0 };
    const points = { publish: 0, undo: 0, take: 0, renew: 0 };
    let found = await start(folder);
    const marks = new Map([[found.liveId, found.mark]]);
    for (let mark = 10; figures.kills < kills; mark += 1) {
      const name = deedNames[mark % deedNames.length] ?? 'publish';
      const deed = { name, mark, undoTo: found.undoTo, pack: join(folder, 'brought.pack') };
      if (name === 'take') await bring(folder, mark);
      const killed = await next(deed);
      const now = await start(folder);
      const fate = fateOf(found, now, name === 'undo' ? (marks.get(deed.undoTo) ?? null) : mark);
      if (killed || fate === 'mixtures') {
        figures.kills += 1;
        figures[fate] += 1;
        points[name] = Math.max(points[name], killed?.point ?? 0);
        say(`${figures.kills} ${name} ${killed?.point} ${killed?.at}: ${fate} ${now.wrong.join(', ')}`);
      }
      found = now;
      marks.set(found.liveId, found.mark);
    }
    return { ...figures, points };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param expected the mark that the deed leads to; null where it is not known. */
function fateOf(before: Found, now: Found, expected: number | null): 'before' | 'after' | 'mixtures' {
  if (now.wrong.length > 0) return 'mixtures';
  if (now.liveId === before.liveId) {
    if (now.mark !== before.mark) return 'mixtures';
    return now.keyId === before.keyId ? 'before' : 'after';
  }
  return expected === null || now.mark === expected ? 'after' : 'mixtures';
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
  const { content, publications, versions, faults, close } = openPublishingFolder(folder);
  const marks = marksIn(content.current().content);
  const live = versions.live(markedVenueId);
  const { trusted, own } = publications.keys.state();
  const key = await publications.keys.openOwn();
  const wrong = [
    ...faults,
    ...(marks.length === 1 ? [] : [`marks ${marks.join(' ')}`]),
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
  await close();
  return { liveId: live?.id ?? 0, keyId: own?.id ?? '', mark: Number(marks[0]), wrong, undoTo };
}

/** A pack as another terminal of the venue would have made it. */
async function bring(folder: string, mark: number): Promise<void> {
  const pack = join(folder, 'brought.pack');
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

const deedProcess = fileURLToPath(new URL('./deed-process.ts', import.meta.url));
const failPoints = new URL('./fail-points.ts', import.meta.url).href;

/** Kills each deed at the next of its points; after the last one it goes through, and begins with the first again. */
function createKiller(folder: string, seed: number) {
  const points = new Map(deedNames.map((name) => [name, seed]));
  return async (deed: Deed): Promise<{ readonly point: number; readonly at: string } | null> => {
    const point = (points.get(deed.name) ?? 0) + 1;
    const child = spawn(process.execPath, ['--import', failPoints, deedProcess, folder, JSON.stringify(deed)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, [failPointVariable]: String(point) },
    });
    const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit'), text(child.stdout)]);
    points.set(deed.name, signal === 'SIGKILL' ? point : 0);
    if (signal === 'SIGKILL') return { point, at: said.trim() };
    if (code !== 0) throw new Error(said);
    return null;
  };
}
