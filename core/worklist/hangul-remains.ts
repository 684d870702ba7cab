import { blank } from './blank.ts';
import type { Vocabulary } from './vocabulary.ts';

const surnames =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용남궁';
const titles = '선생님|선생|과장님|과장|대리님|팀장|부장|사장|원장|여사|교수|씨|님|선수|어린이|엄마|아빠|이모|삼촌';
const after =
  '(?=(?:은|는|이|가|을|를|의|에게|한테|이랑|랑|과|와|인데|이고|입니다|이에요|예요|이라고|라고|으로|로|이를)?(?:$|[\\s,.!?]))';

/** Names by what stands around them; words of the language that are names too are found no other way. */
const namesByPlace: readonly RegExp[] = [
  new RegExp(
    `(?<before>(?:제 이름은|이름이|이름은|성함은|저는|나는|난|전)\\s)(?=[${surnames}])[가-힣]{2,4}?(?<after>(?:입니다|이에요|예요|이고|인데|이라고|라고|인데요))`,
    'gu',
  ),
  /(?<before>(?:이름이|이름은|이름|담임|남편|아내|아들|딸|어머니|아버지|엄마|아빠|할머니|할아버지|친구|동생)\s)(?=[^\s]{2,4}(?:이를|인데|이가|이는|의|가|이|을|를)(?:\s|$))[가-힣]{2,3}?(?<after>(?:이를|인데|이가|이는|의|가|이|을|를))/gu,
  new RegExp(`(?<![가-힣])(?=[${surnames}])[가-힣]{1,4}?(?<after>(?:\\s?(?:${titles})|\\s(?:군|양))${after})`, 'gu'),
  /(?<![가-힣])[가-힣]{2,5}(?<after>이?라고\s(?:합니다|해요|하는데|하는데요))/gu,
];

/** Leaves of the Korean words of a text those that are known, with what is tied to them. */
export function hangulRemains(text: string, vocabulary: Vocabulary): string {
  const placed = namesByPlace.reduce(
    (kept, pattern) =>
      kept.replace(pattern, (...found) => {
        const { before = '', after: behind = '' } = found.at(-1) as Partial<Record<'before' | 'after', string>>;
        const name = found[0].slice(before.length, found[0].length - behind.length);
        return isSomebody(name) ? `${before}${blank}${behind}` : found[0];
      }),
    text,
  );
  return placed.replace(/\p{Script=Hangul}+/gu, (word, at: number, whole: string) => {
    if (whole[at - 1] === blank && vocabulary.isEnding(word)) return word;
    return isKnown(word, vocabulary) ? word : blank;
  });

  function isSomebody(name: string): boolean {
    return (
      ![
        '고객',
        '손',
        '회원',
        '선생',
        '부모',
        '어르신',
        '아이',
        '우리',
        '여러분',
        '주인',
        '기사',
        '의사',
        '간호사',
        '사장',
        '원장',
        '저',
        '제',
      ].includes(name) && !/^(?:담당|안내|고객|해설|직원)/.test(name)
    );
  }
}

const longestEojeol = 14;

/**
 * Known words in a row, then endings: up to three after a word of several syllables, one after a word of one, since names
 * are built of those.
 */
function isKnown(word: string, vocabulary: Vocabulary): boolean {
  if (word.length > longestEojeol) return false;
  /** Where words end, and whether one of them is long. */
  const ends = new Map<number, boolean>([[0, false]]);
  for (let start = 0; start < word.length; start++) {
    const isLong = ends.get(start);
    if (isLong !== undefined) addWords(word, start, isLong, ends, vocabulary);
  }
  if (ends.has(word.length)) return true;
  return [...ends].some(([end, isLong]) => end > 0 && endsIn(word.slice(end), isLong ? 3 : 1, vocabulary));
}

/** The ends of all words that begin here; one of a single syllable joins only long ones. */
function addWords(
  word: string,
  start: number,
  isLong: boolean,
  ends: Map<number, boolean>,
  { knows }: Vocabulary,
): void {
  for (let end = start + 1; end <= word.length; end++) {
    const isSingle = end - start === 1;
    if ((isSingle && start > 0 && !isLong) || !knows(word.slice(start, end), 'ko')) continue;
    ends.set(end, ends.get(end) === true || isLong || !isSingle);
  }
}

function endsIn(rest: string, most: number, vocabulary: Vocabulary): boolean {
  if (vocabulary.isEnding(rest)) return true;
  if (most === 1) return false;
  for (let at = 1; at < rest.length; at++) {
    if (vocabulary.isEnding(rest.slice(0, at)) && endsIn(rest.slice(at), most - 1, vocabulary)) return true;
  }
  return false;
}
