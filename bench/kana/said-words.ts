import { createRequire } from 'node:module';
import { ipadicFolder } from '#core/engines/ipadic.ts';

/** What people say at such terminals: the words, and the nouns that they make of several, by their reading in hiragana. */
export interface SaidWords {
  readonly used: ReadonlySet<string>;
  readonly compounds: ReadonlyMap<string, string>;
}

interface Token {
  readonly surface_form: string;
  readonly pos: string;
  readonly reading?: string;
}
interface Tokenizer {
  readonly tokenize: (text: string) => readonly Token[];
}
/** The part of @patdx/kuromoji that is used. */
interface Kuromoji {
  readonly TokenizerBuilder: new (options: { loader: object }) => { readonly build: () => Promise<Tokenizer> };
}
interface KuromojiFiles {
  readonly default: new (options: { dic_path: string }) => object;
}

/** No reading that is listed has more characters. */
export const longestReading = 12;
export const hiragana = /^[ぁ-ゖー]+$/;
const compound = /^[\p{Script=Han}\p{Script=Katakana}ー々]+$/u;

export const inHiragana = (katakanaText: string): string =>
  katakanaText.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** The words of texts as kuromoji cuts them. */
export async function saidWords(texts: readonly string[]): Promise<SaidWords> {
  const require = createRequire(import.meta.url);
  const { TokenizerBuilder } = require('@patdx/kuromoji') as Kuromoji;
  const { default: Loader } = require('@patdx/kuromoji/node') as KuromojiFiles;
  const tokenizer = await new TokenizerBuilder({ loader: new Loader({ dic_path: ipadicFolder }) }).build();
  const used = new Set<string>();
  const compounds = new Map<string, string>();
  for (const text of texts) {
    const tokens = tokenizer.tokenize(text);
    for (const { surface_form } of tokens) used.add(surface_form);
    // Of two that sound alike the first.
    for (const [reading, written] of nounRuns(tokens).flatMap(compoundsOf))
      if (!compounds.has(reading)) compounds.set(reading, written);
  }
  return { used, compounds };
}

/** Where nouns stand beside each other: 健康 保険 証. */
function nounRuns(tokens: readonly Token[]): (readonly Token[])[] {
  const isNoun = (token: Token | undefined) => token?.pos === '名詞';
  const starts = tokens.flatMap((token, at) => (isNoun(token) && !isNoun(tokens[at - 1]) ? [at] : []));
  return starts.map((start) => {
    const length = tokens.slice(start).findIndex((token) => !isNoun(token));
    return tokens.slice(start, length < 0 ? tokens.length : start + length);
  });
}

/** All that two or three nouns of a run make, and single ones that IPADIC does not know (ワイファイ): how they are read, and written. */
function compoundsOf(run: readonly Token[]): (readonly [string, string])[] {
  return [...run.keys()].flatMap((start) =>
    [1, 2, 3].flatMap((count): (readonly [string, string])[] => {
      const parts = run.slice(start, start + count);
      const written = parts.map(({ surface_form }) => surface_form).join('');
      const reading = inHiragana(parts.map((part) => part.reading ?? part.surface_form).join(''));
      const isNew = parts.length === count && (count > 1 || parts[0]?.reading === undefined);
      const isListed = hiragana.test(reading) && reading.length > 2 && reading.length <= longestReading;
      return isNew && isListed && compound.test(written) ? [[reading, written]] : [];
    }),
  );
}
