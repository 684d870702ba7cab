import type { SheetProblem } from './sheet.ts';

/** The languages in which people who fill in tables are answered. */
export type TableLanguage = 'zh' | 'en';

/** What is wrong with a cell, to whoever wrote it, by its code. */
export type ProblemSentences = Readonly<Record<string, Readonly<Record<TableLanguage, string>>>>;

/** What may be wrong with the cells of any table. */
export const cellSentences = {
  'cell-formula': { zh: '这里是公式：请改成算好的文字', en: 'A formula: write what it comes to' },
  'cell-error': { zh: '这里显示错误：请改成文字', en: 'An error is shown: write the text' },
  'cell-too-long': { zh: '太长了', en: 'Too long' },
  'cell-merged': {
    zh: '这里和旁边的格合并了，旁边写的已经没有了：请取消合并，再补上',
    en: 'Merged with its neighbours, whose words are gone: unmerge them, and write them again',
  },
  'heading-missing': {
    zh: '这一列没有列名：在第一行写上，或者清掉这一格',
    en: 'This column has no heading: write one into the first row, or clear the cell',
  },
  'heading-twice': { zh: '这个列名出现了两次', en: 'This heading stands twice' },
  'value-missing': { zh: '缺内容', en: 'Something is missing' },
  'value-too-long': { zh: '太长了', en: 'Too long' },
} as const satisfies ProblemSentences;

/** The words of the sheet that lists problems. */
export const problemHeadings = {
  zh: { sheet: '问题', titles: ['表', '行', '列', '怎么回事', '现在写的是'] },
  en: { sheet: 'Problems', titles: ['sheet', 'row', 'column', 'what is wrong', 'what stands there'] },
} as const;

/** Says problems in sentences, each of which has one. */
export function createProblemSentence(sentences: ProblemSentences) {
  return ({ code, fault = '' }: Pick<SheetProblem, 'code' | 'fault'>, language: TableLanguage): string => {
    const sentence = sentences[fault] ?? sentences[code];
    if (!sentence) throw new Error(`There is no sentence for ${code}`);
    return sentence[language];
  };
}
