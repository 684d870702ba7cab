import { expect, test } from 'vitest';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import { exhibitView } from '#core/content/exhibit-view.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { fieldAt } from '#core/drafts/fields.ts';
import { editor, openTestDrafts, viewOf } from '#test/support/fixtures/drafts.ts';

test('an event is begun at the console, says what it lacks field by field, and stands in the venue once it is whole', () => {
  const { content } = readSampleVenue('assets/venues', 'museum');
  const { drafts } = openTestDrafts(content);
  const begun = viewOf(drafts.parts.add(editor, { kind: 'event', name: '夜间导览', language: 'zh-CN' }));
  const { partId } = begun;
  const put = (path: string[], to: FieldValue) =>
    viewOf(drafts.parts.edit(editor, { partId, path, from: fieldAt(drafts.content.documentOf(partId), path), to }));
  expect(begun.faults).toEqual(
    expect.arrayContaining(
      [['line', 'zh-CN'], ['placeId'], ['times'], ['department', 'zh-CN']].map((path) => ({ code: 'missing', path })),
    ),
  );
  put(['line', 'zh-CN'], '闭馆前跟着讲解员走一圈。');
  put(['department', 'zh-CN'], '教育推广部');
  put(['times'], [{ from: '15:00', to: '14:00' }]);
  const [hall, elsewhere] = [content.venue.places[0]?.id ?? '', 'nowhere'];
  expect(put(['placeId'], elsewhere).faults).toEqual([{ code: 'ends-first', path: ['times', '0'] }]);
  put(['times'], [{ from: 'noon', to: '' }]);
  expect(viewOf(drafts.parts.open(editor, partId)).faults).toEqual([{ code: 'wrong-hours', path: ['times', '0'] }]);
  put(['times'], [{ from: '15:00', to: '15:30' }]);
  expect(put(['placeId'], elsewhere).faults).toEqual([{ code: 'no-place', path: ['placeId'] }]);
  expect(put(['placeId'], hall)).toMatchObject({ faults: [], places: [{ id: hall }] });
  expect(put(['kind'], 'offer').faults).toEqual([{ code: 'no-offers', path: ['kind'] }]);
  put(['kind'], 'event');
  put(['firstDay'], '2026-12-09');
  expect(put(['lastDay'], '2026-12-08').faults).toEqual([{ code: 'ends-first', path: ['lastDay'] }]);
  put(['lastDay'], null);
  put(['times'], [{ from: '4:00', to: '4:30' }]);
  expect(viewOf(drafts.parts.open(editor, partId)).faults).toEqual([{ code: 'never-on', path: ['times'] }]);
  put(['times'], [{ from: '15:00', to: '15:30' }]);
  expect(put(['name', 'en'], 'Evening tour').faults).toEqual([
    { code: 'missing', path: ['line', 'en'] },
    { code: 'missing', path: ['department', 'en'] },
  ]);
  put(['name', 'en'], null);
  expect(drafts.parts.faulty()).toEqual([]);
  expect(drafts.content.whole().venue.events.at(-1)).toMatchObject({ name: { 'zh-CN': '夜间导览' }, placeId: hall });
});

test('an exhibit is begun at the console, says what it lacks depth by depth, and is told to visitors with its picture once it is whole', () => {
  const { content } = readSampleVenue('assets/venues', 'museum');
  const { drafts } = openTestDrafts(content);
  const begun = viewOf(drafts.parts.add(editor, { kind: 'exhibit', name: '铜铃', language: 'zh-CN' }));
  const { partId } = begun;
  const put = (path: string[], to: FieldValue) =>
    viewOf(drafts.parts.edit(editor, { partId, path, from: fieldAt(drafts.content.documentOf(partId), path), to }));
  const lead = (depth: string) => ['stories', depth, 'lead', 'zh-CN'];
  expect(begun.faults).toEqual(
    [['number'], ['placeId'], ['department', 'zh-CN'], ...['child', 'adult', 'expert'].map(lead)].map((path) => ({
      code: 'missing',
      path,
    })),
  );
  for (const depth of ['child', 'adult', 'expert']) put(lead(depth), '船到岸时摇它。');
  put(['department', 'zh-CN'], '陈列部');
  put(['placeId'], 'hall-2');
  expect(put(['number'], '二零九').faults).toEqual([{ code: 'wrong-number', path: ['number'] }]);
  expect(put(['number'], 99_999).faults).toEqual([{ code: 'wrong-number', path: ['number'] }]);
  expect(put(['number'], 201).faults).toEqual([{ code: 'number-twice', path: ['number'], detail: '十二桨渡船' }]);
  expect(put(['number'], 209)).toMatchObject({ faults: [], places: [{ id: 'hall-2' }] });
  expect(put(['title', 'ja'], '銅の鈴').faults.map(({ path }) => path.join(' '))).toEqual(
    expect.arrayContaining(['department ja', 'stories child lead ja', 'stories expert lead ja']),
  );
  put(['title', 'ja'], null);
  const picture = { sha256: 'a'.repeat(64), widthPx: 1600, heightPx: 1200 };
  expect(put(['picture'], picture).faults).toEqual([
    { code: 'missing', path: ['picture', 'description', 'zh-CN'] },
    { code: 'missing', path: ['picture', 'licence'] },
  ]);
  put(['picture', 'licence'], '© 本馆');
  expect(put(['picture', 'description', 'zh-CN'], '一只铜铃，系着红绳。').faults).toEqual([]);
  expect(drafts.parts.faulty()).toEqual([]);
  const { venue } = drafts.content.whole();
  const exhibit = venue.exhibits.at(-1);
  if (!exhibit) throw new Error('it is not there');
  const room = venue.places.find(({ id }) => id === exhibit.placeId);
  if (!room) throw new Error('its room is not there');
  expect(exhibitView(exhibit, room, 'child', 'zh-CN')).toMatchObject({
    text: { title: '209 铜铃', lead: '船到岸时摇它。' },
    picture: { ...picture, description: '一只铜铃，系着红绳。', licence: '© 本馆' },
  });
});

