// node bench/cli/check-matters.ts (--hand a | --all) [--nearest]: checks the phrase book, one hand's part of it or the whole.
import { parseArgs } from 'node:util';
import { countsOf, shortagesIn } from '../matters/counts.ts';
import { faultsIn } from '../matters/faults.ts';
import { readMatters } from '../matters/matters.ts';
import { mistakenIn } from '../matters/nearest-matter.ts';
import { readSayings } from '../matters/sayings.ts';

const { values } = parseArgs({
  options: {
    hand: { type: 'string' },
    all: { type: 'boolean', default: false },
    /** Also asks each saying of an index; takes a millisecond each. */
    nearest: { type: 'boolean', default: false },
  },
});
if (values.hand === undefined && !values.all) throw new Error('--hand a or --all is missing');
const hand = values.hand ?? null;
const say = (line: string) => process.stdout.write(`${line}\n`);

const matters = readMatters();
const book = readSayings();
const isOwn = (place: string) => hand === null || place.split('.')[1] === hand;
// One hand does not see what the others wrote.
const own = book.sayings.filter(({ place }) => isOwn(place));
const misread = book.misread.filter(({ place }) => isOwn(place));

const faults = faultsIn({ sayings: own, misread }, matters);
for (const { place, reason } of faults) say(`fault     ${place} ${reason}`);

const shortages = shortagesIn(own, matters, hand);
for (const { matter, language, lacks } of shortages) say(`lacking   ${matter} ${language}: ${lacks.join(', ')}`);

if (values.nearest) {
  const hands = [...new Set(own.map((saying) => saying.hand))];
  for (const one of hands) {
    const others = hand === null ? own.filter((saying) => saying.hand !== one) : [];
    const asked = own.filter((saying) => saying.hand === one);
    for (const { saying, nearest, p } of await mistakenIn(asked, others, matters))
      say(`nearest   ${saying.place} "${saying.text}" of ${saying.matter}: ${nearest} ${p.toFixed(2)}`);
  }
}

for (const [key, count] of Object.entries(countsOf(own, (saying) => `${saying.hand} ${saying.language}`)))
  say(`counted   ${key} ${count}`);
for (const [key, count] of Object.entries(countsOf(own, ({ language, style }) => `${language} ${style}`)))
  say(`counted   ${key} ${count}`);
say(`${own.length} sayings of ${matters.length} matters, ${faults.length} faults, ${shortages.length} lacking`);
process.exitCode = faults.length === 0 ? 0 : 1;
