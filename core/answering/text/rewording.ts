import { zhAsking } from './lexicon/zh-asking.ts';

/** What visitors put before and after what they want to know. */
const shells: readonly (readonly [string, string])[] = [
  ['', ''],
  ['请问', ''],
  ['我想问一下', ''],
  ['你好', '吗'],
  ['那个', '啊'],
  ['我要', ''],
  ['', '呢'],
  ['麻烦问下', '呀'],
];
const askingGroups = zhAsking.map((line) => line.split(' '));
/** Han characters alone, or with Latin words between: the shells are Chinese. */
const chinese = /^(?=.*\p{Script=Han})[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
/** How often an asking word is said in another way, and another character is left out. */
const swapShare = 0.6;
const dropShare = 0.06;

/**
 * A question as somebody else might put it: another shell, another asking word of the same kind, now and then a
 * character less. It keeps the subject words, so it is an easier question than people's own; for where there are none.
 */
export function reword(text: string, random: () => number): string {
  const shell = shells[Math.floor(random() * shells.length)];
  const [before, after] = shell && chinese.test(text) ? shell : ['', ''];
  const kept = [...swapAsking(text, random)].filter(() => random() >= dropShare).join('');
  return before + (kept.length >= 2 ? kept : text) + after;
}

function swapAsking(text: string, random: () => number): string {
  for (const group of askingGroups) {
    const found = group.filter((word) => word.length > 1 && text.includes(word)).sort((a, b) => b.length - a.length)[0];
    if (found !== undefined && random() < swapShare) {
      const other = group[Math.floor(random() * group.length)] ?? found;
      return text.replace(found, other.replaceAll('_', ' '));
    }
  }
  return text;
}
