const asWritten = /^(\d{4})\s*[-./年–—]\s*(\d{1,2})\s*[-./月–—]\s*(\d{1,2})\s*日?$/u;

/** A calendar day as any keyboard has it, 2026－12－1, 2026/12/1 or 2026年12月1日, as it is kept: 2026-12-01. What is no day stays as it is. */
export function plainDay(text: string): string {
  const [, year, month = '', day = ''] = asWritten.exec(text.normalize('NFKC').trim()) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
