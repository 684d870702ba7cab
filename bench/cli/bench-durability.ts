/** `npm run bench:durability`: what kill -9 of terminals and hubs, and power cuts, do to facts on their way to the hub. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPglite } from '#hub/storage/pglite.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { createRandom } from '../answers/random.ts';
import { acknowledgedUnsynced } from '../durability/syncs.ts';
import { tornStates } from '../durability/torn-states.ts';
import { findPostgres, startPostgres } from '../hub/postgres-server.ts';
import { runTrials, type TrialResult, trialPlants } from '../hub/trials.ts';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '300' },
    /** Torn states of the record; by default as many as make ten thousand in the full run. */
    torn: { type: 'string' },
    seed: { type: 'string', default: '1' },
    /** PGlite is held to kill -9 alone: it never syncs its files. */
    engine: { type: 'string', default: findPostgres() === null ? 'pglite' : 'postgres' },
    json: { type: 'boolean', default: false },
    /** Makes something wrong on purpose, which has to be found: loss, duplicate, unsynced. */
    plant: { type: 'string' },
  },
});

const trials = Number(values.trials);
const torn = values.torn === undefined ? Math.ceil(trials * (10_000 / 300)) : Number(values.torn);
const folder = mkdtempSync(join(tmpdir(), 'yingbin-durability-'));
const inside = (name: string) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};
// Processes start hundreds of times: what one has compiled the next one takes.
process.env.NODE_COMPILE_CACHE = inside('compiled');
const programs = values.engine === 'postgres' ? findPostgres() : null;
if (values.engine === 'postgres' && programs === null) throw new Error('PostgreSQL is not installed');
const server = programs === null ? null : await startPostgres(programs);

/** Two fleets of their own side by side: one process waits while another starts. */
const fleets = 2;
const seed = Number(values.seed);

function runFleet(fleet: number): Promise<TrialResult> {
  const database = server?.newDatabase(`fleet${fleet}`) ?? join(folder, `database${fleet}`);
  return runTrials({
    folder: inside(`terminal${fleet}`),
    database,
    open: async () => (server ? openPostgres(database, () => {}) : openPglite(database)),
    trials: Math.floor((trials + fleet) / fleets),
    random: createRandom(seed * fleets + fleet),
    plant: trialPlants.find((one) => one === values.plant) ?? null,
    changesKeys: values.plant === undefined,
  });
}

function sumOf(results: readonly TrialResult[]): TrialResult {
  const sum = (of: keyof TrialResult) => results.reduce((all, result) => all + result[of], 0);
  return {
    trials: sum('trials'),
    kills: sum('kills'),
    killsMidTransaction: sum('killsMidTransaction'),
    acknowledged: sum('acknowledged'),
    lost: sum('lost'),
    duplicated: sum('duplicated'),
    gaps: sum('gaps'),
    keyChanges: sum('keyChanges'),
  };
}

const damagedShare = 1 / 6;
try {
  const startMs = performance.now();
  const killed = sumOf(await Promise.all(Array.from({ length: fleets }, (_, fleet) => runFleet(fleet))));
  const random = createRandom(seed);
  const states = await tornStates({
    folder: inside('torn'),
    states: Math.ceil(torn / (1 - damagedShare)),
    random,
    damagedShare,
  });
  inside('traced');
  const unsynced = await acknowledgedUnsynced(folder, values.plant === 'unsynced' ? 'unsynced' : null);
  const result = {
    ...killed,
    lost: killed.lost + states.lost,
    gaps: killed.gaps + states.gaps,
    tornStates: states.tornStates,
    damagedStates: states.damagedStates,
    acknowledgedUnsynced: unsynced,
    engine: values.engine,
    seed,
    minutes: Math.round((performance.now() - startMs) / 600) / 100,
  };
  const isHeld =
    result.lost +
      result.duplicated +
      result.gaps +
      states.torn +
      states.refusedTorn +
      states.madeAnew +
      (unsynced ?? 0) ===
    0;
  const lines = [
    `${result.trials} trials on ${result.engine}, ${result.kills} kills, ${result.killsMidTransaction} of them within a ` +
      `transaction, ${result.keyChanges} changes of keys: ${result.acknowledged} facts acknowledged, ` +
      `${killed.lost} lost, ${result.duplicated} doubled, ${killed.gaps} runs with a gap at the hub`,
    `${result.tornStates} torn and ${result.damagedStates} damaged states of the record: ${states.lost} facts lost in silence`,
    unsynced === null
      ? 'strace is not installed: syncs were not looked at'
      : `${unsynced} facts acknowledged before they were synced`,
    isHeld ? 'everything promised was kept' : 'NOT everything promised was kept',
  ];
  process.stdout.write(`${values.json ? JSON.stringify({ ...result, isHeld }) : lines.join('\n')}\n`);
  process.exitCode = isHeld ? 0 : 1;
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
