import { expect, test } from 'vitest';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { fieldAt } from '#core/drafts/fields.ts';
import { editor, openTestDrafts, viewOf } from '#test/support/fixtures/drafts.ts';

const { content } = readSampleVenue('assets/venues', 'hall');
const zh = (text: string) => ({ 'zh-CN': text });
const answer = (id: string, label: string, to: string) => ({ id, label: zh(label), to });
const question = (id: string, ask: string, ...answers: ReturnType<typeof answer>[]) => ({ id, ask: zh(ask), answers });
const end = (id: string, lead: string, isHere = true) => ({ id, isHere, lead: zh(lead) });

function begin() {
  const { drafts } = openTestDrafts(content);
  const begun = viewOf(drafts.parts.add(editor, { kind: 'matter', name: '办停车证', language: 'zh-CN' }));
  const { partId } = begun;
  const put = (path: string[], to: FieldValue) =>
    viewOf(drafts.parts.edit(editor, { partId, path, from: fieldAt(drafts.content.documentOf(partId), path), to }));
  return { drafts, begun, put, partId };
}

test('a matter is begun at the console with a question of two answers, says what it lacks line by line, and is offered once it is whole', () => {
  const { drafts, begun, put } = begin();
  expect(begun.faults).toEqual(
    expect.arrayContaining(
      [
        ['department', 'zh-CN'],
        ['questions', '0', 'ask', 'zh-CN'],
        ['questions', '0', 'answers', '1', 'label', 'zh-CN'],
        ['ends', '0', 'lead', 'zh-CN'],
      ].map((path) => ({ code: 'missing', path })),
    ),
  );
  put(['department', 'zh-CN'], '交通窗口');
  const own = question('own', '车是您的吗', answer('yes', '是', 'go'), answer('no', '不是', 'go'));
  expect(put(['questions'], [{ ...own, answers: own.answers.slice(0, 1) }]).faults).toContainEqual({
    code: 'few-answers',
    path: ['questions', '0', 'answers'],
  });
  put(['questions'], [own]);
  expect(put(['ends'], [end('go', '带上这些来。')]).faults).toEqual([]);
  const when = [{ question: 'own', answers: ['no'] }];
  put(['materials'], [{ name: zh('行驶证') }, { name: zh('车主同意书'), when }]);
  expect(put(['windows'], [{ placeId: 'nowhere' }]).faults).toEqual([
    { code: 'no-place', path: ['windows', '0', 'placeId'] },
  ]);
  const place = content.venue.places[0]?.id ?? '';
  expect(put(['windows'], [{ placeId: place }])).toMatchObject({ faults: [], places: [{ id: place }] });
  expect(drafts.parts.faulty()).toEqual([]);
  expect(drafts.content.whole().venue.matters.at(-1)).toMatchObject({
    title: zh('办停车证'),
    validUntil: null,
    materials: [{ when: [] }, { when }],
    windows: [{ placeId: place, when: [] }],
  });
});

test('questions that go round, that nobody is asked, that lead nowhere, and conditions that nobody meets, are said where they stand', () => {
  const { put } = begin();
  put(['department', 'zh-CN'], '交通窗口');
  put(['ends'], [end('go', '带上这些来。')]);
  const asks = (...questions: ReturnType<typeof question>[]) => put(['questions'], questions).faults;
  const first = (to: string) => question('own', '车是您的吗', answer('yes', '是', 'go'), answer('no', '不是', to));
  const second = (to: string) => question('key', '有钥匙吗', answer('yes', '有', 'go'), answer('no', '没有', to));
  expect(asks(first('gone'))).toEqual([{ code: 'no-next', path: ['questions', '0', 'answers', '1', 'to'] }]);
  expect(asks(first('key'), second('own'))).toEqual([{ code: 'wrong-ways', path: ['questions'] }]);
  expect(asks(first('go'), second('go'))).toEqual([{ code: 'never-reached', path: ['questions', '1'] }]);
  expect(asks(first('key'), second('go'))).toEqual([]);
  const when = [
    { question: 'own', answers: ['yes'] },
    { question: 'key', answers: ['no'] },
  ];
  expect(put(['steps'], [{ title: zh('填表'), when }]).faults).toEqual([
    { code: 'never-holds', path: ['steps', '0', 'when'] },
  ]);
  put(['steps'], null);
  const { faults } = put(['title', 'en'], 'Parking permit');
  expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['missing']));
  expect(faults.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      ['department', 'en'],
      ['questions', '1', 'answers', '0', 'label', 'en'],
    ]),
  );
  expect(put(['categoryId'], 'nowhere').faults).toContainEqual({ code: 'no-category', path: ['categoryId'] });
});

test('a matter that is in force is edited list by list, and a list that somebody else has changed meanwhile is a conflict', () => {
  const { drafts } = openTestDrafts(content);
  const [matter] = content.venue.matters;
  if (!matter) throw new Error('the sample has no matter');
  const partId = `matter/${matter.id}`;
  const { ends } = matter;
  const turned = ends.map((one, index) => (index === 0 ? { ...one, isHere: !one.isHere } : one));
  const edit = (from: typeof ends, to: typeof ends) =>
    drafts.parts.edit(editor, { partId, path: ['ends'], from: from as FieldValue, to: to as FieldValue });
  expect(viewOf(edit(ends, turned)).changes).toMatchObject([{ path: ['ends'], after: turned }]);
  expect(edit(ends, ends.slice(1))).toMatchObject({ ok: false, code: 'conflict' });
  drafts.parts.restore(partId);
  expect(drafts.content.whole()).toEqual(content);
});
