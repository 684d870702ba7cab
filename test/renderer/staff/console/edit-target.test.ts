import { expect, test } from 'vitest';
import {
  exceptionTarget,
  fieldOf,
  groupTarget,
  insideTarget,
  itemTarget,
  paintedTarget,
  partTarget,
  signTarget,
  takesOut,
  textTarget,
} from '#renderer/staff/console/edit-target.ts';

const path = ['texts', 'en', 'steps'];

test('a text that is emptied is no text', () => {
  const { read, write } = textTarget('field.lead', ['texts', 'en', 'lead'], 'en');
  expect(read(null)).toBe('');
  expect(read(write(null, 'Go to C6.'))).toBe('Go to C6.');
  expect(write('Go to C6.', '')).toBeNull();
});

test('a phrasing after the last is a new one; one that is emptied is gone, and a list of none is nothing', () => {
  const at = (index: number) => itemTarget('field.phrasing', path, 'en', index);
  expect(at(1).write(['one'], 'two')).toEqual(['one', 'two']);
  expect(at(0).write(['one', 'two'], 'first')).toEqual(['first', 'two']);
  expect(at(0).write(['one', 'two'], '')).toEqual(['two']);
  expect(at(0).write(['one'], '')).toBeNull();
});

test('a step keeps its note while its title is written, loses it alone, and goes with its title', () => {
  const title = partTarget('field.step', path, 'en', { index: 0, key: 'title', isFirst: true });
  const note = partTarget('field.step-note', path, 'en', { index: 0, key: 'note', isFirst: false });
  const steps = [{ title: 'Take a number', note: 'By the door' }];
  expect(title.write(steps, 'Sit down')).toEqual([{ title: 'Sit down', note: 'By the door' }]);
  expect(note.write(steps, '')).toEqual([{ title: 'Take a number' }]);
  expect(title.write(steps, '')).toBeNull();
  expect(note.read(steps)).toBe('By the door');
});

test('a text within lists is written where it stands, and takes nothing along but itself when it is emptied', () => {
  const label = insideTarget('matter.label', ['questions'], ['0', 'answers', '1', 'label', 'en'], 'en');
  const [yes, no] = [
    { id: 'yes', label: { en: 'Yes' } },
    { id: 'no', to: 'go' },
  ];
  const questions = [{ id: 'own', answers: [yes, no] }];
  const written = [{ id: 'own', answers: [yes, { ...no, label: { en: 'No' } }] }];
  expect(label.read(questions)).toBe('');
  expect(label.write(questions, 'No')).toEqual(written);
  expect(label.read(written)).toBe('No');
  expect(label.write(written, '')).toEqual(questions);
});

test('a field of a language that is not written yet holds nothing', () => {
  expect(
    fieldOf({ id: 'a', validUntil: null, relatedIds: [], texts: {} }, ['texts', 'ko', 'place', 'sign']),
  ).toBeNull();
});

test('words that mean the same are written on one line, and a group that is emptied is gone', () => {
  const at = (index: number) => groupTarget('words.same', ['synonyms'], index);
  expect(at(0).read([['残疾', '残障']])).toBe('残疾、残障');
  expect(at(1).write([['残疾', '残障']], '停车, 泊车')).toEqual([
    ['残疾', '残障'],
    ['停车', '泊车'],
  ]);
  expect(at(0).write([['残疾', '残障']], '')).toBeNull();
});

test('a day that differs has its times and its reason in each language, and goes with its days', () => {
  const of = (...inside: Parameters<typeof exceptionTarget>[3]) =>
    exceptionTarget('hours.days', ['hours', 'exceptions'], 0, inside);
  const begun = of('days').write(null, '2026-12-10');
  expect(begun).toEqual([{ days: '2026-12-10' }]);
  const told = of('reason', 'zh-CN').write(begun, '系统升级');
  expect(of('open').write(told, '9:00-12:00')).toEqual([
    { days: '2026-12-10', open: '9:00-12:00', reason: { 'zh-CN': '系统升级' } },
  ]);
  expect(of('reason', 'zh-CN').write(told, '')).toEqual([{ days: '2026-12-10' }]);
  expect(of('days').write(told, '')).toBeNull();
});

test('what a painted word means is written by the word, and is what is painted in Chinese until somebody says otherwise', () => {
  const { read, write } = signTarget('北门', 'en');
  expect(read(null)).toBe('');
  const written = write(null, 'North Gate');
  expect(written).toEqual([{ painted: '北门', name: { 'zh-CN': '北门', en: 'North Gate' } }]);
  const two = signTarget('南门', 'zh-CN').write(written, '南大门');
  expect(two).toEqual([
    { painted: '北门', name: { 'zh-CN': '北门', en: 'North Gate' } },
    { painted: '南门', name: { 'zh-CN': '南大门' } },
  ]);
  expect(signTarget('南门', 'zh-CN').read(two)).toBe('南大门');
  expect(signTarget('南门', 'zh-CN').write(two, '')).toMatchObject([{}, { name: { 'zh-CN': '南门' } }]);
  expect(write(two, '')).toMatchObject([{ painted: '北门', name: { 'zh-CN': '北门' } }, {}]);
});

test('a painted word that is written anew keeps what it means, and one that is emptied is gone', () => {
  const signs = [{ painted: '北门', name: { 'zh-CN': '北门', en: 'North Gate' } }];
  const { read, write } = paintedTarget(0);
  expect(read(signs)).toBe('北门');
  expect(write(signs, '大北门')).toEqual([{ painted: '大北门', name: { 'zh-CN': '大北门', en: 'North Gate' } }]);
  expect(paintedTarget(1).write(signs, '收卡')).toEqual([...signs, { painted: '收卡', name: { 'zh-CN': '收卡' } }]);
  expect(write(signs, '')).toBe(null);
});

test('an item that is emptied goes out of its list, and nothing else does: the next letter would be written over what follows', () => {
  const at = (index: number) => itemTarget('field.phrasing', path, 'en', index);
  expect(takesOut(at(0), ['one', 'two'], '')).toBe(true);
  expect(takesOut(at(0), ['one'], '')).toBe(true);
  expect(takesOut(at(2), ['one', 'two'], '')).toBe(false);
  expect(takesOut(at(0), ['one', 'two'], 'first')).toBe(false);
  expect(takesOut(groupTarget('words.same', path, 0), [['a', 'b'], ['c']], '')).toBe(true);
  expect(takesOut(textTarget('field.lead', path, 'en'), 'one', '')).toBe(false);
  const note = partTarget('field.step-note', path, 'en', { index: 0, key: 'note', isFirst: false });
  expect(takesOut(note, [{ title: 'Take a number', note: 'By the door' }], '')).toBe(false);
});
