import { cellSentences, createProblemSentence, type ProblemSentences } from '../sheets/problem-words.ts';

const sentences: ProblemSentences = {
  ...cellSentences,
  'sheet-missing': { zh: '找不到“预约”这张表', en: 'There is no sheet "Appointments"' },
  'heading-unknown': {
    zh: '不认识这个列名：不需要的列请删掉',
    en: 'No such heading: remove columns that are not needed',
  },
  'heading-missing': { zh: '缺这一列', en: 'This column is missing' },
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
export const problemSentence = createProblemSentence(sentences);
