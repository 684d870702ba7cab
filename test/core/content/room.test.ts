import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Venue } from '#contract/venue/venue.ts';
import { emsOf, findTooLong } from '#core/content/room.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const venuesFolder = join(import.meta.dirname, '../../../assets/venues');
const { venue } = testVenue();

/** What is said of a venue with this changed, by place. */
function said(change: Partial<Venue>): string[] {
  return findTooLong({ ...venue, ...change }).map(({ place, reason }) => `${place}: ${reason}`);
}

test.each(sampleVenueIds(venuesFolder))('every short text of the sample venue %s has its room', (id) => {
  expect(findTooLong(readSampleVenue(venuesFolder, id).content.venue)).toEqual([]);
});

test('a text that is too long is named, with its language and how much fits, in words', () => {
  expect(said({ name: { 'zh-CN': '上海市示例区政务服务中心办事大厅' } })).toEqual([
    'venue.json: name: the name of the venue “上海市示例区政务服务中心办事大厅” (zh-CN) is too long: there is room for about 12 characters',
  ]);
  expect(said({ name: { 'zh-CN': '大厅', en: 'The Service Hall of the Sample District' } })).toEqual([
    expect.stringMatching(/\(en\) is too long: there is room for about 29 letters$/),
  ]);
});

const [service] = venue.services;
const [category] = venue.categories;
const [place] = venue.places;

test.each<[string, Partial<Venue>]>([
  ['a greeting of four characters', { greeting: { 'zh-CN': '欢迎光临' } }],
  ['a greeting with a word too wide for the poster', { greeting: { 'zh-CN': '您好', en: 'Congratulations' } }],
  ['a line of an invitation', { invitation: { 'zh-CN': '不论想办什么事情都请您开口讲，\n我们答您。' } }],
  ['an invitation of three lines', { invitation: { 'zh-CN': '有事\n请讲\n答您' } }],
  ['a question', { question: { 'zh-CN': '请问您今天到我们大厅来想要办理什么业务呢？' } }],
  ['a meeting point', { meetingPoint: { 'zh-CN': '大门外往东走二十步再往南走到花坛边的旗杆旁边的空地上' } }],
  ['a line of today', { today: [{ label: { 'zh-CN': '开放' }, value: { 'zh-CN': '上午九点到下午五点半' } }] }],
  ['a service', { services: service ? [{ ...service, name: { 'zh-CN': '综合事务办理' } }] : [] }],
  ['a category', { categories: category ? [{ ...category, name: { 'zh-CN': '出入境与机动车驾驶证' } }] : [] }],
  ['a place', { places: place ? [{ ...place, name: { 'zh-CN': '住房公积金提取与贷款窗口' } }] : [] }],
  ['a floor', { places: place ? [{ ...place, floor: { 'zh-CN': '东区主楼地下一层' } }] : [] }],
  ['a sign', { places: place ? [{ ...place, sign: '东大门安检口' }] : [] }],
])('%s is looked at', (_what, change) => {
  expect(said(change)).toHaveLength(1);
});

test('a greeting of several words may stand in two lines', () => {
  expect(said({ greeting: { 'zh-CN': '您好', ko: '어서 오세요' } })).toEqual([]);
});

test('a letter is about half as wide as a character', () => {
  expect(emsOf('你好，世界')).toBe(5);
  expect(emsOf('hello')).toBeCloseTo(2.75);
});
