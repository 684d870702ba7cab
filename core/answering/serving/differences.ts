/**
 * What tells each title from the others: itself without the words that all of them begin and end with. 身份证丢了怎么补办
 * beside 身份证到期怎么换领 gives 丢了怎么补办 and 到期怎么换领. One title alone, equal ones, and titles that share neither
 * beginning nor end give '': there is nothing to take away.
 */
export function differencesOf(titles: readonly string[]): string[] {
  const split = titles.map(piecesOf);
  const shortest = Math.min(...split.map((pieces) => pieces.length));
  if (split.length < 2) return titles.map(() => '');
  const same = (at: (pieces: readonly string[]) => string | undefined) => new Set(split.map(at)).size === 1;
  let start = 0;
  while (start < shortest && same((pieces) => pieces[start])) start += 1;
  let end = 0;
  while (end < shortest - start && same((pieces) => pieces.at(-1 - end))) end += 1;
  if (start === 0 && end === 0) return titles.map(() => '');
  return split.map((pieces) =>
    pieces
      .slice(start, pieces.length - end)
      .join('')
      .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''),
  );
}

const piece = /\p{Script=Latin}+|\p{N}+|\p{Script=Hangul}+|\s+|./gu;

/** Letters of one word stay together; a Chinese or Japanese character stands for itself. */
function piecesOf(title: string): string[] {
  return title.match(piece) ?? [];
}
