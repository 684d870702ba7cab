import { likenessOf, likenessOfPairs, minhashBits, minhashOf, pairsOf } from '#core/worklist/minhash.ts';
import { likenessOf as likenessOfSketches, sketchOf } from './forerunner-sketch.ts';
import { readSayings, type Saying } from './redaction-leaks.ts';

/** How well like questions are told from others: the harmonic mean of precision and recall, 0..1. */
export interface GroupingFigures {
  readonly pairs: number;
  readonly before: number;
  readonly now: number;
}

const sameLikeness = 0.6;
const keys = [1, 2, 3].map((seed) => Buffer.alloc(32, seed));

const pairs = onceFor(pairsOf);

/** How people put the same question again: politely, shortly, with a particle more, with a slip. */
const variations: Readonly<Record<Saying['language'], readonly ((text: string) => string)[]>> = {
  'zh-CN': [
    (text) => `请问${text}`,
    (text) => `${text}呀`,
    (text) => `你好我想问一下${text}`,
    (text) => text.replace(/怎么|咋/u, '如何'),
    (text) => text.replace(/吗$|呢$|[的了]/u, ''),
    slip,
  ],
  en: [
    (text) => `please ${text}`,
    (text) => `hello, ${text.toLowerCase()}?`,
    (text) => text.replace(/^(?:can i|do you|is there)/iu, 'could i'),
    (text) => `${text} today`,
    slip,
  ],
  ja: [
    (text) => `すみません、${text}`,
    (text) => text.replace(/ですか$|ますか$/u, 'の'),
    (text) => text.replace(/はどこ/u, 'ってどこ'),
    (text) => `${text}教えてください`,
    slip,
  ],
  ko: [
    (text) => `혹시 ${text}`,
    (text) => text.replace(/나요$|어요$/u, '습니까'),
    (text) => `저기요 ${text}`,
    (text) => text.replaceAll(' ', '').replace(/[이가은는을를]/u, ''),
    slip,
  ],
};

/** Two neighbouring characters changed places. */
function slip(text: string): string {
  const characters = [...text];
  const at = Math.floor(characters.length / 2);
  const [one = '', other = ''] = [characters[at - 1], characters[at]];
  return [...characters.slice(0, at - 1), other, one, ...characters.slice(at + 1)].join('');
}

/**
 * Tells like questions from others by the sketches of the release before and by minhashes, over the same pairs; the
 * latter as a mean over a few keys, since each key errs in other pairs.
 */
export function measureGrouping(bits = minhashBits): GroupingFigures {
  const questions = ['harmless.dev', 'harmless.test'].flatMap(readSayings);
  const same = questions.flatMap(({ text, language }) =>
    variations[language].map((vary) => [text, vary(text)] as const).filter(([one, other]) => one !== other),
  );
  const different = questions.flatMap(({ text, language }, at) =>
    nearestOthers(
      questions.filter((other, place) => place > at && other.language === language),
      text,
    ).map((other) => [text, other] as const),
  );
  const sketches = onceFor((text) => sketchOf(text, 'salt'));
  const isLikeBefore = (one: string, other: string) =>
    likenessOfSketches(sketches(one), sketches(other)) >= sameLikeness;
  const isLikeNow = (key: Uint8Array) => {
    const minhashes = onceFor((text) => minhashOf(pairsOf(text), key, bits));
    return (one: string, other: string) => likenessOf(minhashes(one), minhashes(other)) >= sameLikeness;
  };
  const now = keys.map((key) => f1(same, different, isLikeNow(key)));
  return {
    pairs: same.length + different.length,
    before: f1(same, different, isLikeBefore),
    now: now.reduce((sum, figure) => sum + figure, 0) / keys.length,
  };
}

/** Makes what belongs to a text once. */
function onceFor<Made>(make: (text: string) => Made): (text: string) => Made {
  const made = new Map<string, Made>();
  return (text) => {
    const one = made.get(text) ?? make(text);
    made.set(text, one);
    return one;
  };
}

/** The five that come closest: only they could be mistaken. */
function nearestOthers(others: readonly Saying[], text: string): string[] {
  return others
    .map((other) => ({ text: other.text, likeness: likenessOfPairs(pairs(text), pairs(other.text)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map((other) => other.text);
}

type Pairs = readonly (readonly [string, string])[];

function f1(same: Pairs, different: Pairs, isLike: (one: string, other: string) => boolean): number {
  const found = same.filter(([one, other]) => isLike(one, other)).length;
  const mistaken = different.filter(([one, other]) => isLike(one, other)).length;
  return (2 * found) / (2 * found + mistaken + (same.length - found));
}
