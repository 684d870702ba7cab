import { expect, test } from 'vitest';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { findUnseenFaults } from '#core/content/unseen-faults.ts';
import { draftOfPart, partIn, partSchemas, sourcesOf } from '#core/drafts/parts/venue-parts.ts';
import { editor, openTestDrafts, otherEditor, viewOf } from '#test/support/fixtures/drafts.ts';
import { testMatter } from '#test/support/fixtures/matter.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const hall = 'venue/test-hall';
const weekly = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], open: [{ from: '9:00', to: '17:00' }] }] as const;

function setup(first?: VenueContent) {
  const { drafts, reopen } = openTestDrafts(first);
  const edit = (partId: string, path: FieldPath, from: FieldValue, to: FieldValue, by = editor) =>
    drafts.parts.edit(by, { partId, path, from, to });
  return { drafts, edit, reopen };
}

/** The venue with hours that its first entry speaks of. */
function venueWithHours(): VenueContent {
  const { venue, entries } = testVenue();
  return venueContentSchema.parse({
    venue: { ...venue, hours: { weekly, holidays: 'closed' } },
    entries: entries.map((entry) => (entry.id === 'opening-hours' ? { ...entry, hoursOf: { of: 'venue' } } : entry)),
  });
}

test.each(['hall', 'mall', 'museum'])('every part of the %s comes back from the console as it was', (id) => {
  const { content } = readSampleVenue('assets/venues', id);
  const { venue } = content;
  for (const kind of ['venue', 'service', 'category', 'place', 'exhibit', 'trail', 'event', 'matter'] as const)
    for (const source of sourcesOf(venue, kind)) {
      const draft = draftOfPart(kind, source);
      const back = partSchemas[kind].parse(partIn(kind, draft, source));
      expect(draftOfPart(kind, back)).toEqual(draft);
      // Only which days share a rule of the hours is not kept.
      expect({ ...back, hours: null, staffed: null }).toEqual({ ...source, hours: null, staffed: null });
    }
  const drafts = setup(content).drafts;
  const [place] = venue.places;
  if (!place) throw new Error('there are no places');
  const partId = `place/${place.id}`;
  viewOf(drafts.parts.edit(editor, { partId, path: ['sign'], from: place.sign, to: 'Z9' }));
  const whole = drafts.content.whole();
  expect(whole.venue.places[0]).toEqual({ ...place, sign: 'Z9' });
  expect({ ...whole.venue, places: [] }).toEqual({ ...venue, places: [] });
});

test('hours are changed a day at a time, two people at once, and are there again after a restart', () => {
  const { drafts, edit, reopen } = setup(venueWithHours());
  edit(hall, ['hours', 'week', 'sat'], null, '9:00-12:00');
  const view = viewOf(edit(hall, ['hours', 'week', 'mon'], '9:00-17:00', '9:00-11:30 13:30-17:00', otherEditor));
  expect(view.changes.map(({ path }) => path.at(-1))).toEqual(expect.arrayContaining(['sat', 'mon']));
  expect(edit(hall, ['hours', 'week', 'mon'], '9:00-17:00', '10:00-17:00')).toMatchObject({ code: 'conflict' });
  expect(drafts.content.whole().venue.hours?.weekly).toHaveLength(3);
  expect(reopen(venueWithHours()).content.venue().hours).toEqual(drafts.content.venue().hours);
  expect(drafts.content.live()).toEqual(venueWithHours());
});

