import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemCodes, problemSentence } from '#core/checkin/problem-sentences.ts';
import { readTable } from '#core/checkin/table.ts';
import type { Sheet } from '#core/sheets/sheet.ts';
import { messagesByRoom } from '#renderer/messages.ts';
import { headings, row, tableOf, today } from '#test/support/fixtures/appointments.ts';

const read = (...sheets: Sheet[]) => readTable({ sheets, problems: [] }, today);

test('columns stand in any order and in either language, day and time in one cell or two', () => {
  const sheet: Sheet = {
    name: 'list',
    rows: [
      { row: 1, cells: ['Name', 'time', 'code', 'phone tail', 'service', 'place', 'person number'] },
      { row: 2, cells: ['John  Smith', '2026-11-24 9:30', '2026-1101', '0012', 'Passport', 'C6', 'P7'] },
    ],
  };
  expect(read(sheet)).toMatchObject({
    problems: [],
    appointments: [{ code: '20261101', name: 'John Smith', day: '2026-11-24', time: '09:30', personNumber: 'P7' }],
  });
});

test.each([
  ['2026/11/3', '9:05', '2026-11-03', '09:05'],
  ['2026年11月3日', '9：05', '2026-11-03', '09:05'],
  ['2026.11.03', '09:05:00', '2026-11-03', '09:05'],
  ['', '2026年12月3日 23:59', '2026-12-03', '23:59'],
])('%s %s is understood', (day, time, isoDay, isoTime) => {
  const { appointments } = readTable({ sheets: [tableOf(row({ day, time }))], problems: [] }, '2026-01-01');
  expect(appointments).toMatchObject([{ day: isoDay, time: isoTime }]);
});

test('twelve planted faults are all named at their cells, and nothing else is', () => {
  const bad = [
    row({ code: '12345' }),
    row({ code: 'A12345' }),
    row({ code: '' }),
    row({ code: '300001', name: '' }),
    row({ code: '300002', name: '张'.repeat(31) }),
    row({ code: '300003', tail: '831' }),
    row({ code: '300004', tail: '13800138000' }),
    row({ code: '300005', day: '2026-02-31' }),
    row({ code: '300006', day: '', time: '10:30' }),
    row({ code: '300007', time: '24:00' }),
    row({ code: '300008', state: '也许' }),
    row({ code: '400000' }),
  ];
  const { problems } = read(tableOf(row({ code: '400000' }), ...bad));
  expect(problems.map(({ row: at, column, code }) => `${column}${at} ${code}`)).toEqual([
    'A3 code-wrong',
    'A4 code-wrong',
    'A5 value-missing',
    'B6 value-missing',
    'B7 value-too-long',
    'C8 tail-wrong',
    'C9 tail-wrong',
    'D10 day-wrong',
    'E11 day-wrong',
    'E12 time-wrong',
    'H13 state-wrong',
    'A14 code-twice',
  ]);
});

test('a column that nobody asked for is refused: nothing more than is needed is taken', () => {
  const sheet = { name: '预约', rows: [{ row: 1, cells: [...headings, '身份证号'] }] };
  expect(read(sheet).problems).toMatchObject([{ column: 'I', code: 'heading-unknown', detail: '身份证号' }]);
});

test('a column that is missing is named', () => {
  const sheet = { name: '预约', rows: [{ row: 1, cells: headings.slice(1) }] };
  expect(read(sheet).problems).toMatchObject([{ row: 1, column: null, code: 'heading-missing', detail: '预约码' }]);
});

test('of many sheets the one of appointments is read; without it none is', () => {
  const notes: Sheet = { name: '问题', rows: [{ row: 1, cells: ['?'] }] };
  expect(read(notes, tableOf(row())).appointments).toHaveLength(1);
  expect(read(notes, { ...notes, name: 'b' }).problems).toMatchObject([{ code: 'sheet-missing' }]);
  expect(read().problems).toMatchObject([{ code: 'sheet-missing' }]);
});

test('rows of days that are over are counted and left out', () => {
  expect(read(tableOf(row({ day: '2026-11-22' }), row({ code: '222222' })))).toMatchObject({ past: 1, problems: [] });
});

test('rows of one day with the same name and phone tail are told', () => {
  const second = (values: Parameters<typeof row>[0]) =>
    read(tableOf(row({}), row({ code: '222222', ...values }))).alikeRows;
  expect(second({})).toEqual([3]);
  for (const other of [{ tail: '9999' }, { name: '别的名字' }, { day: '2026-11-29' }, { state: '取消' }])
    expect(second(other)).toEqual([]);
});

test('whatever stands in the cells, every fault has a place and a sentence, at the desk too', () => {
  const anyCell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...row(), ...headings, '', '0', '=1+1'));
  const anySheet = fc.array(fc.array(anyCell, { maxLength: 10 }), { maxLength: 6 });
  fc.assert(
    fc.property(anySheet, (rows) => {
      const { problems } = read(tableOf(...rows));
      for (const problem of problems) {
        expect(problem.row).toBeGreaterThan(0);
        expect(problemSentence(problem, 'zh')).not.toBe('');
        expect(problemSentence(problem, 'en')).not.toBe('');
      }
    }),
    { seed: 14, numRuns: 40 },
  );
  const atDesk = Object.keys(messagesByRoom['staff/arrivals']['zh-CN']).filter((key) =>
    key.startsWith('import.problem.'),
  );
  expect(atDesk.sort()).toEqual(problemCodes.map((code) => `import.problem.${code}`).sort());
});
