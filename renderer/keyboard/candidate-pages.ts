import type { Candidate } from './candidate.ts';

/** What the strip can hold, in pixels; candidates are set in one size. */
export interface StripRoom {
  readonly widthPx: number;
  readonly fontPx: number;
  /** The least width of one candidate: what a finger needs. */
  readonly touchPx: number;
}

/** Space at both sides of a candidate's text, in ems. */
const besideEm = 1.4;
/** Width of a Latin letter, in ems; Han characters, kana and hangul are one. */
const narrowEm = 0.58;
/** As many as the digit keys can choose. */
const mostOnPage = 9;

/** Splits candidates into pages of the strip, leaving room on each for the two keys that turn them. */
export function pagesOf(candidates: readonly Candidate[], room: StripRoom): Candidate[][] {
  const widths = candidates.map(({ text }) => candidateWidthPx(text, room));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const turning = total <= room.widthPx && candidates.length <= mostOnPage ? 0 : 2 * room.touchPx;
  const pages: Candidate[][] = [];
  let leftPx = 0;
  candidates.forEach((candidate, index) => {
    const width = widths[index] ?? 0;
    const page = pages.at(-1);
    if (page === undefined || width > leftPx || page.length >= mostOnPage) {
      pages.push([candidate]);
      leftPx = room.widthPx - turning - width;
    } else {
      page.push(candidate);
      leftPx -= width;
    }
  });
  return pages;
}

/** The width a candidate takes on the strip. */
export function candidateWidthPx(text: string, { fontPx, touchPx }: StripRoom): number {
  const ems = Array.from(text).reduce((sum, character) => sum + (character < '\u1100' ? narrowEm : 1), 0);
  return Math.max(touchPx, Math.ceil((ems + besideEm) * fontPx));
}
