import { chineseCount, chineseDigits, chinesePhone } from './chinese-numbers.ts';

type Rule = readonly [RegExp, (...groups: string[]) => string];

/** Words that are counted with 两 instead of 二. */
const counted = '个|张|份|位|次|天|年|周|小时|分钟|页|本|套|层|种|项|人|元|块|米|公里|件|条|名|岁|倍|步|站';
const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;

const units: Readonly<Record<string, string>> = {
  km: '公里',
  m: '米',
  cm: '厘米',
  mm: '毫米',
  kg: '公斤',
  g: '克',
  MB: '兆',
  '㎡': '平方米',
  'm²': '平方米',
  '℃': '摄氏度',
  '°C': '摄氏度',
  h: '小时',
  min: '分钟',
};

function hour(hours: string, minutes: string): string {
  const on = `${chineseTwo(Number(hours))}点`;
  const past = Number(minutes);
  if (past === 0) return on;
  if (past === 30) return `${on}半`;
  return `${on}${past < 10 ? '零' : ''}${chineseCount(String(past))}分`;
}

function chineseTwo(count: number): string {
  return count === 2 ? '两' : chineseCount(String(count));
}

function date(year: string, month: string, day: string): string {
  return `${chineseDigits(year)}年${chineseCount(month)}月${chineseCount(day)}日`;
}

/** Applied in this order: what a rule has put into words no later one finds. */
const rules: readonly Rule[] = [
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, date],
  [/(\d{4})年/g, (year) => `${chineseDigits(year)}年`],
  [/([01]?\d|2[0-4])[:：]([0-5]\d)(?::[0-5]\d)?/g, hour],
  // From … to …, between what is read by now and numbers that are still to be read.
  [/(?<=[点半分日月\d元])\s*[-–—~～至]\s*(?=[零一二三四五六七八九十两\d])/gu, () => '到'],
  [/(\d+(?:\.\d+)?)\s*%/g, (share) => `百分之${chineseCount(share)}`],
  [new RegExp(`[¥￥]\\s*(${number})`, 'g'), (price) => `${chineseCount(price)}元`],
  [
    new RegExp(`(${number})\\s*(${Object.keys(units).join('|')})(?![A-Za-z])`, 'g'),
    (count, unit) => `${chineseCount(count)}${units[unit]}`,
  ],
  [/(?<!\d)(0\d{2,3})到?(\d{7,8})(?!\d)/g, (area, line) => `${chinesePhone(area)}，${chinesePhone(line)}`],
  [/(?<!\d)(1\d{2}|9[56]\d{3}|1[02]\d{3}|\d{7,})(?=热线|电话|转|服务热线)/g, chinesePhone],
  [/(?<=热线|电话|拨打|致电|拨|：|:)\s*(\d{3,})(?![\d.])/gu, chinesePhone],
  [/(?<!\d)(\d{7,})(?![\d.])/g, chinesePhone],
  [/(?<!\d)(12\d{3}|1[12]\d)(?![\d.,元个张人米])/g, chinesePhone],
  [/\b([A-Z])[-－]?(\d{1,2})(?=\D|$)/g, (letter, index) => ` ${letter} ${chineseCount(index)}`],
  [/\b([A-Z])[-－]?(\d{3,})/g, (letter, index) => ` ${letter} ${chinesePhone(index)}`],
  [/(?<![A-Za-z\d])(\d{1,2})\s?F\b/g, (floor) => `${chineseCount(floor)}楼`],
  [new RegExp(`(?<![\\d.])2(?=${counted})`, 'g'), () => '两'],
  [new RegExp(`(${number})`, 'g'), (count) => chineseCount(count)],
];

const fullWidth = /[０-９Ａ-Ｚａ-ｚ％．－]/g;

/** A Chinese text with its figures put into the words people say: dates, times, phones, windows, money, units. */
export function chineseSpokenForm(text: string): string {
  return rules.reduce(
    (read, [pattern, say]) => read.replace(pattern, (_whole: string, ...groups: string[]) => say(...groups)),
    text.replaceAll(fullWidth, (character) => character.normalize('NFKC')),
  );
}