test('that a venue is no sample is a change of the draft like another, and a draft from before that says nothing of it follows what is in force', () => {
  const first = readSampleVenue('assets/venues', 'hall').content;
  const { drafts, edit, reopen } = setup(first);
  expect(edit('venue/hall', ['sample'], true, 'no')).toEqual({ ok: false, code: 'not-a-field' });
  const view = viewOf(edit('venue/hall', ['sample'], true, false));
  expect(view.changes).toEqual([{ path: ['sample'], before: true, after: false }]);
  expect(drafts.faulty()).toEqual([]);
  expect(drafts.content.live().venue.sample).toBe(true);
  expect(drafts.content.whole().venue).toEqual({ ...first.venue, sample: false });
  expect(reopen(first).content.whole().venue.sample).toBe(false);

  expect(viewOf(edit('venue/hall', ['seal'], first.venue.seal, '示')).faults).toMatchObject([{ path: ['seal'] }]);
  expect(viewOf(edit('venue/hall', ['seal'], '示', '示例大')).faults).toMatchObject([
    { code: 'too-long', path: ['seal'] },
  ]);
  viewOf(edit('venue/hall', ['seal'], '示例大', '示例'));
  expect(drafts.content.whole().venue).toEqual({ ...first.venue, sample: false, seal: '示例' });

  const documentId = 'venue/hall';
  const { sample: _, ...base } = drafts.content.liveOf(documentId) as { readonly [field: string]: FieldValue };
  const value = { ...base, address: { 'zh-CN': '示例市迎宾路 2 号' } };
  drafts.content.writeAll([{ documentId, base, value }]);
  const later = reopen(first);
  expect(later.faulty()).toEqual([]);
  expect(later.content.whole().venue).toMatchObject({ sample: true, address: value.address });
  expect(viewOf(later.parts.open(editor, documentId)).changes.map(({ path }) => path[0])).not.toContain('sample');
});

test('the lines of today are written one at a time; one that lacks its words keeps them from being published', () => {
  const { drafts, edit } = setup();
  const path: FieldPath = ['today'];
  const lines = drafts.content.live().venue.today;
  const half: FieldValue[] = [...(lines as FieldValue[]), { label: { 'zh-CN': '周六' }, value: {} }];
  expect(viewOf(edit(hall, path, lines as FieldValue, half)).faults).toEqual([
    { code: 'missing', path: ['today', String(lines.length)] },
  ]);
  expect(drafts.content.whole().venue.today).toEqual(lines);
  const whole: FieldValue[] = [
    ...(lines as FieldValue[]),
    { label: { 'zh-CN': '周六' }, value: { 'zh-CN': '9:00–12:00' } },
  ];
  expect(viewOf(edit(hall, path, half, whole)).faults).toEqual([]);
  expect(drafts.content.whole().venue.today).toEqual(whole);
});

test('an entry that names other hours than the new ones keeps them from being published', () => {
  const { drafts, edit } = setup(venueWithHours());
  const day = (name: string): FieldPath => ['hours', 'week', name];
  for (const name of ['mon', 'tue', 'wed', 'thu']) edit(hall, day(name), '9:00-17:00', '10:00-18:00');
  const { faults } = viewOf(edit(hall, day('fri'), '9:00-17:00', '10:00-18:00'));
  expect(faults).toEqual([{ code: 'hours-differ', path: ['hours'], detail: '大厅几点上班' }]);
  expect(drafts.faulty()).toEqual([hall]);
  const lead: FieldPath = ['texts', 'zh-CN', 'lead'];
  drafts.edit(editor, {
    entryId: 'opening-hours',
    path: lead,
    from: '周一到周五 9:00 到 17:00。',
    to: '周一到周五 10:00 到 18:00。',
  });
  expect(drafts.faulty()).toEqual([]);
  expect(findUnseenFaults(drafts.content.whole())).toEqual([]);
});

test('a venue without hours has none again when all that was written is taken away', () => {
  const { drafts, edit } = setup();
  edit(hall, ['hours', 'week', 'mon'], null, '9:00-17:00');
  expect(drafts.content.venue().hours?.weekly).toEqual([{ days: ['mon'], open: [{ from: '9:00', to: '17:00' }] }]);
  edit(hall, ['hours'], { week: { mon: '9:00-17:00' } }, null);
  expect(drafts.content.whole()).toEqual(testVenue());
  expect(drafts.parts.changes(editor)).toEqual([]);
});

