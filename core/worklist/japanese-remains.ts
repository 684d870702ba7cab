import { blank } from './blank.ts';
import { piecesOf } from './han-pieces.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Characters that are words, prefixes or counters by themselves; no surname is among them. */
const singles = new Set(
  '次私僕俺今何時分秒日月年週円人名方所子犬猫車家税券証料費館室駅前後中上下内外市区県町村国型等際度枚通本冊台回階番号点倍個歳才人数者員係用品物店課部局署庁校園院場口側右左東西南北春夏秋冬朝昼夜晩毎各全約第最新旧大小高低長短初再未無不非総副兼元同別他誰皆金銀紙水火木土電雨雪傘靴鞄服鍵札絵刀剣像仏寺城塔歌声音色味香花草鳥魚虫馬牛豚鶏米茶酒薬血体手足目耳口鼻頭顔首腰背心骨夫妻母父兄姉弟妹娘嫁婿孫赤青黒白緑黄的化性率額式法学費病症税期間制権書状届願票簿帳箱袋棚机席列順便線形道橋川海山島池店室様氏殿達等枠件案例他紙箱',
);
/** What stands before another character without being part of a name: 何歳, 毎回. */
const counting = new Set('何毎各全数半両約第最新旧再未無不非');
const people =
  'お客|客|皆|みな|お子|子ども|こども|子供|患者|お医者|医者|息子|娘|奥|旦那|業者|職員|係|係員|受付|店員|赤|お嬢|嬢|おじい|おばあ|お父|お母|お兄|お姉|ばあ|じい|父|母|兄|姉|ご主人|主人|お巡り|運転手|担当者|警備員|保育士|看護師|店長|何|誰|どちら|みなさ|お子';
const kanji = '[\\p{Script=Han}々ヶ]';
const someName = `(?:${kanji}{1,5}\\p{Script=Hiragana}{0,2}|\\p{Script=Hiragana}{2,8}|[\\p{Script=Katakana}ー・]{2,14})`;
const hiraganaSurnames =
  'さとう|すずき|たかはし|たなか|いとう|わたなべ|やまもと|なかむら|こばやし|かとう|よしだ|やまだ|ささき|やまぐち|まつもと|いのうえ|きむら|はやし|さいとう|しみず|やまざき|いけだ|はしもと|あべ|もりた|いしかわ|まえだ|ふじた|おがわ|ごとう|おかだ|はせがわ|むらかみ|こんどう|いしい|さかもと|えんどう|あおき|ふじい|にしむら|ふくだ|おおた|みうら|おかもと|まつだ|なかじま|なかがわ|はらだ|おの|たむら|たけうち';

/** Names by the words around them. */
const announced: readonly RegExp[] = [
  /[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)+(?<after>(?:です|だ|と|さん|様|の(?:子|妻|夫)))/gu,
  new RegExp(`${someName}(?<after>(?:と申し|と言い|といい|という者|と言う者|いうねん|っていい))`, 'gu'),
  new RegExp(
    `(?<before>(?:名前|氏名)(?:は|が)|フルネームは|(?:私|わたし|わたくし|僕|ぼく|俺)は?\\s?)${someName}(?<after>(?:です|だ|と|、|,|。|$))`,
    'gu',
  ),
  new RegExp(
    `(?<before>(?:夫|妻|母|父|息子|娘|祖母|祖父|兄|姉|弟|妹|友人|友達|大家)の)${someName}(?<after>(?:が|の|と|は|を|さん|ちゃん|くん))`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{Script=Hiragana})(?!${people})(?:${kanji}{1,4}|[\\p{Script=Katakana}ー・]{2,12}|\\p{Script=Hiragana}{2,6}?)(?<after>(?:さん|様|さま|くん|君|ちゃん|氏|先生|課長|部長|係長|店長|家の))`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{Script=Hiragana})(?:${hiraganaSurnames})\\p{Script=Hiragana}{0,4}?(?=[\\sとがのはをで、。]|$)`,
    'gu',
  ),
];

/** Leaves of a Japanese text the known words of Chinese characters and katakana; hiragana stays, but for names told. */
export function japaneseRemains(text: string, vocabulary: Vocabulary): string {
  const knows = (word: string) => vocabulary.knows(word, 'ja');
  const isEveryday = (word: string) => coversAll(word, knows);
  const told = announced.reduce(
    (kept, pattern) =>
      kept.replace(pattern, (...found) => {
        const { before = '', after = '' } = (found.at(-1) ?? {}) as { before?: string; after?: string };
        const name = found[0].slice(before.length, found[0].length - after.length);
        const isWord = before !== '' && /[\p{Script=Han}\p{Script=Katakana}]/u.test(name) && isEveryday(name);
        return isWord ? found[0] : `${before}${blank}${after}`;
      }),
    text,
  );
  return told
    .replace(/[\p{Script=Katakana}ー]+(?:・[\p{Script=Katakana}ー]+)*/gu, (run) => (isEveryday(run) ? run : blank))
    .replace(/(?<lead>\p{Script=Hiragana}?)(?<run>[\p{Script=Han}々]+)(?<next>\p{Script=Hiragana}?)/gu, (...found) => {
      const { lead, run, next } = found.at(-1) as { lead: string; run: string; next: string };
      return `${lead}${runRemains(run, next, knows)}${next}`;
    });
}

/** A run that holds an unknown part is hardly a word by the rest: short ones go whole. */
const shortRun = 4;

function runRemains(run: string, next: string, knows: (word: string) => boolean): string {
  const isWord = (piece: string) => {
    if (piece.length > 1 && knows(piece)) return true;
    if (piece.length === 1 && singles.has(piece)) return true;
    return next !== '' && run.endsWith(piece) && knows(`${piece}${next}`);
  };
  const pieces = piecesOf(run, isWord);
  // 山本: two characters that are words by themselves are hardly two words.
  const isTwoSingles = pieces.some(
    ({ text }, at) => text.length === 1 && !counting.has(text) && singles.has(pieces[at + 1]?.text ?? ''),
  );
  if (pieces.every(({ isKnown }) => isKnown) && !isTwoSingles) return run;
  if ([...run].length <= shortRun) return blank;
  return pieces.map(({ text, isKnown }) => (isKnown && text.length > 1 ? text : blank)).join('');
}

/** Whether a word is known, or made of known words of two characters and more. */
function coversAll(word: string, knows: (word: string) => boolean): boolean {
  if (knows(word)) return true;
  return word.split('・').every((part) => {
    const isWord = (piece: string) => piece.length > 1 && knows(piece);
    return isWord(part) || piecesOf(part, isWord).every(({ isKnown }) => isKnown);
  });
}
