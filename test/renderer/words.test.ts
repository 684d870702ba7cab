import { expect, test } from 'vitest';
import { splitFigure, widthInHan } from '#renderer/components/facts.tsx';
import { nameOfKey } from '#renderer/components/label.tsx';
import { phrasesOf, wholesOf } from '#renderer/components/phrases.tsx';
import { venueNames } from '#renderer/i18n/venue-names.ts';
import { venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';

test('a figure is taken apart so that its number can be large', () => {
  expect(splitFigure('10 分钟')).toEqual({ number: '10', unit: '分钟' });
  expect(splitFigure('5 working days')).toEqual({ number: '5', unit: 'working days' });
});

test('a figure without a number stays whole', () => {
  expect(splitFigure('不收费')).toBeNull();
  expect(splitFigure('16:30')).toBeNull();
});

test('a Han character is about as wide as two letters', () => {
  expect(widthInHan('不收费')).toBe(3);
  expect(widthInHan('Free')).toBeLessThan(3);
});

test('a heading breaks between words, and a mark stays with the word before it', () => {
  const phrases = phrasesOf('敬老卡丢了，怎么补办？');
  expect(phrases.join('')).toBe('敬老卡丢了，怎么补办？');
  expect(phrases.some((phrase) => /^[，？]/u.test(phrase))).toBe(false);
  expect(phrases.length).toBeGreaterThan(2);
});

test('an opening bracket stays with the word behind it', () => {
  expect(phrasesOf('按「结束清除」').some((phrase) => phrase.endsWith('「'))).toBe(false);
});

test('what says of what kind a thing is stays with its name', () => {
  expect(wholesOf('请把二维码对着镜头')[1]).toBe('二维码');
  expect(wholesOf('手边有户口本吗')[1]).toBe('户口本');
  expect(wholesOf('让改好的上屏、设密码。')[1]).toBe('设密码');
  expect(wholesOf('欧*娜')[1]).toBe('欧*娜');
  expect(wholesOf('把屏幕交给张*华')).toEqual(['把屏幕交给', '张*华', '']);
  expect(phrasesOf('居住证丢了')).toContain('居住证');
  expect(phrasesOf('导览器租借台怎么走').some((phrase) => phrase.startsWith('台'))).toBe(false);
});

test('a stretch of time, a date and a length are whole, and nothing is lost between them', () => {
  const text = '周六 9:00–12:00，有效至 2027 年 12 月 31 日，往里 5 米';
  const parts = wholesOf(text);
  expect(parts.join('')).toBe(text);
  expect(parts.filter((_, index) => index % 2 === 1)).toEqual(['9:00–12:00', '2027 年 12 月 31 日', '5 米']);
  expect(wholesOf('Valid to 31 Dec 2027')[1]).toBe('31 Dec 2027');
  expect(wholesOf('第1展示室は 17:00 まで')[1]).toBe('17:00 まで');
});

test('a word that only helps stays with the word it helps', () => {
  expect(phrasesOf('像照片的，请工作人员再看一眼。')[0]).toBe('像照片的，');
  expect(phrasesOf('敬老卡丢了怎么补')).toContain('丢了');
  expect(phrasesOf('同意，这次看镜头').at(-1)).toBe('看镜头');
  expect(phrasesOf('签到好了')[0]).toBe('签到');
});

test('what a venue calls its own things is one word, in every language', () => {
  const { face, places } = venueByTheClock('mall', 'open');
  const names = (language: 'zh-CN' | 'en' | 'ja' | 'ko') => venueNames(face, places, language);
  expect(phrasesOf('走散和身体不适都找服务台', names('zh-CN'))).toContain('身体不适');
  expect('Go to the Baby care room and ask'.split(names('en') ?? '')[1]).toBe('Baby care room');
  expect('授乳室は総合案内の横です'.split(names('ja') ?? '')).toContain('総合案内');
  expect('서쪽 넓은 엘리베이터로 3층, 내리면'.split(names('ko') ?? '')[1]).toBe('서쪽 넓은 엘리베이터로');
});

test('a venue that has written no names in a language finds none in it', () => {
  const { face } = venueByTheClock('hall', 'open');
  expect(venueNames({ ...face, services: [], categories: [], signs: [], events: [] }, [], 'en')).toBeNull();
});

test('a key is told whole and in one piece, however its words are painted', () => {
  expect(nameOfKey('好了，清掉')).toEqual({ 'aria-label': '好了，清掉' });
  expect(nameOfKey(null)).toEqual({});
});
