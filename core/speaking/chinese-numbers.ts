const digitNames = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];
const groups = ['', '万', '亿', '万亿'];

/** Digits one by one, as in years. */
export function chineseDigits(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => digitNames[Number(digit)] ?? '');
}

/** Digits one by one as in telephone numbers, where 1 is 幺 so that nobody hears a 七. */
export function chinesePhone(digits: string): string {
  return chineseDigits(digits).replaceAll('一', '幺');
}

/** A number as it is counted: 10 十, 105 一百零五, 20000 两万, 3.5 三点五. Longer ones than sixteen digits are spelled. */
export function chineseCount(number: string): string {
  const [whole = '0', fraction] = number.replaceAll(',', '').split('.');
  const read = whole.length > 16 ? chineseDigits(whole) : readWhole(whole.replace(/^0+(?=\d)/, ''));
  return fraction === undefined ? read : `${read}点${chineseDigits(fraction)}`;
}

function readWhole(digits: string): string {
  if (digits === '0') return '零';
  const parts: string[] = [];
  let owesZero = false;
  for (let group = Math.ceil(digits.length / 4) - 1; group >= 0; group -= 1) {
    const end = digits.length - group * 4;
    const four = digits.slice(Math.max(0, end - 4), end);
    const read = readFour(four);
    if (read === '') {
      owesZero = parts.length > 0;
      continue;
    }
    const needsZero = parts.length > 0 && (owesZero || four.startsWith('0'));
    parts.push(`${needsZero ? '零' : ''}${read}${groups[group] ?? ''}`);
    owesZero = false;
  }
  return natural(parts.join(''));
}

function readFour(four: string): string {
  let read = '';
  let owesZero = false;
  [...four].forEach((digit, index) => {
    if (digit === '0') {
      owesZero = read !== '';
      return;
    }
    read += `${owesZero ? '零' : ''}${digitNames[Number(digit)]}${places[four.length - 1 - index]}`;
    owesZero = false;
  });
  return read;
}

/** 十 for a leading 一十, 两 before thousands and ten thousands. */
function natural(read: string): string {
  return read.replace(/^一十/, '十').replaceAll(/二(?=[千万亿])/g, '两');
}
