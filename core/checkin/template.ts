import type { TableLanguage } from '../sheets/problem-words.ts';
import type { NewSheet } from '../sheets/write-workbook.ts';
import { type Column, columns, sheetHeading } from './table.ts';

const guideHeading = { zh: '怎么填', en: 'How to fill it in' } as const;
const guideColumns = { zh: ['列', '怎么写'], en: ['Column', 'What it takes'] } as const;

const guide: Readonly<Record<Column, Readonly<Record<TableLanguage, string>>>> = {
  code: {
    zh: '6 到 18 位数字，每行不同。先把这一列设成文本，前面的 0 才不会丢',
    en: '6 to 18 digits, another in each row. Make the column text first, or zeros in front are lost',
  },
  name: { zh: '来的人的姓名，最多 30 个字', en: 'Who comes, at most 60 letters' },
  tail: { zh: '手机号后四位', en: 'The last four digits of their phone' },
  day: { zh: '2026-11-29', en: '2026-11-29' },
  time: { zh: '09:30', en: '09:30' },
  service: { zh: '来办什么，最多 16 个字', en: 'What they come for, at most 32 letters' },
  place: { zh: '到哪里办，最多 24 个字', en: 'Where they go, at most 48 letters' },
  person: {
    zh: '可以不填。登记人脸时认得是同一位，最多 24 个字',
    en: 'May stay empty. Tells who is the same person, at most 48 letters',
  },
  state: { zh: '可以不填；取消了的写“取消”', en: 'May stay empty; "cancelled" for one that is' },
};

/** The sheets of an empty table of appointments: the table, and what each of its columns takes. */
export function templateSheets(language: TableLanguage): readonly NewSheet[] {
  const [column, takes] = guideColumns[language];
  const names = Object.keys(columns) as Column[];
  return [
    {
      name: sheetHeading[language],
      columns: names.map((name) => ({ title: columns[name][language], widthLetters: 16 })),
      rows: [],
    },
    {
      name: guideHeading[language],
      columns: [
        { title: column, widthLetters: 16 },
        { title: takes, widthLetters: 64 },
      ],
      rows: names.map((name) => [columns[name][language], guide[name][language]]),
    },
  ];
}