test('a trail is begun at the console, put in order, and led along once it is whole', () => {
  const { content } = readSampleVenue('assets/venues', 'museum');
  const { drafts } = openTestDrafts(content);
  const begun = viewOf(drafts.parts.add(editor, { kind: 'trail', name: '半小时看船', language: 'zh-CN' }));
  const { partId } = begun;
  const put = (path: string[], to: FieldValue) =>
    viewOf(drafts.parts.edit(editor, { partId, path, from: fieldAt(drafts.content.documentOf(partId), path), to }));
  expect(begun.faults).toEqual([
    { code: 'missing', path: ['lead', 'zh-CN'] },
    { code: 'few-stops', path: ['exhibitIds'] },
  ]);
  put(['lead', 'zh-CN'], '两条船，一段河。');
  const [first, second, third] = content.venue.exhibits;
  if (!first || !second || !third) throw new Error('the sample has too few exhibits');
  expect(put(['exhibitIds'], [first.id]).faults).toEqual([{ code: 'few-stops', path: ['exhibitIds'] }]);
  expect(put(['exhibitIds'], [first.id, 'gone']).faults).toEqual([{ code: 'no-exhibit', path: ['exhibitIds', '1'] }]);
  expect(put(['exhibitIds'], [first.id, second.id, first.id]).faults).toEqual([
    { code: 'exhibit-twice', path: ['exhibitIds', '2'] },
  ]);
  const ordered = put(['exhibitIds'], [second.id, first.id]);
  expect(ordered.faults).toEqual([]);
  expect(ordered.exhibits.map(({ number }) => number).toSorted()).toEqual([first.number, second.number].toSorted());
  expect(put(['minutesEach'], 90).faults).toEqual([{ code: 'wrong-minutes', path: ['minutesEach'] }]);
  expect(put(['minutesEach'], '五').faults).toEqual([{ code: 'wrong-minutes', path: ['minutesEach'] }]);
  put(['minutesEach'], 4);
  expect(put(['title', 'en'], 'Boats in half an hour').faults).toEqual([{ code: 'missing', path: ['lead', 'en'] }]);
  put(['lead', 'en'], 'Two boats and a stretch of river.');
  expect(drafts.parts.faulty()).toEqual([]);
  const { venue } = drafts.content.whole();
  expect(venue.trails.at(-1)).toMatchObject({
    title: { 'zh-CN': '半小时看船', en: 'Boats in half an hour' },
    exhibitIds: [second.id, first.id],
    minutesEach: 4,
  });
  const gone = viewOf(drafts.parts.remove(editor, `exhibit/${second.id}`));
  expect(gone.faults).toMatchObject([{ code: 'in-use' }]);
});

test('a trail that is in force is edited field by field, and which exhibit left it is said by its name', () => {
  const { content } = readSampleVenue('assets/venues', 'museum');
  const { drafts } = openTestDrafts(content);
  const [trail] = content.venue.trails;
  if (!trail) throw new Error('the sample has no trail');
  const partId = `trail/${trail.id}`;
  const [left, ...stay] = trail.exhibitIds;
  const edited = drafts.parts.edit(editor, { partId, path: ['exhibitIds'], from: trail.exhibitIds, to: stay });
  expect(viewOf(edited)).toMatchObject({
    changes: [{ path: ['exhibitIds'], before: trail.exhibitIds, after: stay }],
    faults: [],
  });
  expect(viewOf(edited).exhibits.map(({ id }) => id)).toContain(left);
  drafts.parts.restore(partId);
  expect(drafts.parts.changes(editor)).toEqual([]);
});

test('exhibits are listed by their numbers and events by the day on which they begin, and found by either', () => {
  const { content } = readSampleVenue('assets/venues', 'museum');
  const venue = { ...content.venue, exhibits: content.venue.exhibits.toReversed() };
  const { drafts } = openTestDrafts({ ...content, venue });
  const list = (kind: 'exhibit' | 'event', containing = '') =>
    drafts.parts.list({ kind, language: 'zh-CN', containing, from: 0, limit: 200 }).rows;
  const numbers = list('exhibit').map(({ sign }) => Number(sign));
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  expect(list('exhibit', '201')).toMatchObject([{ name: '十二桨渡船', sign: '201' }]);
  const days = list('event').map(({ sign = '' }) => sign);
  expect(days).toEqual(days.toSorted());
});
