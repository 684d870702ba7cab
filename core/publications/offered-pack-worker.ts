// Runs in a worker thread: reads one pack that somebody brought, and ends.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '#contract/base/outcome.ts';
import { sha256Of } from '../packs/build-pack.ts';
import { readPack } from '../packs/read-pack.ts';
import type { OfferedOutcome, OfferedStart } from './offered-pack.ts';

const { file, trust } = workerData as OfferedStart;
const bytes = readFileSync(file);
const read = await readPack(bytes, trust);
const outcome: OfferedOutcome = read.ok
  ? ok({ manifest: read.value.manifest, relation: read.value.relation, sha256: sha256Of(bytes) })
  : read;
parentPort?.postMessage(outcome);
