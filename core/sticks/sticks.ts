import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Outcome, refuse } from '#contract/base/outcome.ts';
import type { StickWriteRefusal } from '#contract/page/sticks.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import { systemCodeOf } from '../system/fault.ts';
import { createLive, type Live } from '../system/live.ts';
import { pluggedInFolders } from './mount-table.ts';
import { type FileKind, type FolderKind, type FoundFile, filesOn, writeOnto } from './stick-files.ts';

/** A stick that is plugged in, with every file that somebody can do something with. */
export interface Stick {
  readonly id: string;
  readonly name: string;
  readonly files: readonly FoundFile[];
  /** Something is read from it or written to it. */
  readonly isBusy: boolean;
}

/** Sticks that are plugged in, while somebody looks for them. */
export interface Sticks {
  readonly now: Live<readonly Stick[]>;
  /** Looks again and again until it is cancelled. */
  readonly look: () => Cancel;
  /** Gives a listed file to `use`, and says meanwhile that the stick is busy; null where it is not listed. */
  readonly using: <Value>(
    stickId: string,
    name: string,
    use: (file: string) => Promise<Value>,
  ) => Promise<Value | null>;
  /** Copies a file, or these bytes, onto a stick; when this resolves the stick may be pulled. */
  readonly write: (
    stickId: string,
    name: string,
    from: string | Buffer,
  ) => Promise<Outcome<{ readonly name: string }, StickWriteRefusal>>;
  readonly close: () => void;
}

export interface SticksDeps {
  readonly clock: Pick<Clock, 'after'>;
  /** Those whose files are listed. */
  readonly kinds: readonly (FileKind | FolderKind)[];
  /** A folder that counts as a stick where it is there, for machines that mount none. */
  readonly standIn: string;
  /** A folder whose files are listed as those of a stick, where it is there; nothing is written into it. */
  readonly importFolder?: string;
  /** The mount table; null where the system has none. */
  readonly readMounts?: () => Promise<string | null>;
}

const everyMs = 1000;

/** What the folder for imports is called among the sticks. */
export const importFolderId = 'import';

export function createSticks(deps: SticksDeps): Sticks {
  const { clock, kinds, standIn, importFolder, readMounts = readMountTable } = deps;
  const now = createLive<readonly Stick[]>([]);
  const folders = new Map<string, string>();
  const busy = new Map<string, number>();
  let cancel: Cancel = () => {};
  let lookers = 0;
  let isLooking = false;

  const tell = (next: readonly Stick[]) => {
    if (JSON.stringify(next) !== JSON.stringify(now.get())) now.set(next);
  };
  const scan = async () => {
    const mounts = pluggedInFolders((await readMounts()) ?? '');
    const isStandInThere = await stat(standIn).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const found = await Promise.all(
      [...mounts, ...(isStandInThere ? [standIn] : [])].map((folder) => stickAt(folder, kinds)),
    );
    const imported = importFolder === undefined ? null : await stickAt(importFolder, kinds, importFolderId);
    const sticks = [...found, imported].filter((stick) => stick !== null);
    folders.clear();
    for (const { stick, folder } of sticks) folders.set(stick.id, folder);
    tell(sticks.map(({ stick }) => ({ ...stick, isBusy: busy.has(stick.id) })));
  };
  const again = async () => {
    isLooking = true;
    await scan();
    isLooking = lookers > 0;
    if (isLooking) cancel = clock.after(everyMs, () => void again());
  };
  const whileBusy = async <Value>(id: string, run: () => Promise<Value>): Promise<Value> => {
    const count = (change: number) => {
      const left = (busy.get(id) ?? 0) + change;
      if (left > 0) busy.set(id, left);
      else busy.delete(id);
      tell(now.get().map((stick) => ({ ...stick, isBusy: busy.has(stick.id) })));
    };
    count(1);
    try {
      return await run();
    } finally {
      count(-1);
    }
  };

  return {
    now,
    look: () => {
      lookers += 1;
      if (!isLooking) void again();
      return () => {
        lookers -= 1;
      };
    },
    using: async (stickId, name, use) => {
      const isListed = now.get().some(({ id, files }) => id === stickId && files.some((file) => file.name === name));
      const folder = folders.get(stickId);
      return isListed && folder !== undefined ? whileBusy(stickId, () => use(join(folder, name))) : null;
    },
    write: async (stickId, name, from) => {
      const folder = folders.get(stickId);
      if (folder === undefined || stickId === importFolderId) return refuse('stick-gone');
      const written = await whileBusy(stickId, () => writeOnto(folder, name, from));
      await scan();
      return written;
    },
    close: () => {
      lookers = 0;
      cancel();
    },
  };
}

async function stickAt(folder: string, kinds: readonly (FileKind | FolderKind)[], knownId?: string) {
  try {
    const id = knownId ?? createHash('sha256').update(folder).digest('hex').slice(0, 16);
    return { folder, stick: { id, name: basename(folder), files: [...(await filesOn(folder, kinds))] } };
  } catch (error) {
    // It was pulled between two looks.
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}

async function readMountTable(): Promise<string | null> {
  try {
    return await readFile('/proc/self/mountinfo', 'utf8');
  } catch (error) {
    // Only Linux has one.
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
}
