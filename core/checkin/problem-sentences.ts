import type { SheetProblem } from '../sheets/sheet.ts';

export type TableLanguage = 'zh' | 'en';

/** What is wrong with a cell, to whoever wrote it. */
const sentences: Readonly<Record<string, Readonly<Record<TableLanguage, string>>>> = {
  'cell-formula': { zh: '这里是公式：请改成算好的文字', en: 'A formula: write what it comes to' },
  'cell-error': { zh: '这里显示错误：请改成文字', en: 'An error is shown: write the text' },
  'cell-too-long': { zh: '太长了', en: 'Too long' },
  'sheet-missing': { zh: '找不到“预约”这张表', en: 'There is no sheet "Appointments"' },
  'heading-unknown': {
    zh: '不认识这个列名：不需要的列请删掉',
    en: 'No such heading: remove columns that are not needed',
  },
  'heading-twice': { zh: '这个列名出现了两次', en: 'This heading stands twice' },
  'heading-missing': { zh: '缺这一列', en: 'This column is missing' },
  'value-missing': { zh: '缺内容', en: 'Something is missing' },
  'value-too-long': { zh: '太长了', en: 'Too long' },
  'code-wrong': {
    zh: '预约码要 6 到 18 位数字；前面的 0 丢了的话，把这一列设成文本',
    en: 'A code has 6 to 18 digits; if zeros in front are lost, make the column text',
  },
  'code-twice': { zh: '这个预约码前面用过了', en: 'The code is used above' },
  'tail-wrong': {
    zh: '只要手机号后四位；前面的 0 丢了的话，把这一列设成文本',
    en: 'The last four digits alone; if zeros in front are lost, make the column text',
  },
  'time-wrong': { zh: '时间写成 09:30', en: 'Write the time as 09:30' },
  'day-wrong': { zh: '日期写成 2026-11-29', en: 'Write the day as 2026-11-29' },
  'state-wrong': { zh: '状态留空，或写“取消”', en: 'Leave the state empty, or write "cancelled"' },
};

/** Every code that a table of appointments may be refused with. */
export const problemCodes = Object.keys(sentences);

/** The sentence of a problem. */
export function problemSentence({ code }: Pick<SheetProblem, 'code'>, language: TableLanguage): string {
  const sentence = sentences[code];
  if (!sentence) throw new Error(`There is no sentence for ${code}`);
  return sentence[language];
}

/** The words of the sheet that lists problems. */
export const problemHeadings = {
  zh: { sheet: '问题', titles: ['表', '行', '列', '怎么回事', '现在写的是'] },
  en: { sheet: 'Problems', titles: ['sheet', 'row', 'column', 'what is wrong', 'what stands there'] },
} as const;
