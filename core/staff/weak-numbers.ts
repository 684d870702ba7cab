/** Numbers that are no pattern on paper and yet are on everybody's lips (they sound like words of love). */
const sayings: ReadonlySet<string> = new Set(['5201314', '1314520', '0201314']);

/**
 * Whether a PIN of digits is among the first that somebody would try: few different digits, counting up or down, a
 * block said twice, a mirror, blocks of three in a row on the keys (147258), or a date of the last or this century.
 * @param digits digits only, at least two.
 */
export function isWeakNumber(digits: string): boolean {
  return (
    new Set(digits).size <= 2 ||
    isRun(digits) ||
    isRepeated(digits) ||
    isMirrored(digits) ||
    isMadeOfRuns(digits) ||
    isDate(digits) ||
    sayings.has(digits)
  );
}

/** 123456, 890123, 975319: the same step from digit to digit, going round at ten. */
function isRun(digits: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < digits.length; at += 1) steps.add((Number(digits[at]) - Number(digits[at - 1]) + 10) % 10);
  return steps.size <= 1;
}

/** 121212, 123123; 1231231 too, since the last block may be cut off. */
function isRepeated(digits: string): boolean {
  const longest = Math.floor(digits.length / 2);
  for (let size = 1; size <= longest; size += 1) {
    if (digits.slice(size) === digits.slice(0, -size)) return true;
  }
  return false;
}

/** 123321: the second half is the first, backwards, and the first half counts. */
function isMirrored(digits: string): boolean {
  const half = digits.slice(0, Math.ceil(digits.length / 2));
  return isRun(half) && digits === [...digits].reverse().join('');
}

/** 147258, 123789, 159357, 111222: three by three on a key pad. */
function isMadeOfRuns(digits: string): boolean {
  if (digits.length % 3 !== 0) return false;
  for (let at = 0; at < digits.length; at += 3) {
    const [first, second, third] = [...digits.slice(at, at + 3)].map(Number);
    if (first === undefined || second === undefined || third === undefined) return false;
    if (second - first !== third - second) return false;
  }
  return true;
}

/** 19800229, 20261123: a birthday is known to others. */
function isDate(digits: string): boolean {
  const parts = /^(?:19|20)\d\d(\d\d)(\d\d)$/.exec(digits);
  const month = Number(parts?.[1]);
  const day = Number(parts?.[2]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
