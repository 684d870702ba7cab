// Runs in a worker thread: reads one venue, hands it over, and writes it on a connection of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { asFault } from '../storage/database.ts';
import { systemClock } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';
import { openContentDatabase } from './content-database.ts';
import { createContentStore } from './content-store.ts';
import type { FromPublishing, PublishingStart, ToPublishing } from './publishing.ts';
import type { VenueFiles } from './venue-files.ts';
import { readVenue } from './venue-source.ts';

/** Few enough that taking them over the border is done in a few milliseconds, however long their texts. */
const entriesAtATime = 40;
const { file, source } = workerData as PublishingStart;

function say(message: FromPublishing): void {
  parentPort?.postMessage(message);
}

/** Does it, or says why it cannot be done. What is neither a fault nor SQLite's is a bug and ends the thread. */
function orRefuse<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch (error) {
    const fault = asFault(file, error);
    if (!(fault instanceof Fault)) throw error;
    say({ kind: 'refused', code: fault.code, message: fault.message });
    return null;
  }
}

function write(files: VenueFiles): void {
  const db = openContentDatabase(file);
  try {
    createContentStore({ db, clock: systemClock }).replace(files);
  } finally {
    db.close();
  }
}

const files = orRefuse(() => readVenue(source));
if (files) {
  const { venue, entries } = files.content;
  let handedOver = 0;
  parentPort?.on('message', (wanted: ToPublishing) => {
    if (wanted === 'more') {
      say({ kind: 'entries', entries: entries.slice(handedOver, handedOver + entriesAtATime) });
      handedOver += entriesAtATime;
    } else if (orRefuse(() => write(files) ?? true)) say({ kind: 'written' });
  });
  say({ kind: 'read', venue, sha256: files.sha256 });
}
