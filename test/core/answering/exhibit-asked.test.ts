import { expect, test } from 'vitest';
import { exhibitNumberIn, leadsToExhibit } from '#core/answering/exhibit-asked.ts';

test.each([
  ['3번 전시품은 뭐예요', 3],
  ['105 번 유물 알려 주세요', 105],
  ['전시품 12번', 12],
  ['101号展品是什么', 101],
  ['第101号文物', 101],
  ['展品１０３', 103],
  ['三号展品是啥', 3],
  ['what is exhibit 105', 105],
  ['Exhibit number 7', 7],
  ['tell me about item no. 12', 12],
  ['105番の展示品は何ですか', 105],
  ['展示品番号は12', 12],
] as const)('%s asks for the exhibit with the number %i', (text, number) => {
  expect(exhibitNumberIn(text)).toBe(number);
});

test.each([
  '3号展厅在哪',
  '三号窗口在哪',
  '有多少件展品',
  '展品3点开始讲吗',
  '展品100件',
  '文物2000年了吗',
  '12345号展品',
  '作品100点',
  'where is hall 3',
  'how many exhibits are there',
  '3番の展示室はどこ',
  '展示品は何点ありますか',
  '3번 전시실은 어디예요',
  '2층은 뭐예요',
])('%s asks for none', (text) => {
  expect(exhibitNumberIn(text)).toBeNull();
});

test('an entry whose very words are said answers, and what may not be answered leads nowhere', () => {
  expect(leadsToExhibit({ kind: 'answer', entryId: 'hall-order', p: 0.99 })).toBe(false);
  expect(leadsToExhibit({ kind: 'answer', entryId: 'hall-order', p: 0.9 })).toBe(true);
  expect(leadsToExhibit({ kind: 'hand-over', reason: 'vetoed' })).toBe(false);
});
