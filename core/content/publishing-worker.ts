// Runs in a worker thread: reads one venue, hands it over, and writes it on a connection of its own.
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Entry } from '#contract/venue/entry.ts';
import { keeperOf, picturesFolderOf } from '../pictures/picture-shelf.ts';
import { asFault } from '../storage/database.ts';
import { systemClock } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';
import { changesBetween } from './changes.ts';
import { openContentDatabase } from './content-database.ts';
import { type ContentStore, createContentStore, type UnchangedEntries } from './content-store.ts';
import type { FromPublishing, PublishingStart, ToPublishing } from './publishing.ts';
import type { VenueFiles } from './venue-files.ts';
import { readVenue } from './venue-source.ts';

/** Few enough that taking them over the border is done in a few milliseconds, however long their texts. */
const entriesAtATime = 40;
const idsAtATime = 1000;
const { file, source, knownSha256 } = workerData as PublishingStart;
const keep = keeperOf(picturesFolderOf(dirname(file)));

function say(message: FromPublishing): void {
  parentPort?.postMessage(message);
}

/** Does it, or says why it cannot be done. What is neither a fault nor SQLite's is a bug and ends the thread. */
async function orRefuse<Value>(run: () => Value | Promise<Value>): Promise<Value | null> {
  try {
    return await run();
  } catch (error) {
    const fault = asFault(file, error);
    if (!(fault instanceof Fault)) throw error;
    say({ kind: 'refused', code: fault.code, message: fault.message });
    return null;
  }
}

function inDatabase<Value>(run: (store: ContentStore) => Value): Value {
  const db = openContentDatabase(file);
  try {
    return run(createContentStore({ db, clock: systemClock }));
  } finally {
    db.close();
  }
}

async function read() {
  const pictures: Uint8Array[] = [];
  const files = await readVenue(source, (bytes) => pictures.push(bytes));
  return inDatabase((store) => {
    const before = store.earlier();
    const { counts, differing, unchanged, isSameVenue } = changesBetween(before, files.content);
    const isKnown = before !== null && before.sha256 === knownSha256;
    const isVenueKnown = isKnown && isSameVenue;
    const stored = before ? { sha256: before.sha256, entries: unchanged } : undefined;
    return { files, pictures, counts, differing, stored, isVenueKnown, known: isKnown ? unchanged : new Set<Entry>() };
  });
}

/** The entries that go over the border next: many that are known there, or a few that are not. */
function nextFew(entries: readonly Entry[], from: number, known: ReadonlySet<Entry>): readonly Entry[] {
  let whole = 0;
  const end = entries.findIndex((entry, at) => {
    if (at >= from && !known.has(entry)) whole += 1;
    return at - from >= idsAtATime || whole > entriesAtATime;
  });
  return entries.slice(from, end === -1 ? undefined : end);
}

/** What is to be written: pictures go before, so that what is in force has them. */
interface Sound {
  readonly files: VenueFiles;
  readonly pictures: readonly Uint8Array[];
  readonly stored: UnchangedEntries | undefined;
}

function write({ files, pictures, stored }: Sound): true {
  for (const bytes of pictures) keep(bytes);
  inDatabase((store) => store.replace(files, stored));
  return true;
}

const found = await orRefuse(read);
if (found) {
  const { files, counts, differing, isVenueKnown, known } = found;
  const { venue, entries } = files.content;
  const asTold = (entry: Entry) => (known.has(entry) ? entry.id : entry);
  let handedOver = 0;
  parentPort?.on('message', async (wanted: ToPublishing) => {
    if (wanted === 'more') {
      const some = nextFew(entries, handedOver, known);
      say({ kind: 'entries', entries: some.map(asTold) });
      handedOver += some.length;
    } else if (await orRefuse(() => write(found))) say({ kind: 'written' });
  });
  say({ kind: 'read', venue: isVenueKnown ? null : venue, sha256: files.sha256, changes: counts, differing });
}
