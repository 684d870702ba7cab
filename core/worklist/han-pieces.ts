/** A word or character of a text. */
export interface Piece {
  readonly text: string;
  readonly isKnown: boolean;
}

const longestWord = 6;
/** An unknown character costs more than any word around it saves. */
const costs = { word: 1, single: 1.4, unknown: 3 };

/** Cuts a run into words so that as few as possible are unknown, and then into as few as possible. Linear in its length. */
export function piecesOf(run: string, isWord: (piece: string) => boolean): Piece[] {
  const characters = [...run];
  const best: { cost: number; from: number; isKnown: boolean }[] = [{ cost: 0, from: 0, isKnown: true }];
  for (let end = 1; end <= characters.length; end++) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: end - 1, isKnown: false };
    for (let from = Math.max(0, end - longestWord); from < end; from++) {
      const piece = characters.slice(from, end).join('');
      const isKnown = isWord(piece);
      if (!isKnown && end - from > 1) continue;
      const own = isKnown ? (end - from > 1 ? costs.word : costs.single) : costs.unknown;
      const cost = (best[from]?.cost ?? 0) + own;
      if (cost < chosen.cost) chosen = { cost, from, isKnown };
    }
    best.push(chosen);
  }
  const pieces: Piece[] = [];
  for (let end = characters.length; end > 0; ) {
    const { from, isKnown } = best[end] ?? { from: end - 1, isKnown: false };
    pieces.unshift({ text: characters.slice(from, end).join(''), isKnown });
    end = from;
  }
  return pieces;
}
