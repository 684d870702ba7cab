// npm run --silent build:phrase-book: writes what staff are offered as phrasings (docs/answers.md).
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writePhraseBook } from '#core/drafts/phrase-book.ts';
import { chosenSayings } from '../matters/chosen-sayings.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';

const chosen = chosenSayings(readMatters(), readSayings().sayings);
const data = createHash('sha256').update(JSON.stringify(chosen)).digest('hex');
const file = writePhraseBook(chosen, { command: 'build:phrase-book', data });
writeFileSync(fileURLToPath(new URL('../../assets/answers/phrase-book.json', import.meta.url)), file);
process.stderr.write(`${chosen.length} matters, ${Math.round(Buffer.byteLength(file) / 1000)} kB\n`);
