import { between, type Tokenizer } from './tokenizer.ts';

const longestWord = 100;
/** What BERT takes for a character that is a word of its own. */
const ideograph = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/gu;
const mark = /[\p{P}$+<=>^`|~]/gu;
const dropped = /[\p{Cc}\p{Cf}\ufffd]/gu;
const accent = /\p{Mn}/gu;

/**
 * BERT's tokenizer for models that know no capitals: words, each Chinese character by itself, and words that the
 * vocabulary lacks in their longest known pieces. Schuster and Nakajima 2012; Devlin et al. 2019.
 * `vocabulary` is a vocab.txt; throws where it lacks BERT's own tokens.
 */
export function createWordPiece(vocabulary: string): Tokenizer {
  const ids = new Map(vocabulary.split(/\r?\n/).map((piece, id) => [piece, id]));
  const required = (piece: string) => {
    const id = ids.get(piece);
    if (id === undefined) throw new Error(`the vocabulary has no ${piece}`);
    return id;
  };
  const [begin, end, unknown, padding] = ['[CLS]', '[SEP]', '[UNK]', '[PAD]'].map(required) as [
    number,
    number,
    number,
    number,
  ];
  return {
    padding,
    encode: (text, maxTokens) => {
      const inner = wordsOf(text).flatMap((word) => piecesOf(word, ids) ?? [unknown]);
      return between(begin, inner, end, maxTokens);
    },
  };
}

function wordsOf(text: string): string[] {
  const plain = text.replace(/\s/g, ' ').replace(dropped, '').toLowerCase().normalize('NFD').replace(accent, '');
  return plain.normalize('NFC').replace(ideograph, ' $& ').replace(mark, ' $& ').split(' ').filter(Boolean);
}

/** The longest known pieces from the left; null where some part is in none. */
function piecesOf(word: string, ids: ReadonlyMap<string, number>): number[] | null {
  const characters = [...word];
  if (characters.length > longestWord) return null;
  const pieces: number[] = [];
  let start = 0;
  while (start < characters.length) {
    let end = characters.length;
    let id: number | undefined;
    while (end > start && id === undefined) {
      id = ids.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''));
      if (id === undefined) end -= 1;
    }
    if (id === undefined) return null;
    pieces.push(id);
    start = end;
  }
  return pieces;
}
