const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number below a hundred in Chinese characters: 九, 十二, 三十一. */
export function writeChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** The minutes after a full hour; nothing where it is one. */
function afterTheHour(minutes: number): string {
  if (minutes === 0) return '';
  if (minutes === 30) return '半';
  return `${minutes < 10 ? '零' : ''}${writeChinese(minutes)}分`;
}

/** A time of day in words: 九点, 下午一点半. What opens in the morning needs no 上午. */
export function writeChineseTime(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  const part = hour < 5 ? '凌晨' : hour < 12 ? '' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${part}${writeChinese(hour > 12 ? hour - 12 : hour)}点${afterTheHour(minutes % 60)}`;
}

/** A day without its year in words: 十二月八日. */
export function writeChineseDay(day: string): string {
  const [, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return `${writeChinese(month)}月${writeChinese(dayOfMonth)}日`;
}
