// npm run --silent build:kana: writes what Japanese words sound like (docs/answers.md), from IPADIC and the words of the phrase book.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeKanaFile } from '#core/answering/text/kana-dictionary.ts';
import { lexiconOf } from '#core/answering/text/lexicon/language-lexicon.ts';
import { nameOfKana } from '#core/engines/trained-files.ts';
import { kanaWords } from '../kana/kana-words.ts';
import { saidWords } from '../kana/said-words.ts';
import { isStranger, readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';

const learned = readMatters().filter(({ half }) => half !== 'test');
const ids = new Set(learned.map(({ id }) => id));
const said = readSayings().sayings.filter(
  ({ hand, language, matter }) => language === 'ja' && ids.has(matter) && !isStranger(hand),
);
const texts = [...learned.map(({ title }) => title.ja), ...said.map(({ text }) => text), ...lexiconOf('ja', []).words];

const { kinds, words } = kanaWords(await saidWords(texts));
const file = writeKanaFile(words, kinds);
writeFileSync(fileURLToPath(new URL(`../../assets/answers/${nameOfKana}`, import.meta.url)), file);
process.stderr.write(`${words.length} words of ${kinds.count} kinds, ${Math.round(file.length / 1000)} kB\n`);