test('days that differ are said with their own times and reason, and wrong ones at their place', () => {
  const { drafts, edit } = setup(venueWithHours());
  const path: FieldPath = ['hours', 'exceptions'];
  const closed = { days: '2026-12-10', reason: { 'zh-CN': '系统升级' } };
  const short = { days: '2027-02-05 2027-02-12', open: '9:00-12:00' };
  edit(hall, path, null, [closed, short]);
  expect(drafts.content.venue().hours?.exceptions).toEqual([
    { from: '2026-12-10', to: '2026-12-10', open: [], reason: { 'zh-CN': '系统升级' } },
    { from: '2027-02-05', to: '2027-02-12', open: [{ from: '9:00', to: '12:00' }] },
  ]);
  const { faults } = viewOf(edit(hall, path, [closed, short], [closed, { days: 'soon' }]));
  expect(faults).toEqual([{ code: 'wrong-hours', path: [...path, '1'] }]);
  expect(drafts.content.venue().hours?.exceptions).toEqual([]);
});

test.each([
  ['hours/week/mon', '9 bis 17', 'wrong-hours'],
  ['hours/holidays', 'perhaps', 'wrong-hours'],
  ['hours/lastEntryMinutes', 'half an hour', 'wrong-form'],
  ['name/zh-CN', null, 'missing'],
  ['name/en', '大厅', 'wrong-script'],
  ['greeting/zh-CN', '非常非常非常欢迎您', 'no-room'],
])('what is wrong with %s is said there', (path, value, code) => {
  const { drafts, edit } = setup(venueWithHours());
  const now = {
    'name/zh-CN': '测试大厅',
    'name/en': 'Test Hall',
    'greeting/zh-CN': '您好',
    'hours/week/mon': '9:00-17:00',
  };
  const from = (now as Record<string, string>)[path] ?? (path === 'hours/holidays' ? 'closed' : null);
  const { faults } = viewOf(edit(hall, path.split('/'), from, value));
  expect(faults.map((fault) => [fault.code, fault.path.join('/')])).toContainEqual([code, path]);
  expect(drafts.faulty()).toEqual([hall]);
});

test('time zone and country are changed like all else, and what is no time zone is told', () => {
  const { drafts, edit } = setup();
  const moved = viewOf(edit(hall, ['timeZone'], testVenue().venue.timeZone, 'Asia/Tokyo'));
  expect([moved.faults, drafts.content.whole().venue.timeZone]).toEqual([[], 'Asia/Tokyo']);
  const nowhere = viewOf(edit(hall, ['timeZone'], 'Asia/Tokyo', 'Mars/Base'));
  expect(nowhere.faults.map(({ path }) => path)).toEqual([['timeZone']]);
});

test('a new place says what it lacks; whole, entries may lead to it before it is published', () => {
  const { drafts, edit } = setup();
  const added = viewOf(drafts.parts.add(editor, { kind: 'place', name: '茶水间', language: 'zh-CN' }));
  expect(added.faults.map(({ path }) => path[0])).toEqual(expect.arrayContaining(['sign', 'floor', 'way']));
  const { partId } = added;
  edit(partId, ['sign'], null, '2F');
  edit(partId, ['floor', 'zh-CN'], null, '二楼');
  expect(viewOf(edit(partId, ['way', 'zh-CN'], null, '上楼左转。')).faults).toEqual([]);
  const action = { kind: 'show-place', placeId: partId.split('/')[1] ?? '' };
  const linked = drafts.edit(editor, { entryId: 'id-card-lost', path: ['action'], from: null, to: action });
  expect(linked).toMatchObject({ ok: true, value: { faults: [] } });
  expect(findUnseenFaults(drafts.content.whole())).toEqual([]);
  expect(drafts.parts.list({ kind: 'place', language: 'zh-CN', containing: '', from: 0, limit: 9 })).toMatchObject({
    rows: [{ partId, name: '茶水间', state: 'new', faults: 0 }, { state: 'published' }, { state: 'published' }],
    found: 3,
  });
});

