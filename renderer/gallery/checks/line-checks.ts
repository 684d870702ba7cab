import { isClamped, isUnseen, type PaintedText } from './parts.ts';
import { type Violation, violation } from './violation.ts';

/** The lines in which a part of a text is painted, by their feet. */
function feetOf(range: Range): number {
  const feet = Array.from(range.getClientRects(), ({ width, bottom }) => (width > 0.5 ? Math.round(bottom) : null));
  return new Set(feet.filter((foot) => foot !== null)).size;
}

const chinese = new Intl.Segmenter('zh-CN', { granularity: 'word' });

interface Word {
  readonly index: number;
  readonly text: string;
}

/** The words of letters of a text, and in Chinese those of several characters; hyphens part words. */
function wordsOf(text: string, language: string | undefined): readonly Word[] {
  const ofLetters = Array.from(text.matchAll(/[\p{Script=Latin}\p{Script=Hangul}]{2,}/gu), (word) => ({
    index: word.index,
    text: word[0],
  }));
  if (language !== 'zh-CN') return ofLetters;
  const ofHan = Array.from(chinese.segment(text), ({ index, segment }) => ({ index, text: segment }));
  return [...ofLetters, ...ofHan.filter(({ text: word }) => /^\p{Script=Han}{2,}$/u.test(word))];
}

/** A word that is broken in two. Japanese is parted by the browser, and where its words end nobody else knows. */
export function checkWords({ element, rects }: PaintedText): Violation[] {
  if (rects.length < 2 || isClamped(element)) return [];
  const language = element.closest<HTMLElement>('[lang]')?.lang;
  const found: Violation[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    for (const { index, text } of wordsOf(node.textContent ?? '', language)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      if (feetOf(range) > 1) found.push(violation('torn-word', element, text));
    }
  }
  return found;
}

/** Less than this of a letter's height is a letter that stands alone. */
const leastLastLine = 1.2;

/**
 * What is short and large: headings, and the words of keys and rows. No letter of them stands alone in a last line, but for the newest of what
 * is being heard.
 */
export function checkLastLines(scope: Element): Violation[] {
  const found: Violation[] = [];
  for (const element of scope.querySelectorAll(
    'h1:not([aria-live]), h2, button b, button > span, [data-seal] > span > span',
  )) {
    if (isUnseen(element) || isClamped(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 0.5);
    const sizePx = Number.parseFloat(getComputedStyle(element).fontSize);
    const foot = Math.max(...rects.map(({ bottom }) => bottom));
    const last = rects.filter(({ bottom }) => bottom > foot - sizePx / 2);
    if (rects.length === last.length) continue;
    const widthPx = Math.max(...last.map(({ right }) => right)) - Math.min(...last.map(({ left }) => left));
    if (widthPx < leastLastLine * sizePx) found.push(violation('orphan', element, `${Math.round(widthPx)} wide`));
  }
  return found;
}
