/** A piece of typed letters and the kana it makes; `kana` still holds Latin letters where it is unfinished. */
export interface KanaPiece {
  readonly kana: string;
  readonly start: number;
  readonly end: number;
}

const vowels = 'aiueo';
const rowsByConsonant: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  x: 'ぁぃぅぇぉ',
  l: 'ぁぃぅぇぉ',
};
/** Consonants before a small ゃ ぃ ゅ ぇ ょ, each with the kana it stands on. */
const palatals = 'kyき gyぎ syし zyじ jyじ tyち cyち dyぢ nyに hyひ byび pyぴ myみ ryり'.split(' ');
/** The ones of these that English spelling writes shorter: `sha`. */
const hepburn = 'shし chち jじ'.split(' ');
/** Consonants before small vowels. */
const foreign = 'fふ vゔ tsつ thて dhで'.split(' ');
const single =
  'yaや yuゆ yoよ yeいぇ waわ woを wiうぃ weうぇ fuふ vuゔ tsuつ shiし chiち jiじ thiてぃ dhiでぃ thuてゅ dhuでゅ twuとぅ dwuどぅ ' +
  'nnん xnん xyaゃ xyuゅ xyoょ lyaゃ lyuゅ lyoょ xtuっ ltuっ xtsuっ ltsuっ xwaゎ -ー';

const kanaByRomaji: ReadonlyMap<string, string> = makeTable();
const longestRomaji = 4;

/** Reads letters as kana from the left, the longest piece first; kana among them stay as they are. */
export function kanaPieces(letters: string): KanaPiece[] {
  const pieces: KanaPiece[] = [];
  let start = 0;
  while (start < letters.length) {
    const piece = pieceAt(letters, start);
    pieces.push(piece);
    start = piece.end;
  }
  return pieces;
}

/** The kana of letters; an n that nothing follows is ん when the word is `finished`. */
export function toKana(letters: string, finished: boolean): string {
  const kana = kanaPieces(letters)
    .map((piece) => piece.kana)
    .join('');
  return finished ? kana.replace(/n$/, 'ん') : kana;
}

/** ひらがな → カタカナ; everything else stays. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** カタカナ → ひらがな; everything else stays. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

function pieceAt(letters: string, start: number): KanaPiece {
  for (let length = Math.min(longestRomaji, letters.length - start); length > 0; length--) {
    const kana = kanaByRomaji.get(letters.slice(start, start + length));
    if (kana !== undefined) return { kana, start, end: start + length };
  }
  const letter = letters.charAt(start);
  const next = letters.charAt(start + 1);
  if (letter === 'n' && next === "'") return { kana: 'ん', start, end: start + 2 };
  if (letter === 'n' && next !== '' && !`${vowels}y`.includes(next)) return { kana: 'ん', start, end: start + 1 };
  const doubles = /[bcdfghjkmpqrstvwxyz]/.test(letter) && (letter === next || letters.startsWith('tch', start));
  return { kana: doubles ? 'っ' : letter, start, end: start + 1 };
}

function makeTable(): Map<string, string> {
  const table = new Map<string, string>();
  const addRow = (consonant: string, row: readonly string[]) => {
    row.forEach((kana, index) => {
      table.set(consonant + vowels.charAt(index), kana);
    });
  };
  for (const [consonant, row] of Object.entries(rowsByConsonant)) addRow(consonant, Array.from(row));
  for (const entry of palatals) addRow(entry.slice(0, -1), withSmall(entry.slice(-1), 'ゃぃゅぇょ'));
  for (const entry of hepburn) addRow(entry.slice(0, -1), withSmall(entry.slice(-1), 'ゃぃゅぇょ'));
  for (const entry of foreign) addRow(entry.slice(0, -1), withSmall(entry.slice(-1), 'ぁぃぅぇぉ'));
  for (const entry of single.split(' ')) {
    const [, romaji = '', kana = ''] = /^([a-z-]+)(.+)$/.exec(entry) ?? [];
    table.set(romaji, kana);
  }
  return table;
}

function withSmall(kana: string, small: string): string[] {
  return Array.from(small, (vowel) => kana + vowel);
}
