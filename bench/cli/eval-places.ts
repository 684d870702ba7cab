// npm run --silent eval:places -- [--set FILE.jsonl] [--half seen|held] [--missed] [--json]
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMissed, measurePlaces } from '../places/place-measures.ts';
import { readPlaceSet } from '../places/place-rows.ts';
import { type AskedForPlace, askForPlaces } from '../places/place-run.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: fileURLToPath(new URL('../places/questions.jsonl', import.meta.url)) },
    half: { type: 'string' },
    missed: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** Half of the places, entries and missing names, by what their questions are asked for: nothing is tuned on these. */
const isHeld = ({ query: { q, gold } }: AskedForPlace): boolean => {
  const asked = gold === null ? q : [gold].flat().join(' ');
  return (createHash('sha256').update(asked).digest()[0] ?? 0) % 2 === 1;
};

const all = await askForPlaces(readPlaceSet(values.set));
const held = measurePlaces(all.filter(isHeld));
const asked = values.half === undefined ? all : all.filter((one) => isHeld(one) === (values.half === 'held'));
if (values.missed)
  for (const { query, decision } of asked.filter(isMissed))
    process.stderr.write(`${query.q} [${[query.gold].flat().join(' ')}] ${JSON.stringify(decision)}\n`);
const figures = {
  ...measurePlaces(asked),
  heldR1: held.r1,
  heldPlaceForEntry: held.placeForEntry,
  heldEntryForPlace: held.entryForPlace,
  heldNoneAnswered: held.noneAnswered,
};
const lines = Object.entries(figures).map(([name, figure]) => `${name}: ${figure ?? 'none asked'}`);
process.stdout.write(`${values.json ? JSON.stringify(figures) : lines.join('\n')}\n`);
