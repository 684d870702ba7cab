import type { OpenSpan } from './hours.ts';

/** What may stand between two times, between two stretches, and for a colon, on any keyboard. */
const dashes = /\s*[-–—~〜至到]\s*/gu;
const apart = /[\s,;、]+/u;

/** The stretches of a day as they are written: `9:00-11:30 13:30-17:00`; empty: closed. */
export function textOfSpans(spans: readonly OpenSpan[]): string {
  return spans.map(({ from, to }) => `${from}-${to}`).join(' ');
}

/** The stretches that a text names; what is no stretch comes out as one that no schema takes. */
export function spansIn(text = ''): { from: string; to: string }[] {
  const plain = text.normalize('NFKC').replace(dashes, '-').trim();
  if (plain === '') return [];
  return plain.split(apart).map((span) => {
    const [from = '', to = '', ...rest] = span.split('-');
    return { from: unpadded(from), to: rest.length > 0 ? '' : unpadded(to) };
  });
}

/** 09:00 and 9:00 are one time, and written in one way. */
function unpadded(time: string): string {
  return time.replace(/^0(?=\d:)/, '');
}
