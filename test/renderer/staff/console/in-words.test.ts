import { expect, test } from 'vitest';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import { createSayOf } from '#renderer/messages.ts';
import { inWords } from '#renderer/staff/console/in-words.ts';
import { consoleMessages } from '#renderer/staff/console/messages/messages.ts';

const say = createSayOf(consoleMessages['zh-CN'], 'zh-CN');
const names = new Map([
  ['place/hall-2', '2 二号厅'],
  ['entry/night-opening', '夜场几点开'],
  ['category/exhibits', '展览'],
  ['matter/membership', '办会员'],
]);

test.each<[string, FieldPath, FieldValue, string]>([
  ['what kind of thing an event is', ['kind'], 'event', '活动'],
  ['where it is', ['placeId'], 'hall-2', '2 二号厅'],
  ['on which days', ['weekdays'], ['sat', 'sun'], '星期六 / 星期日'],
  ['at what times', ['times'], [{ from: '15:00', to: '16:00' }], '15:00-16:00'],
  ['which answers are asked most', ['popularIds'], ['night-opening'], '夜场几点开'],
  ['in which category', ['categoryId'], 'exhibits', '展览'],
  ['where the key leads', ['action'], { kind: 'show-place', placeId: 'hall-2' }, '2 二号厅'],
  ['which matter the key begins', ['action'], { kind: 'open-matter', matterId: 'membership' }, '办会员'],
  ['whose hours', ['hoursOf'], { of: 'venue' }, '整个场所'],
  ['whose hours, of a place', ['hoursOf'], { of: 'place', id: 'hall-2' }, '2 二号厅'],
  ['hours of a day', ['hours', 'holidays'], 'closed', '不开放'],
  ['ways to ask', ['texts', 'zh-CN', 'phrasings'], ['几点开', '何时开'], '几点开 / 何时开'],
])('%s is told in words', (_what, path, value, words) => {
  expect(inWords(path, value, names, say)).toBe(words);
});

test('nothing is told by no word: neither an empty list nor an empty text', () => {
  for (const nothing of [null, '', []]) expect(inWords(['weekdays'], nothing, names, say)).toBeNull();
});

test('what nobody knows the name of keeps its id', () => {
  expect(inWords(['placeId'], 'hall-9', names, say)).toBe('hall-9');
});
