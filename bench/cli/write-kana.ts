// npm run --silent build:kana: writes what Japanese words sound like (docs/answers.md), from IPADIC and the words of the phrase book.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { writeKanaFile } from '#core/answering/text/kana-dictionary.ts';
import { lexiconOf } from '#core/answering/text/lexicon/language-lexicon.ts';
import { ipadicFolder } from '#core/engines/ipadic.ts';
import { nameOfKana } from '#core/engines/trained-files.ts';
import { inHiragana, isCompound, kanaWords } from '../kana/kana-words.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';

interface Token {
  readonly surface_form: string;
  readonly pos: string;
  readonly reading?: string;
}
interface Tokenizer {
  readonly tokenize: (text: string) => readonly Token[];
}
interface Kuromoji {
  readonly TokenizerBuilder: new (options: { loader: object }) => { readonly build: () => Promise<Tokenizer> };
}

const require = createRequire(import.meta.url);
const { TokenizerBuilder } = require('@patdx/kuromoji') as Kuromoji;
const { default: Loader } = require('@patdx/kuromoji/node') as {
  default: new (options: { dic_path: string }) => object;
};
const tokenizer = await new TokenizerBuilder({ loader: new Loader({ dic_path: ipadicFolder }) }).build();

const learned = readMatters().filter(({ half }) => half !== 'test');
const ids = new Set(learned.map(({ id }) => id));
const said = readSayings().sayings.filter(({ language, matter }) => language === 'ja' && ids.has(matter));
const texts = [...learned.map(({ title }) => title.ja), ...said.map(({ text }) => text), ...lexiconOf('ja', []).words];
const used = new Set<string>();
const compounds = new Map<string, string>();
for (const text of texts) {
  const tokens = tokenizer.tokenize(text);
  for (const { surface_form } of tokens) used.add(surface_form);
  for (const [start, end] of nounRuns(tokens)) addCompounds(tokens.slice(start, end));
}

/** Where nouns stand beside each other: 健康 保険 証. */
function nounRuns(tokens: readonly Token[]): (readonly [number, number])[] {
  const isNoun = (token: Token | undefined) => token?.pos === '名詞';
  const starts = tokens.flatMap((token, at) => (isNoun(token) && !isNoun(tokens[at - 1]) ? [at] : []));
  return starts.map((start) => {
    const length = tokens.slice(start).findIndex((token) => !isNoun(token));
    return [start, length < 0 ? tokens.length : start + length] as const;
  });
}

/** All that two or three nouns of a run make; of two that sound alike the first. */
function addCompounds(run: readonly Token[]): void {
  for (const start of run.keys()) {
    for (const count of [1, 2, 3]) {
      const parts = run.slice(start, start + count);
      const written = parts.map(({ surface_form }) => surface_form).join('');
      const reading = inHiragana(parts.map((part) => part.reading ?? part.surface_form).join(''));
      const isNew = parts.length === count && (count > 1 || parts[0]?.reading === undefined);
      if (isNew && isCompound(written, reading) && !compounds.has(reading)) compounds.set(reading, written);
    }
  }
}

const { kinds, words } = kanaWords({ used, compounds });
const file = writeKanaFile(words, kinds);
writeFileSync(fileURLToPath(new URL(`../../assets/answers/${nameOfKana}`, import.meta.url)), file);
process.stderr.write(`${words.length} words of ${kinds.count} kinds, ${Math.round(file.length / 1000)} kB\n`);
