const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const numeral = '[零〇一二两三四五六七八九十百千万]+';
/** Counters after which a Chinese numeral is a number and not part of a word (一起, 万一, 十分). */
const counter =
  '周岁|岁|年|个月|月|号|日|点|楼|层|天|个|元|块|次|小时|分钟|折|寸|人|位|张|份|本|平|米|级|类|期|证合|险|金';
const weekday = /(?:礼拜|星期|周)(一|二|三|四|五|六|日|天|末|1|2|3|4|5|6|7)(?!年|个|次|岁)/g;
const counted = new RegExp(`(${numeral})(?=${counter})`, 'g');
const long =
  /[一二三四五六七八九]?十[一二三四五六七八九]|[一二三四五六七八九]十|[一二三四五六七八九][百千][零一二三四五六七八九十百]*/g;

/** The value of a Chinese numeral such as 六十五 or 二〇二六, or null. */
function numberOf(text: string): number | null {
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => character in digits)) {
    return Number(characters.map((character) => digits[character]).join(''));
  }
  let total = 0;
  let section = 0;
  let current = 0;
  for (const character of characters) {
    const digit = digits[character];
    const unit = tens[character];
    if (digit !== undefined) current = digit;
    else if (unit !== undefined) {
      section += (current || 1) * unit;
      current = 0;
    } else {
      total += (section + current || 1) * 10_000;
      section = 0;
      current = 0;
    }
  }
  return total + section + current;
}

/** The days of the week in words, as they are spoken. */
export const weekdayWords: readonly string[] = ['周', '礼拜', '星期'].flatMap((week) =>
  [...'一二三四五六日天'].map((day) => week + day),
);

/** Days of the week as 周1 … 周7, so that 礼拜天, 星期日 and 周7 are the same. */
export function numberedWeekdays(text: string): string {
  return text.replace(weekday, (_, day: string) =>
    day === '末' ? '周末' : `周${day === '天' || day === '日' ? 7 : (digits[day] ?? day)}`,
  );
}

/** Days of the week as 周1 … 周7 and counted Chinese numerals as digits, so that 六十五岁 and 65岁 are the same. */
export function spokenNumerals(text: string): string {
  const toDigits = (found: string) => String(numberOf(found) ?? found);
  return numberedWeekdays(text).replace(counted, toDigits).replace(long, toDigits);
}
