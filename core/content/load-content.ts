import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { keeperOf, picturesFolderOf } from '../pictures/picture-shelf.ts';
import { type Database, DatabaseDamaged } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import { type Content, createContent } from './content.ts';
import { openContentDatabase } from './content-database.ts';
import { type ContentStore, createContentStore } from './content-store.ts';
import { handOverFormerWords } from './former-words.ts';
import type { GivenWords } from './given-words.ts';
import { readVenueAtOnce } from './read-at-once.ts';
import type { KeepPicture, VenueFiles } from './venue-files.ts';
import type { VenueSource } from './venue-source.ts';

export interface LoadContentOptions {
  /** content.db. */
  readonly file: string;
  readonly given: GivenWords;
  readonly readVenue: ((keep: KeepPicture) => VenueFiles) | null;
  /** Published versions, which go before the venue's files: the live one first, then what it can be replaced by. */
  readonly published?: readonly PublishedVersion[];
  /** Whether this terminal has served from content.db before: then an empty one is a damaged one. */
  readonly hasServed: boolean;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of what went wrong on the way to content that can be served all the same. */
  readonly onFault: (code: string) => void;
}

/** A version that was published, and where it lies. */
export interface PublishedVersion {
  /** Names its files as content.db does. */
  readonly contentSha256: string;
  readonly source: VenueSource;
  /** Told where it is served though it was not the live one. */
  readonly onStandIn: () => void;
}

/**
 * The venue's content, from its published version or its files, which are taken into content.db; or from there, where no files are named. It is
 * read once.
 * Files that are refused leave the previous content in place. A damaged content.db is set aside, never deleted, and
 * made again from the files.
 * @throws {Fault} no-venue, or what is wrong with the files when there is no previous content to fall back on.
 */
export function loadContent(options: LoadContentOptions): Content {
  const { file, given, readVenue, clock, log, onFault } = options;
  const db = openOrSetAside(options);
  try {
    const store = createContentStore({ db, clock });
    handOverFormerWords(db, given);
    const onRefused = (fault: Fault) => {
      log.error('venue files refused, previous content stays', { code: fault.code }, fault);
      onFault(fault.code);
    };
    const loaded =
      takePublished(store, options, onRefused) ??
      (readVenue && takeIn(store, () => readVenue(keeperOf(picturesFolderOf(dirname(file)))), onRefused)) ??
      asStored(store);
    if (!loaded) throw new Fault('no-venue', 'No venue has been named; start with --venue');
    const { files: first, isStored: isFirstStored } = loaded;
    return createContent({ file, store, given, first, isFirstStored, log, closeStore: () => void db.close() });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What is served from the start, and whether it was written to content.db just now, or read from there. */
interface Loaded {
  readonly files: VenueFiles;
  readonly isStored: boolean;
}

function asStored(store: ContentStore): Loaded | null {
  const files = store.read();
  return files && { files, isStored: true };
}

/** Content that is in content.db under its hash already is not written again, though an earlier release may have written less of it. */
function stored(store: ContentStore, files: VenueFiles): Loaded {
  const isStored = files.sha256 !== store.loadedSha256();
  if (isStored) store.replace(files);
  return { files, isStored };
}

/** The live version, or the newest that can be read in its place; null where there is none. */
function takePublished(
  store: ContentStore,
  { file, published = [] }: LoadContentOptions,
  onRefused: (fault: Fault) => void,
): Loaded | null {
  for (const [index, { contentSha256, source, onStandIn }] of published.entries()) {
    try {
      const loaded =
        contentSha256 === store.loadedSha256()
          ? asStored(store)
          : stored(store, readVenueAtOnce(source, picturesFolderOf(dirname(file))));
      if (!loaded) continue;
      if (index > 0) onStandIn();
      return loaded;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      onRefused(error);
    }
  }
  return null;
}

/** What the files say; null where they are refused. */
function takeIn(store: ContentStore, readVenue: () => VenueFiles, onRefused: (fault: Fault) => void): Loaded | null {
  const loaded = store.loadedSha256();
  try {
    return stored(store, readVenue());
  } catch (error) {
    if (!(error instanceof Fault) || loaded === null || error.code === 'venue-unknown') throw error;
    onRefused(error);
    return null;
  }
}

function openOrSetAside({ file, hasServed, clock, log, onFault }: LoadContentOptions): Database {
  if (hasServed && !existsSync(file)) {
    log.error('content.db is gone and made again', { code: 'content-made-anew' });
    onFault('content-made-anew');
  }
  try {
    return openContentDatabase(file, hasServed ? emptiness : undefined);
  } catch (error) {
    if (!(error instanceof DatabaseDamaged)) throw error;
    const aside = `${file}.damaged-${new Date(clock.nowMs()).toISOString().replaceAll(':', '-')}`;
    setAside(file, aside);
    log.error('content.db damaged, set aside and made again', { aside }, error);
    onFault('content-damaged');
    return openContentDatabase(file);
  }
}

function emptiness(db: Database): string | null {
  const isEmpty =
    Number(db.pragma('user_version', { simple: true })) === 0 || db.prepare('SELECT 1 FROM pack').get() === undefined;
  return isEmpty ? 'it is empty, though this terminal has served from it' : null;
}

/** Moves a database out of the way together with its write-ahead log, so that nothing of it is lost. */
function setAside(file: string, aside: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    // Most often there is no log: it goes at every clean close. Where only the log is left, there is no file.
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  }
}
