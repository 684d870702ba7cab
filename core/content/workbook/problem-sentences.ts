import type { SheetProblem } from '../../sheets/sheet.ts';
import type { HeadingLanguage } from './write-venue.ts';

/** What is wrong with a cell, to whoever wrote it. */
const sentences: Readonly<Record<string, Readonly<Record<HeadingLanguage, string>>>> = {
  'cell-formula': { zh: '这里是公式：请改成算好的文字', en: 'A formula: write what it comes to' },
  'cell-error': { zh: '这里显示错误：请改成文字', en: 'An error is shown: write the text' },
  'cell-too-long': { zh: '太长了', en: 'Too long' },
  'sheet-missing': { zh: '缺这张表', en: 'This sheet is missing' },
  'heading-unknown': { zh: '不认识这个列名：照模板写', en: 'No such heading: write it as in the template' },
  'heading-twice': { zh: '这个列名出现了两次', en: 'This heading stands twice' },
  'id-missing': { zh: '缺编号', en: 'The id is missing' },
  'id-twice': { zh: '这个编号前面用过了', en: 'The id is used above' },
  'entry-unknown': { zh: '“条目”表里没有这个编号', en: 'The sheet of entries has no such id' },
  'language-unknown': { zh: '语言只能是 zh-CN、en、ja、ko', en: 'The language is zh-CN, en, ja or ko' },
  'answer-twice': { zh: '这个条目在这个语言里已经有回答', en: 'The entry has an answer in this language already' },
  'answer-missing': { zh: '这个条目在这个语言里还没有回答', en: 'The entry has no answer in this language' },
  'phrasing-missing': { zh: '问法是空的', en: 'The phrasing is empty' },
  'path-unknown': { zh: '没有这一项', en: 'There is no such thing' },
  'kind-unknown': { zh: '种类请从列表里选', en: 'Choose the kind from the list' },
  'value-missing': { zh: '缺内容', en: 'Something is missing' },
  'value-too-long': { zh: '太长了', en: 'Too long' },
  'value-too-short': { zh: '太短或太少了', en: 'Too short, or too few' },
  'value-not-offered': { zh: '请从列表里选', en: 'Choose from the list' },
  'value-wrong': { zh: '写法不对', en: 'Not written as it must be' },
  'value-refused': { zh: '这样写不能上屏', en: 'It cannot be shown as it stands' },
};

/** The sentence of a problem. */
export function problemSentence({ code }: SheetProblem, language: HeadingLanguage): string {
  const sentence = sentences[code];
  if (!sentence) throw new Error(`There is no sentence for ${code}`);
  return sentence[language];
}

/** The words of the sheet that lists problems. */
export const problemHeadings = {
  zh: { sheet: '问题', titles: ['表', '行', '列', '怎么回事', '现在写的是'] },
  en: { sheet: 'Problems', titles: ['sheet', 'row', 'column', 'what is wrong', 'what stands there'] },
} as const;