test('what a matter or an exhibit refers to does not go either', () => {
  const { venue, entries } = testVenue();
  const { drafts } = setup({ venue: { ...venue, matters: [testMatter({ windows: [{ placeId: 'copy' }] })] }, entries });
  expect(viewOf(drafts.parts.remove(editor, 'place/copy')).faults).toEqual([
    { code: 'in-use', path: [], detail: '身份证带什么' },
  ]);
  const { content } = readSampleVenue('assets/venues', 'museum');
  const [exhibit] = content.venue.exhibits;
  const museum = setup({ ...content, entries: [] }).drafts;
  expect(viewOf(museum.parts.remove(editor, `place/${exhibit?.placeId}`)).faults).toMatchObject([
    { code: 'in-use', detail: exhibit?.title['zh-CN'] },
  ]);
});

test('an event holds its place; hours that would keep it from taking place say so; an answer that goes is gone from it', () => {
  const { content } = readSampleVenue('assets/venues', 'museum');
  const [tour] = content.venue.events;
  const { drafts, edit } = setup(content);
  expect(viewOf(drafts.parts.remove(editor, `place/${tour?.placeId}`)).faults).toMatchObject([{ code: 'in-use' }]);
  drafts.parts.restore(`place/${tour?.placeId}`);
  const itself = `venue/${content.venue.id}`;
  const { part } = viewOf(drafts.parts.open(editor, itself));
  const before = (part as { hours: { week: { sat: string } } }).hours.week.sat;
  edit(itself, ['hours', 'week', 'sat'], before, '9:00-10:00');
  const { faults } = viewOf(edit(itself, ['hours', 'week', 'sun'], before, '9:00-10:00'));
  expect(faults).toContainEqual({ code: 'event', path: ['hours'], detail: '拼小木船' });
  drafts.parts.restore(itself);
  drafts.remove(editor, 'workshop-children');
  const { venue } = drafts.content.whole();
  expect(venue.events.find(({ id }) => id === 'boat-building')).not.toHaveProperty('entryId');
  expect(venue.events.find(({ id }) => id === 'guided-tour')?.entryId).toBe('guided-tour');
});

test('what something refers to does not go, nor the last of its kind; all else does, and can be had back', () => {
  const { drafts } = setup();
  expect(viewOf(drafts.parts.remove(editor, 'place/toilet')).faults).toMatchObject([
    { code: 'in-use', detail: '洗手间在哪里' },
  ]);
  expect(viewOf(drafts.parts.remove(editor, 'service/general')).faults).toMatchObject([{ code: 'last-one' }]);
  expect(drafts.faulty()).toEqual(['place/toilet', 'service/general']);
  drafts.parts.restore('place/toilet');
  drafts.parts.restore('service/general');
  expect(viewOf(drafts.parts.remove(editor, 'place/copy')).faults).toEqual([]);
  expect(drafts.content.whole().venue.places.map(({ id }) => id)).toEqual(['toilet']);
  expect(drafts.discard()).toBe(1);
  expect(drafts.content.whole()).toEqual(testVenue());
});

test('hours of a service stand in words or as data, and the data goes before', () => {
  const { drafts, edit } = setup();
  const [service] = drafts.parts.list({ kind: 'service', language: 'en', containing: '', from: 0, limit: 9 }).rows;
  expect(service).toMatchObject({ name: 'General', sign: 'A' });
  edit('service/general', ['hoursInWords', 'zh-CN'], '9:00 – 17:00', '全天');
  expect(drafts.content.venue().services[0]?.hours).toMatchObject({ 'zh-CN': '全天' });
  edit('service/general', ['hours', 'week', 'mon'], null, '9:00-12:00');
  expect(drafts.content.venue().services[0]?.hours).toMatchObject({ weekly: [{ days: ['mon'] }] });
});

