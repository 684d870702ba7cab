import type { Language } from '#contract/base/language.ts';
import type { IntakeReport, IntakeSource } from '#contract/page/intake.ts';

/** A stick with files of each kind, and a file in the folder for imports. */
export const fileSources: readonly IntakeSource[] = [
  {
    id: 'stick',
    name: 'KINGSTON',
    isBusy: false,
    files: [
      { name: '政务大厅 2026-11-29 王姐改.xlsx', kind: 'workbook', bytes: 148_000 },
      { name: '问法.csv', kind: 'table', bytes: 9_400 },
      { name: 'hall 2026-11-29.zip', kind: 'archive', bytes: 61_000 },
      { name: '三楼.svg', kind: 'drawing', bytes: 18_000 },
      { name: 'hall 00012.pack', kind: 'pack', bytes: 212_000 },
    ],
    pictures: ['C6 窗口.jpg'],
  },
  {
    id: 'import',
    name: null,
    isBusy: false,
    files: [{ name: 'hall ja.xlsx', kind: 'workbook', bytes: 96_000 }],
    pictures: [],
  },
];

const lead = ['texts', 'zh-CN', 'lead'];

/** What a workbook would change. */
export const goodReport: Extract<IntakeReport, { isGood: true }> = {
  isGood: true,
  id: 'good',
  counts: { new: 1, changed: 2, removed: 1 },
  changes: [
    {
      id: 'id-card-lost',
      name: '身份证丢了怎么补办',
      state: 'changed',
      fieldCount: 2,
      fields: [
        {
          path: lead,
          before: '带上户口簿到 C1 窗口，当场挂失、当场补办。',
          after: '带上户口簿到 C8 窗口，当场挂失、当场补办。',
        },
        { path: ['texts', 'zh-CN', 'fee', 'figure'], before: '40', after: '20' },
      ],
    },
    { id: 'place/window-c8', name: 'C8 窗口', state: 'new', fields: [], fieldCount: 0 },
    { id: 'matter/id-card', name: '办身份证带什么', state: 'changed', fields: [], fieldCount: 3 },
    { id: 'old-notice', name: '临时居住证还办吗', state: 'removed', fields: [], fieldCount: 0 },
  ],
  leftOut: [
    { file: null, number: 12, code: 'no-data', detail: 'script' },
    { file: 'occupant.geojson', number: 3, code: 'no-such-anchor', detail: 'bookshop' },
  ],
  leftOutCount: 2,
};

/** What keeps a workbook from being taken; what stands in it is as whoever wrote it left it. */
export const badReport: Extract<IntakeReport, { isGood: false }> = {
  isGood: false,
  id: 'bad',
  problemCount: 6,
  problems: [
    { sheet: '条目', row: 2, column: 'G', code: 'value-wrong', detail: '上个月' },
    { sheet: '条目', row: 4, column: 'J', code: 'value-not-offered', detail: '飞过去' },
    { sheet: '回答', row: 3, column: null, code: 'value-missing', detail: 'lead' },
    { sheet: '回答', row: 9, column: 'J', code: 'cell-formula', detail: '=SUM(J2:J8)' },
    { sheet: '问法', row: 17, column: 'B', code: 'language-unknown', detail: 'zh' },
    { sheet: '地点', row: 5, column: 'C', code: 'value-not-offered', detail: '火箭' },
  ],
};

/** Somebody's name for a workbook. */
export function fileName(language: Language): string {
  return { 'zh-CN': '王姐改的.xlsx', en: 'answers.xlsx', ja: '回答.xlsx', ko: '답변.xlsx' }[language];
}
