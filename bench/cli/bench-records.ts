/** `npm run bench:records`: what kill -9, power cuts and damage do to the record, against what it had promised. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../answers/random.ts';
import { killRuns } from '../durability/kills.ts';
import { acknowledgedUnsynced } from '../durability/syncs.ts';
import { tornStates } from '../durability/torn-states.ts';
import { plants } from '../durability/writing.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    torn: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    /** Makes something wrong on purpose, which has to be found: unsynced, unwritten. */
    plant: { type: 'string' },
  },
});

const plant = plants.find((one) => one === values.plant) ?? null;
const folder = mkdtempSync(join(tmpdir(), 'yingbin-records-'));
const inside = (name: string) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};
try {
  const random = createRandom(Number(values.seed));
  const killed = await killRuns({ folder: inside('killed'), kills: Number(values.kills), random, plant });
  const torn = await tornStates({ folder: inside('torn'), states: Number(values.torn), random, damagedShare: 0.5 });
  inside('traced');
  const unsynced = await acknowledgedUnsynced(folder, plant);
  const lost = killed.lost + torn.lost;
  const unsound = killed.torn + torn.torn + killed.gaps + torn.gaps + killed.refused + torn.refusedTorn;
  const madeAnew = killed.madeAnew + torn.madeAnew + killed.bootsRepeated;
  const isHeld = lost + unsound + madeAnew + (unsynced ?? 0) === 0;
  const unsyncedLine =
    unsynced === null
      ? 'whether facts are synced before they are acknowledged was not looked at: strace is not installed'
      : `${unsynced} facts acknowledged before they were synced`;
  const lines = [
    `killed ${killed.kills} times, ${killed.acknowledged} facts acknowledged, ${killed.lost} lost`,
    `${torn.tornStates} torn and ${torn.damagedStates} damaged states: ${torn.lost} facts lost in silence, ${torn.refusedDamaged} damaged ones refused`,
    unsyncedLine,
    isHeld ? 'everything promised was kept' : 'NOT everything promised was kept',
  ];
  const json = JSON.stringify({ killed, torn, acknowledgedUnsynced: unsynced, isHeld });
  process.stdout.write(`${values.json ? json : lines.join('\n')}\n`);
  process.exitCode = isHeld ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
