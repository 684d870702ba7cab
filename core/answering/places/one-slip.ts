import { foldSyllable, syllableOfCode } from '../text/pinyin.ts';

/** A name must have so many letters or characters before one of them may be wrong. */
const leastLetters = 5;
const leastCharacters = 4;
const leastJamo = 6;

const han = /\p{Script=Han}/u;
const hangul = /\p{Script=Hangul}/u;
const kana = /\p{Script=Katakana}/u;

/**
 * Whether what is written is a name with one slip: a letter too many, too few, another or two changed about; in Chinese also
 * characters that sound alike. A digit is never a slip, nor the letter before it: F2 is another counter than A2. Both are keys of places.
 */
export function isOneSlip(written: string, name: string): boolean {
  if (written === name || Math.abs(written.length - name.length) > 1) return false;
  if (written.length === name.length && soundsAlike(written, name)) return true;
  if (!isOneEdit(written, name) || codesOf(written) !== codesOf(name)) return false;
  const shorter = Math.min(written.length, name.length);
  if (hangul.test(name)) {
    const [one, other] = [written.normalize('NFD'), name.normalize('NFD')];
    return Math.min(one.length, other.length) >= leastJamo && (isOneEdit(one, other) || shorter > leastCharacters);
  }
  if (han.test(name)) return shorter >= (written.length === name.length ? leastLetters : leastCharacters - 1);
  return shorter >= (kana.test(name) ? leastCharacters : leastLetters);
}

const codesOf = (text: string) => (text.match(/[a-z]?\d+/g) ?? []).join(' ');

/** Every character the same or another Chinese one of the same sound, and not all of them others. */
function soundsAlike(written: string, name: string): boolean {
  if (name.length < 2) return false;
  let others = 0;
  for (let at = 0; at < name.length; at++) {
    const [code, meant] = [written.charCodeAt(at), name.charCodeAt(at)];
    if (code === meant) continue;
    const sound = soundOf(meant);
    if (sound === '' || soundOf(code) !== sound) return false;
    others += 1;
  }
  return others < name.length;
}

const sounds = new Map<number, string>();

function soundOf(code: number): string {
  const known = sounds.get(code);
  if (known !== undefined) return known;
  const sound = foldSyllable(syllableOfCode(code));
  sounds.set(code, sound);
  return sound;
}

/** One left out, added, changed, or two neighbours changed about (F. J. Damerau, 1964, for a distance of one). */
function isOneEdit(written: string, name: string): boolean {
  const longer = Math.max(written.length, name.length);
  const shorter = Math.min(written.length, name.length);
  let before = 0;
  while (before < shorter && written[before] === name[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && written.at(-1 - behind) === name.at(-1 - behind)) behind += 1;
  if (longer - shorter <= 1 && before + behind >= longer - 1) return true;
  const isSwapped = written[before] === name[before + 1] && written[before + 1] === name[before];
  return longer === shorter && before + behind === longer - 2 && isSwapped;
}
