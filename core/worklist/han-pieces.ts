/** A word or character of a text. */
export interface Piece {
  readonly text: string;
  readonly isKnown: boolean;
}

const longestWord = 6;
/** An unknown character costs more than any word around it saves. */
const costs = { word: 1, single: 1.4, unknown: 3 };

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly isKnown: boolean;
}

/** Cuts a run into words so that as few as possible are unknown, and then into as few as possible. Linear in its length. */
export function piecesOf(run: string, isWord: (piece: string) => boolean): Piece[] {
  const characters = [...run];
  const best: Step[] = [{ cost: 0, from: 0, isKnown: true }];
  for (let end = 1; end <= characters.length; end++) best.push(bestStepTo(end, characters, best, isWord));
  const pieces: Piece[] = [];
  for (let end = characters.length; end > 0; ) {
    const { from, isKnown } = best[end] ?? { from: end - 1, isKnown: false };
    pieces.unshift({ text: characters.slice(from, end).join(''), isKnown });
    end = from;
  }
  return pieces;
}

function bestStepTo(
  end: number,
  characters: readonly string[],
  best: readonly Step[],
  isWord: (piece: string) => boolean,
): Step {
  let chosen: Step = { cost: (best[end - 1]?.cost ?? 0) + costs.unknown, from: end - 1, isKnown: false };
  for (let from = Math.max(0, end - longestWord); from < end; from++) {
    if (!isWord(characters.slice(from, end).join(''))) continue;
    const cost = (best[from]?.cost ?? 0) + (end - from > 1 ? costs.word : costs.single);
    if (cost < chosen.cost) chosen = { cost, from, isKnown: true };
  }
  return chosen;
}
