/** The process that makes Japanese readings: loads the dictionary and reads what it is given, until it is ended. */
import { createRequire } from 'node:module';
import { type FromKana, toKanaSchema } from '#contract/process/kana-process.ts';
import { parentOfThisProcess } from '../system/parent.ts';
import { ipadicFolder } from './ipadic.ts';
import { withKnownWords } from './kana-words.ts';

/** A word of a text as kuromoji cuts it; `pronunciation` is how it is said (は as ワ), or absent for what it does not know. */
interface Token {
  readonly surface_form: string;
  readonly pronunciation?: string;
}
interface Tokenizer {
  readonly tokenize: (text: string) => readonly Token[];
}
interface Loader {
  readonly loadArrayBuffer: (file: string) => Promise<ArrayBufferLike>;
}
/** The part of @patdx/kuromoji that is used. */
interface Kuromoji {
  readonly TokenizerBuilder: new (options: { loader: Loader }) => { readonly build: () => Promise<Tokenizer> };
}
interface KuromojiFiles {
  readonly default: new (options: { dic_path: string }) => Loader;
}

const require = createRequire(import.meta.url);
const { TokenizerBuilder } = require('@patdx/kuromoji') as Kuromoji;
const { default: DictionaryLoader } = require('@patdx/kuromoji/node') as KuromojiFiles;

/** The dictionary knows figures by their wide forms only, and counts by figures; the voice by the narrow ones. */
const wide = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const narrow = (text: string) => text.normalize('NFKC');

function wordOf({ surface_form: written, pronunciation = '*' }: Token): string {
  if (/^[\p{N}.,]+$/u.test(narrow(written))) return narrow(written);
  return pronunciation === '*' ? narrow(written) : pronunciation;
}

function read(tokenizer: Tokenizer, text: string): string | null {
  const words = tokenizer.tokenize(wide(withKnownWords(text))).map(wordOf);
  // Figures belong together: 2 0 2 7 is one number.
  const reading = words
    .join(' ')
    .replaceAll(/(?<=\d)\s+(?=[\d.,]*\d)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /\p{sc=Han}/u.test(reading) ? null : reading;
}

// Texts that come while the dictionary is being loaded wait for it.
const loading = new TokenizerBuilder({ loader: new DictionaryLoader({ dic_path: ipadicFolder }) }).build();
const parent = parentOfThisProcess();
parent.onGone(() => process.exit(0));
parent.onMessage(async (message) => {
  const { texts } = toKanaSchema.parse(message);
  const tokenizer = await loading;
  parent.send({ kind: 'readings', readings: texts.map((text) => read(tokenizer, text)) } satisfies FromKana);
});
