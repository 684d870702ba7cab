import { Fragment } from 'react';
import { useStage } from '../stage.tsx';
import { useVenueNames } from './use-venue-names.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** One character that says of what kind a thing is belongs to the word before it: 二维码, 取号机, 租借台. */
const kindOfThing = /^[卡证台机室厅器柜码处口区市县路街号楼层馆店]$/u;
/** So does one that only helps it: 丢了, 照片的, 签到. */
const helper = /^[的了吗呢吧着过们到掉完]$/u;
/** One character before a short word is said with it: 看镜头, 像照片, 不适. */
const leader = /^[请看按点找叫问像把被和或不没再最每就也都很太更从往]$/u;
const shortPhrase = 4;

/** The words of a Chinese text as a reader would part them, marks apart. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const before = words.at(-1) ?? '';
    const isLed = leader.test(before) && isWordLike && before.length + segment.length <= shortPhrase;
    const isTail = kindOfThing.test(segment) || (helper.test(segment) && /\p{Script=Han}$/u.test(before));
    if (words.length > 0 && (isLed || isTail)) words[words.length - 1] += segment;
    else words.push(segment);
  }
  return words;
}

/** The same with every name of the venue as one word. */
function wordsWithNames(text: string, names: RegExp | null): readonly string[] {
  if (!names) return wordsOf(text);
  return text.split(names).flatMap((part, index) => (index % 2 === 1 ? [part] : wordsOf(part)));
}

/**
 * Where a line of Chinese may break without tearing a word: each word with the punctuation that follows it. What a venue calls its
 * own things is one word each.
 */
export function phrasesOf(text: string, names: RegExp | null = null): readonly string[] {
  const phrases: string[] = [];
  for (const word of wordsWithNames(text, names)) {
    const last = phrases.length - 1;
    const isClosing = !/[\p{L}\p{N}]/u.test(word) && !/^[「（《“\s]/u.test(word);
    const follows = last >= 0 && (isClosing || /[「（《“]$/u.test(phrases[last] ?? ''));
    if (follows) phrases[last] += word;
    else if (word !== '') phrases.push(word);
  }
  return phrases;
}

/** What is read as one thing in every language: a room with its number, a stretch of time, a date, a length. */
const months = 'Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec';
const wholes = [
  // words that the segmenter would tear
  '二维码',
  '户口[本簿]',
  '[设改]密码',
  // a name that is shown in part, and not the words about it: 欧*娜, J*
  String.raw`\p{L}\*\p{L}?`,
  // Hall 1
  String.raw`\p{Lu}\p{Ll}+ \d{1,3}(?![\d:.])`,
  // 17:00 まで
  String.raw`\d{1,2}:\d{2} ?(?:まで|から|까지|부터)`,
  // 9:00–17:00
  String.raw`\d{1,2}:\d{2}\s?[–〜～~-]\s?\d{1,2}:\d{2}`,
  // 15:30
  String.raw`\d{1,2}:\d{2}(?!\d)`,
  // 2027 年 12 月 31 日, 31 Dec 2027
  String.raw`(?:\d{4}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]`,
  String.raw`\d{1,2} (?:${months})[a-z]* \d{4}`,
  // 5 m, 15 天
  String.raw`\d+\s?(?:km|m)(?![\p{L}\d])`,
  // 第 1 个, 共 3 个
  String.raw`[第共]\s?\d+\s?[个版页步行条处次层号]`,
  String.raw`\d+\s?(?:米|天|岁|元|分钟|小时|份|张|号|楼|层|路)`,
];
const whole = new RegExp(`(${wholes.join('|')})`, 'u');

/** A text in parts: every other one, from the second on, is whole. */
export function wholesOf(text: string): readonly string[] {
  return text.split(whole);
}

/** The parts with the place where each begins and whether it is whole; none is empty, so that no two begin in one place. */
function markedParts(text: string) {
  return placed(wholesOf(text))
    .map(({ start, part }, index) => ({ start, part, isWhole: index % 2 === 1 }))
    .filter(({ part }) => part !== '');
}

/** Parts of a text with the place in it where each begins. */
function placed(parts: readonly string[]): readonly { readonly start: number; readonly part: string }[] {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.length;
    return { start, part };
  });
}

/** The clauses of a Chinese sentence, each with the mark that ends it. */
function clausesOf(text: string): readonly string[] {
  return text.split(/(?<=[，。；？])(?![，。；？」])/u);
}

/** A quotation that breaks after a comma where its clauses have room, and between words where they have none. */
export function Clauses({ text, lang }: { text: string; lang?: string | undefined }) {
  const { language } = useStage();
  const clauses = clausesOf(text);
  if ((lang ?? language) !== 'zh-CN' || clauses.length === 1) return <Phrases text={text} lang={lang} />;
  return placed(clauses).map(({ start, part }) => (
    <span key={start} data-clause="">
      <Phrases text={part} lang={lang} />
    </span>
  ));
}

interface WordsProps {
  readonly text: string;
  readonly names: RegExp | null;
}

function ChineseWords({ text, names, isFirst }: WordsProps & { isFirst: boolean }) {
  return placed(phrasesOf(text, names)).map(({ start, part }) => (
    <Fragment key={start}>
      {(start > 0 || !isFirst) && !/^[，。；：、！？）」》”]/u.test(part) && <wbr />}
      {part}
    </Fragment>
  ));
}

/** Words of other languages break by themselves; a name goes to the next line as a whole where it has room there. */
function OtherWords({ text, names }: WordsProps) {
  if (!names) return text;
  const parts = placed(text.split(names));
  if (parts.length === 1) return text;
  return parts.map(({ start, part }, index) =>
    index % 2 === 1 ? (
      <span key={`name ${start}`} data-name="">
        {part}
      </span>
    ) : (
      <Fragment key={start}>{part}</Fragment>
    ),
  );
}

/**
 * Words that break between words, never within one: Chinese has to be told where. A stretch of time, a date and a number
 * with what it counts stay on one line in every language, and so do the names of the venue's own things where there is room.
 */
export function Phrases({ text, lang }: { text: string; lang?: string | undefined }) {
  const { language } = useStage();
  const isChinese = (lang ?? language) === 'zh-CN';
  const known = useVenueNames();
  const names = lang === undefined || lang === language ? known : null;
  const parts = markedParts(text);
  const hasWholes = parts.some(({ isWhole }) => isWhole);
  const isPlain = !isChinese && !hasWholes && !names?.test(text);
  if (isPlain) return text;
  return (
    <span {...(isChinese ? { 'data-phrases': '' } : {})} {...(hasWholes ? { 'data-wholes': '' } : {})}>
      {parts.map(({ start, part, isWhole }) =>
        isWhole ? (
          <Fragment key={start}>
            {isChinese && start > 0 && <wbr />}
            <span data-whole="">{part}</span>
          </Fragment>
        ) : isChinese ? (
          <ChineseWords key={start} text={part} names={names} isFirst={start === 0} />
        ) : (
          <OtherWords key={start} text={part} names={names} />
        ),
      )}
    </span>
  );
}
