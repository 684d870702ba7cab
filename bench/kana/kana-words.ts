import type { ListedWord, WordKinds } from '#core/answering/text/kana-dictionary.ts';
import { ownGain } from '#core/answering/text/kana-spelling.ts';
import { type IpadicWord, ipadicCosts, ipadicWords } from '#core/engines/ipadic.ts';
import { hiragana, inHiragana, longestReading, type SaidWords } from './said-words.ts';

/** Rarer words are left out: they would be found where something else was said. The higher the cost, the rarer. */
const mostCost = { noun: 6000, verb: 7000, katakana: 3500, hiragana: 7500 };
/** So much likelier is a word that people use at such terminals, and one that is mostly written in hiragana. */
const gain = { used: 1500, hiragana: 300 };
/** So many are kept beside the cheapest, where a venue may write them. */
const mostOthers = 3;
/** What a noun made of several costs. */
const compoundCost = 0;
/** Of three katakana most are names of sounds, species and the like, and read as particles. */
const shortKatakana = 3;

const han = /[\p{Script=Han}々]/u;
const katakana = /^[ァ-ヶー]+$/;
/** What IPADIC is too old for. */
const newerWords: readonly (readonly [string, string])[] = [
  ['わいふぁい', 'wifi'],
  ['えーてぃーえむ', 'atm'],
  ['きゅーあーるこーど', 'qrコード'],
];
const lastingParts = /^(?:助詞|助動詞|接続詞|連体詞|感動詞|副詞|動詞)$/;
const unspokenParts = /^(?:記号|フィラー|その他)$/;
const unusualForms = /未然ウ接続|命令|体言接続|仮定縮約|ガル接続|文語|サ変・－|四段|上二|下二|ラ変/;
/** The kind of common nouns: 時計. */
const commonNoun = '名詞,一般,*';

/** What a list of kana is written from: the words of IPADIC that people say, and of which kinds they are. */
export interface KanaWords {
  readonly words: readonly ListedWord[];
  readonly kinds: WordKinds;
}

export function kanaWords({ compounds, used }: SaidWords): KanaWords {
  const listed = new Map<string, ListedWord>();
  let noun = -1;
  for (const word of ipadicWords()) {
    const one = listedWord(word, used);
    if (!one) continue;
    if (`${word.part},${word.kind},${word.detail}` === commonNoun) noun = word.left;
    const key = `${keyOf(one)} ${one.written}`;
    if (one.cost < (listed.get(key)?.cost ?? Number.POSITIVE_INFINITY)) listed.set(key, one);
  }
  const kept = [...Map.groupBy(listed.values(), keyOf).values()].flatMap(everChosen);
  // 車椅子 is a word that people use: 車イス, of two, is not wanted beside it.
  const usedReadings = new Set(kept.filter(({ written }) => used.has(written)).map(({ reading }) => reading));
  const joined = [...newerWords, ...compounds].flatMap(([reading, written]): ListedWord[] =>
    usedReadings.has(reading) ? [] : [{ reading, written, cost: compoundCost, left: noun, right: noun }],
  );
  return withOwnKinds([...kept, ...joined], noun);
}

const keyOf = ({ left, reading, right }: ListedWord) => `${reading} ${left} ${right}`;

function listedWord(word: IpadicWord, used: ReadonlySet<string>): ListedWord | null {
  const { conjugation, cost, detail, form, kind, left, part, right, written } = word;
  const reading = inHiragana(word.reading);
  if (unspokenParts.test(part) || kind === '固有名詞' || detail === '人名') return null;
  if (unusualForms.test(conjugation + form) || !hiragana.test(reading) || reading.length > longestReading) return null;
  const isUsed = used.has(written);
  if (!isUsed && cost > mostCostOf(word)) return null;
  // Likelier single characters would tear longer words.
  const gained = (isUsed && written.length > 1 ? gain.used : 0) + (hiragana.test(written) ? gain.hiragana : 0);
  return { reading, written: hiragana.test(written) ? reading : written, cost: cost - gained, left, right };
}

/** Below this a word is kept that nobody uses at such terminals. */
function mostCostOf({ kind, part, written }: IpadicWord): number {
  if (han.test(written)) return part === '動詞' ? mostCost.verb : mostCost.noun;
  if (katakana.test(written)) return written.length > shortKatakana ? mostCost.katakana : Number.NEGATIVE_INFINITY;
  if (!hiragana.test(written)) return Number.NEGATIVE_INFINITY;
  const lasts = lastingParts.test(part) || kind === '代名詞' || kind === '非自立' || kind === '接尾';
  return lasts ? Number.POSITIVE_INFINITY : mostCost.hiragana;
}

/** Of words of one sound and kind the cheapest is taken, unless a venue writes one that costs little more. */
function everChosen(alike: readonly ListedWord[]): readonly ListedWord[] {
  const [first, ...others] = alike.toSorted((a, b) => a.cost - b.cost);
  if (!first) return [];
  const near = others.filter((word) => word.written !== word.reading && word.cost <= first.cost + ownGain);
  return [first, ...near.slice(0, mostOthers)];
}

/** With their kinds counted anew, from 1 on: most of those of IPADIC are of words that were left out. 0 is the end of a text. */
function withOwnKinds(words: readonly ListedWord[], noun: number): KanaWords {
  const kinds = [...new Set([0, noun, ...words.flatMap(({ left, right }) => [left, right])])].sort((a, b) => a - b);
  const numberOf = new Map(kinds.map((kind, number) => [kind, number]));
  const costOf = ipadicCosts();
  const costs = Int16Array.from(kinds.flatMap((right) => kinds.map((left) => costOf(right, left))));
  const own = (kind: number) => numberOf.get(kind) ?? 0;
  return {
    words: words.map((word) => ({ ...word, left: own(word.left), right: own(word.right) })),
    kinds: { count: kinds.length, noun: own(noun), costs },
  };
}
