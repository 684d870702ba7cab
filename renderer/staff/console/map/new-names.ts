/** A sign and what people call the place: 301 and 书店. */
export interface NewName {
  readonly sign: string;
  readonly name: string;
}

/** As long as a sign on a wall may be. */
const longestSign = 12;

/** Names are parted by commas, and Chinese and Japanese ones by spaces too, which take no other page of keys. */
const betweenNames = /[、，,;；\n]|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])\s+/u;

/**
 * The places that somebody has typed in a row: `301 书店 302 茶室`, or `301 Books, 302 Tea room`. Where one has no sign, it is counted on
 * from the one before; without one to count on from, the name is the sign.
 */
export function newNamesIn(words: string): NewName[] {
  const names: NewName[] = [];
  for (const typed of words.split(betweenNames)) {
    const one = typed.trim().replaceAll(/\s+/g, ' ');
    if (one === '') continue;
    const [, sign, name] = /^(\S*\d\S*) (.+)$/.exec(one) ?? [];
    const own = sign !== undefined && sign.length <= longestSign ? { sign, name: name ?? one } : null;
    names.push(own ?? { sign: countedOn(names.at(-1)?.sign) ?? one.slice(0, longestSign), name: one });
  }
  return names;
}

/** The sign after one that ends in digits: B109 is followed by B110. */
function countedOn(sign: string | undefined): string | null {
  const [, stem, digits] = /^(.*?)(\d+)$/.exec(sign ?? '') ?? [];
  if (stem === undefined || digits === undefined) return null;
  return `${stem}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}