test('hours in the wide signs of a keyboard are written plainly, and are in no conflict once they are published', () => {
  const { drafts, edit } = setup();
  edit('service/general', ['hours', 'week', 'mon'], null, '０９：００－１２：００　１３：３０～１７：００');
  edit('service/general', ['hours', 'exceptions'], null, [
    { days: '２０２６－１２－１０　２０２６年12月12日', open: '9：00-11：00' },
  ]);
  expect(viewOf(drafts.parts.open(editor, 'service/general')).part).toMatchObject({
    hours: {
      week: { mon: '9:00-12:00 13:30-17:00' },
      exceptions: [{ days: '2026-12-10 2026-12-12', open: '9:00-11:00' }],
    },
  });
  drafts.follow(drafts.content.whole());
  expect(drafts.content.records()).toEqual([]);
});

test('what are no hours yet stay as somebody wrote them', () => {
  const { drafts, edit } = setup();
  edit('service/general', ['hours', 'week', 'mon'], null, '9：00－');
  expect(viewOf(drafts.parts.open(editor, 'service/general'))).toMatchObject({
    part: { hours: { week: { mon: '9：00－' } } },
    faults: [{ code: 'wrong-hours' }],
  });
});

test('another version takes the place of what the draft has not touched of a part', () => {
  const { drafts, edit } = setup();
  edit('place/toilet', ['sign'], '1F', '2F');
  const { venue, entries } = testVenue();
  const places = venue.places.map((place) => ({ ...place, sign: `${place.sign}!`, floor: { 'zh-CN': '二楼' } }));
  drafts.follow({ venue: { ...venue, places }, entries });
  const view = viewOf(drafts.parts.open(editor, 'place/toilet'));
  expect(view.part).toMatchObject({ sign: '2F', floor: { 'zh-CN': '二楼' } });
  expect(view.conflicts).toEqual([{ path: ['sign'], before: '1F!', after: '2F' }]);
  expect(drafts.faulty()).toEqual(['place/toilet']);
});

test.each(['id', 'hours/nothing', 'services', 'signs/nothing'])('%s is no field of a venue', (path) => {
  const { edit } = setup();
  expect(edit(hall, path.split('/'), null, 'x')).toEqual({ ok: false, code: 'not-a-field' });
});

test('what is unknown is refused', () => {
  const { drafts, edit } = setup();
  expect(edit('place/nowhere', ['sign'], null, 'x')).toEqual({ ok: false, code: 'unknown-part' });
  expect(drafts.parts.open(editor, 'category/nothing')).toEqual({ ok: false, code: 'unknown-part' });
});

test('lists of the venue are put in another order, with what is added or removed meanwhile, and agree once that is in force', () => {
  const { content } = readSampleVenue('assets/venues', 'hall');
  const { drafts, edit, reopen } = setup(content);
  const itself = `venue/${content.venue.id}`;
  const idsOf = ({ categories }: VenueContent['venue']) => categories.map(({ id }) => id);
  const [first = '', second = '', third = '', ...rest] = idsOf(content.venue);
  const view = viewOf(edit(itself, ['order', 'categories'], idsOf(content.venue), [third, first, second, ...rest]));
  expect(view.faults).toEqual([]);
  expect(idsOf(drafts.content.venue())).toEqual([third, first, second, ...rest]);
  expect(drafts.content.venue().places).toEqual(content.venue.places);
  viewOf(drafts.parts.add(editor, { kind: 'category', name: '新的一类', language: 'zh-CN' }));
  const ordered = drafts.content.whole();
  expect(idsOf(ordered.venue)).toEqual([third, first, second, ...rest]);
  const added = { ...ordered.venue.categories[0], id: 'staff-0a1b2c3d', name: { 'zh-CN': '新的一类' } };
  const published = venueContentSchema.parse({
    ...ordered,
    venue: { ...ordered.venue, categories: [...ordered.venue.categories, added] },
  });
  expect(reopen(published).content.record(itself), 'the order is as in force').toBeNull();
});
