/**
 * Hangul as it is typed on a two-set keyboard: a run of key jamo, in which ㄲ ㄸ ㅃ ㅆ ㅉ ㅒ ㅖ are keys of their own
 * and ㅘ, ㄳ and the like are two. Composition follows Unicode 3.12: syllable = (lead × 21 + vowel) × 28 + tail + U+AC00.
 */
const leads = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
/** The tail of a syllable without one is the leading blank. */
const tails = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
const syllableCount = leads.length * vowels.length * tails.length;

const partsByJamo = new Map(
  'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'
    .split(' ')
    .map((entry) => [entry.charAt(0), entry.slice(1)]),
);
const jamoByParts = new Map(Array.from(partsByJamo, ([jamo, parts]) => [parts, jamo]));

interface Block {
  readonly lead: string;
  readonly vowel: string;
  readonly tail: string;
}

const emptyBlock: Block = { lead: '', vowel: '', tail: '' };

export function isJamo(text: string): boolean {
  return text.length === 1 && (leads.includes(text) || vowels.includes(text) || partsByJamo.has(text));
}

/** Joins key jamo into syllables; what does not join stays single: ㅎㅏㄴㅏㄱ → 하낙. Other characters stay as they are. */
export function composeHangul(keys: string): string {
  let written = '';
  let block = emptyBlock;
  for (const key of keys) {
    const next = isJamo(key) ? join(block, key) : undefined;
    if (next === undefined) {
      written += spell(block) + key;
      block = emptyBlock;
    } else {
      written += spell(next.done);
      block = next.open;
    }
  }
  return written + spell(block);
}

/** The keys that type a text: 하낙 → ㅎㅏㄴㅏㄱ. */
export function decomposeHangul(text: string): string {
  return Array.from(text, (character) =>
    Array.from(jamoOf(character), (jamo) => partsByJamo.get(jamo) ?? jamo).join(''),
  ).join('');
}

/** What is finished by a key, and what is still open after it. */
function join(block: Block, key: string): { done: Block; open: Block } {
  return vowels.includes(key) ? joinVowel(block, key) : joinConsonant(block, key);
}

function joinVowel(block: Block, key: string): { done: Block; open: Block } {
  if (block.tail !== '') {
    // A vowel takes the last consonant before it into its own syllable: 한 + ㅏ → 하나.
    const parts = partsByJamo.get(block.tail) ?? block.tail;
    return { done: { ...block, tail: parts.slice(0, -1) }, open: { lead: parts.slice(-1), vowel: key, tail: '' } };
  }
  const joint = block.vowel === '' ? key : jamoByParts.get(block.vowel + key);
  if (joint === undefined) return { done: block, open: { ...emptyBlock, vowel: key } };
  return { done: emptyBlock, open: { ...block, vowel: joint } };
}

function joinConsonant(block: Block, key: string): { done: Block; open: Block } {
  const canClose = block.lead !== '' && block.vowel !== '';
  const tail = block.tail === '' ? key : (jamoByParts.get(block.tail + key) ?? '');
  if (canClose && tail !== '' && tails.includes(tail)) return { done: emptyBlock, open: { ...block, tail } };
  return { done: block, open: { ...emptyBlock, lead: key } };
}

function spell({ lead, vowel, tail }: Block): string {
  if (lead === '' || vowel === '') return lead + vowel;
  const tailNumber = tail === '' ? 0 : tails.indexOf(tail);
  const number = (leads.indexOf(lead) * vowels.length + vowels.indexOf(vowel)) * tails.length + tailNumber;
  return String.fromCharCode(firstSyllable + number);
}

function jamoOf(character: string): string {
  const number = character.charCodeAt(0) - firstSyllable;
  if (character.length !== 1 || number < 0 || number >= syllableCount) return character;
  const tail = tails.charAt(number % tails.length);
  const vowel = vowels.charAt(Math.trunc(number / tails.length) % vowels.length);
  const lead = leads.charAt(Math.trunc(number / (tails.length * vowels.length)));
  return lead + vowel + tail.trim();
}
