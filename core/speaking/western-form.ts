const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An English text with dates, times, phones, windows and money as they are said; plain numbers the voice reads itself. */
export function englishSpokenForm(text: string): string {
  return text
    .replaceAll(
      /(\d{4})-(\d{2})-(\d{2})/g,
      (_, year, month, day) => `${months[Number(month) - 1]} ${Number(day)}, ${year}`,
    )
    .replaceAll(/\b([01]?\d|2[0-4]):([0-5]\d)\b/g, (_, hours, minutes) => englishTime(Number(hours), Number(minutes)))
    .replaceAll(/(?<=[\dm])\s*[–—]\s*(?=\d)/g, ' to ')
    .replaceAll(/[¥￥]\s*([\d,.]*\d)/g, '$1 yuan')
    .replaceAll(/(?<!\d)(0\d{2,3})-(\d{7,8})(?!\d)/g, (_, area, line) => `${spaced(area)}, ${spaced(line)}`)
    .replaceAll(/(?<![\d,.])(\d{7,}|12\d{3})(?![\d,.]\d|\d)/g, (digits) => spaced(digits))
    .replaceAll(/\b([A-Z])(\d{1,3})\b/g, '$1 $2')
    .replaceAll(/\b(\d{1,2})F\b/g, 'floor $1')
    .replaceAll(/(\d)\s*km\b/g, '$1 kilometres')
    .replaceAll(/(\d)\s*m\b/g, '$1 metres');
}

/** 24-hour times in the words of those who count to twelve. */
function englishTime(hours: number, minutes: number): string {
  if (hours === 12 && minutes === 0) return 'noon';
  const half = hours < 12 || hours === 24 ? 'a m' : 'p m';
  const past = minutes === 0 ? '' : minutes < 10 ? ` oh ${minutes}` : ` ${minutes}`;
  return `${((hours + 11) % 12) + 1}${past} ${half}`;
}

function spaced(digits: string): string {
  return [...digits].join(' ');
}

/** Korean and Japanese voices read numbers themselves; only phones and windows need help. */
export function plainSpokenForm(text: string): string {
  return text
    .replaceAll(/(?<!\d)(0\d{2,3})-(\d{7,8})(?!\d)/g, (_, area, line) => `${spaced(area)} ${spaced(line)}`)
    .replaceAll(/\b([A-Z])(\d{1,3})\b/g, '$1 $2')
    .replaceAll(/[¥￥]\s*([\d,.]*\d)/g, '$1 元');
}
