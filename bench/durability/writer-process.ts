/**
 * Writes into the record of the data folder named by its argument, a line for each fact that is safe, until it
 * is killed or has written as many as its third argument says; with `taking` behind it, each is removed again as if a hub had it.
 */
import { writeSync } from 'node:fs';
import { lockDataFolder } from '#core/storage/data-folder-lock.ts';
import { openWriting, plants } from './writing.ts';

const [folder, plantName, most, taking] = process.argv.slice(2);
const mostFacts = most === undefined ? Number.POSITIVE_INFINITY : Number(most);
if (folder === undefined) throw new Error('Name a folder');
lockDataFolder(folder);
const writing = openWriting(folder, plants.find((plant) => plant === plantName) ?? null);
if (writing.isMadeAnew) writeSync(1, 'made anew\n');

let facts = 0;
function writeOn(): void {
  const { boot, sequence } = writing.write();
  writeSync(1, `${boot} ${sequence}\n`);
  facts += 1;
  if (taking === 'taking') writing.take({ boot, sequence });
  if (facts >= mostFacts) process.exit();
  // Between two facts the terminal does other things: what waits has to have its turn.
  setImmediate(writeOn);
}
writeOn();
