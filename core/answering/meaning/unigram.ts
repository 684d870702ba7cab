import { z } from 'zod';
import { between, type Tokenizer } from './tokenizer.ts';

const fileSchema = z.object({
  model: z.object({
    type: z.literal('Unigram'),
    unk_id: z.int().min(0),
    vocab: z.array(z.tuple([z.string(), z.number()])),
  }),
});

/** The pieces that a model knows. */
interface Pieces {
  readonly unknown: number;
  readonly longest: number;
  readonly idOf: (piece: string) => number | undefined;
  /** How likely a piece is, as a logarithm. */
  readonly scoreOf: (id: number) => number;
}

/** Stands for a space, and before the first word. */
const space = '▁';
/** What an unknown character costs beyond the least likely piece. */
const unknownPenalty = 10;
const dropped = /[\p{Cc}\p{Cf}\ufffd]/gu;

/**
 * SentencePiece's unigram model: of all ways to cut a sentence into known pieces the likeliest (Kudo 2018). `file` is a
 * tokenizer.json; throws where it is none of this kind. Its own table of foldings is taken to be NFKC, from which it
 * was made.
 */
export function createUnigram(file: string): Tokenizer {
  const { vocab, unk_id: unknown } = fileSchema.parse(JSON.parse(file)).model;
  const pieces = piecesOf(vocab, unknown);
  const required = (piece: string) => {
    const id = pieces.idOf(piece);
    if (id === undefined) throw new Error(`the vocabulary has no ${piece}`);
    return id;
  };
  const [begin, end, padding] = [required('<s>'), required('</s>'), required('<pad>')];
  return {
    padding,
    encode: (text, maxTokens) => {
      const folded = text.normalize('NFKC').replace(/\s+/g, ' ').replace(dropped, '').trim();
      const inner = folded === '' ? [] : likeliestCut([...(space + folded.replaceAll(' ', space))], pieces);
      // A run of unknown characters is one unknown piece.
      const fused = inner.filter((id, at) => id !== unknown || inner[at - 1] !== unknown);
      return between(begin, fused, end, maxTokens);
    },
  };
}

function piecesOf(vocab: readonly (readonly [string, number])[], unknown: number): Pieces {
  const ids = new Map(vocab.map(([piece], id) => [piece, id]));
  const scores = Float64Array.from(vocab, ([, score]) => score);
  scores[unknown] = scores.reduce((lowest, score) => Math.min(lowest, score), 0) - unknownPenalty;
  return {
    unknown,
    longest: vocab.reduce((most, [piece]) => Math.max(most, [...piece].length), 1),
    idOf: (piece) => ids.get(piece),
    scoreOf: (id) => scores[id] as number,
  };
}

/** Where the best way to a place comes from, and the piece that it ends with. */
interface Step {
  readonly score: number;
  readonly from: number;
  readonly id: number;
}

/** Viterbi's search: the best way to each place, then back from the last. */
function likeliestCut(characters: readonly string[], pieces: Pieces): number[] {
  const best: (Step | undefined)[] = [{ score: 0, from: 0, id: pieces.unknown }];
  for (let start = 0; start < characters.length; start++) {
    const before = best[start]?.score ?? Number.NEGATIVE_INFINITY;
    for (const [stop, id] of piecesFrom(characters, start, pieces)) {
      const score = before + pieces.scoreOf(id);
      if (score > (best[stop]?.score ?? Number.NEGATIVE_INFINITY)) best[stop] = { score, from: start, id };
    }
  }
  const cut: number[] = [];
  for (let at = characters.length; at > 0; at = best[at]?.from ?? 0) cut.push(best[at]?.id ?? pieces.unknown);
  return cut.reverse();
}

/** The known pieces that start at a place, and where they end; one character is always a piece, if an unknown one. */
function piecesFrom(characters: readonly string[], start: number, { longest, idOf, unknown }: Pieces) {
  const found: (readonly [number, number])[] = [];
  let piece = '';
  for (let stop = start + 1; stop <= Math.min(characters.length, start + longest); stop++) {
    piece += characters[stop - 1];
    const id = idOf(piece) ?? (stop === start + 1 ? unknown : undefined);
    if (id !== undefined) found.push([stop, id]);
  }
  return found;
}
