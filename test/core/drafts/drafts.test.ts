import { expect, test } from 'vitest';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { findUnseenFaults } from '#core/content/unseen-faults.ts';
import { editor, openTestDrafts, otherEditor, viewOf } from '#test/support/fixtures/drafts.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const lead: FieldPath = ['texts', 'zh-CN', 'lead'];
const phrasings: FieldPath = ['texts', 'zh-CN', 'phrasings'];
const oldLead = '带户口簿到 C6 窗口，当场挂失、当场补办。';
const newLead = '带户口簿到 C8 窗口，当场补办。';

function setup(first?: VenueContent) {
  const { drafts, reopen } = openTestDrafts(first);
  const edit = (path: FieldPath, from: FieldValue, to: FieldValue, by = editor) =>
    drafts.edit(by, { entryId: 'id-card-lost', path, from, to });
  return { drafts, edit, reopen };
}

/** The venue with another lead in one of its entries. */
function withLead(words: string): VenueContent {
  const { venue, entries } = testVenue();
  const [first, ...rest] = entries;
  if (!first) throw new Error('the venue has no entries');
  const texts = { ...first.texts, 'zh-CN': { ...first.texts['zh-CN'], lead: words } };
  return { venue, entries: [{ ...first, texts }, ...rest] };
}

test('what is changed stands in the draft, and the version in force is as it was', () => {
  const { drafts, edit } = setup();
  const view = viewOf(edit(lead, oldLead, newLead));
  expect(view.changes).toEqual([{ path: lead, before: oldLead, after: newLead }]);
  expect(drafts.content.live()).toEqual(testVenue());
  const [whole] = drafts.content.whole().entries;
  expect(whole?.texts['zh-CN']).toEqual(withLead(newLead).entries[0]?.texts['zh-CN']);
});

test('a draft is there again after a restart, field by field', () => {
  const { edit, reopen } = setup();
  edit(lead, oldLead, newLead);
  expect(viewOf(reopen(testVenue()).open(editor, 'id-card-lost')).changes).toHaveLength(1);
});

test('a field that somebody else has changed meanwhile is refused, and both texts are shown', () => {
  const { edit } = setup();
  edit(lead, oldLead, newLead, otherEditor);
  const refused = edit(lead, oldLead, '到 C7 窗口。');
  expect(refused).toMatchObject({ ok: false, code: 'conflict' });
  const theirs = refused.ok || refused.code !== 'conflict' ? null : refused.theirs.entry;
  expect(theirs?.texts['zh-CN']?.lead).toBe(newLead);
});

test('two who change different fields of one entry are both heard', () => {
  const { edit } = setup();
  edit(lead, oldLead, newLead, otherEditor);
  const view = viewOf(edit(['texts', 'zh-CN', 'fee', 'figure'], '40', '20'));
  expect(view.entry?.texts['zh-CN']).toMatchObject({ lead: newLead, fee: { figure: '20', note: '元' } });
});

test('two who add phrasings at the same time lose none', () => {
  const { drafts, edit } = setup();
  const before = drafts.content.entry('id-card-lost')?.texts['zh-CN']?.phrasings ?? [];
  edit(phrasings, before, [...before, '身份证被偷了'], otherEditor);
  const view = viewOf(edit(phrasings, before, [...before.slice(1), '身份证掉了']));
  expect(view.entry?.texts['zh-CN']?.phrasings).toEqual([...before.slice(1), '身份证被偷了', '身份证掉了']);
});

test('what is changed back is no change any more', () => {
  const { drafts, edit } = setup();
  edit(lead, oldLead, newLead);
  edit(lead, newLead, oldLead);
  expect(drafts.changes(editor)).toEqual([]);
});

test('an optional part that is emptied is gone with what held it', () => {
  const { edit } = setup();
  edit(['texts', 'zh-CN', 'fee', 'figure'], '40', null);
  const view = viewOf(edit(['texts', 'zh-CN', 'fee', 'note'], '元', null));
  expect(view.entry?.texts['zh-CN']).not.toHaveProperty('fee');
  expect(view.faults).toEqual([]);
});

test.each([
  ['id', 'other'],
  ['__proto__/polluted', 'yes'],
  ['texts/zh-CN/nothing', 'x'],
  ['texts/fr/title', 'x'],
])('%s is no field of an entry', (path, value) => {
  const { edit } = setup();
  expect(edit(path.split('/'), null, value)).toEqual({ ok: false, code: 'not-a-field' });
});

test('what keeps an entry from being published is said at its field', () => {
  const { edit } = setup();
  const faults = [
    ...viewOf(edit(lead, oldLead, null)).faults,
    ...viewOf(edit(['texts', 'zh-CN', 'title'], '身份证丢了怎么补办', '字'.repeat(61))).faults,
    ...viewOf(edit(['categoryId'], 'cards', 'nowhere')).faults,
    ...viewOf(edit(['checkedOn'], '2026-10-08', 'soon')).faults,
  ];
  expect(faults).toContainEqual({ code: 'missing', path: lead });
  expect(faults).toContainEqual({ code: 'too-long', path: ['texts', 'zh-CN', 'title'] });
  expect(faults).toContainEqual({ code: 'wrong-form', path: ['checkedOn'] });
});

test('a reference to nothing, and a text in the letters of another language, are faults of the whole venue', () => {
  const { edit } = setup();
  expect(viewOf(edit(['categoryId'], 'cards', 'nowhere')).faults).toMatchObject([
    { code: 'no-category', path: ['categoryId'] },
  ]);
  edit(['categoryId'], 'nowhere', 'cards');
  expect(
    viewOf(edit(['texts', 'en', 'lead'], 'Go to counter C6 with your household register.', '到 C6')).faults,
  ).toMatchObject([{ code: 'wrong-script', path: ['texts', 'en', 'lead'] }]);
});

test('a new entry has its question and says what it lacks; whole, it is part of what is published', () => {
  const { drafts } = setup();
  const added = viewOf(drafts.add(editor, { title: '周末办证吗', language: 'zh-CN', categoryId: 'cards' }));
  expect(added.faults).toEqual([{ code: 'missing', path: lead }]);
  expect(added.warnings.map(({ code }) => code)).toContain('few-phrasings');
  expect(drafts.content.whole().entries).toHaveLength(testVenue().entries.length);
  drafts.edit(editor, { entryId: added.entryId, path: lead, from: null, to: '周六上午办。' });
  expect(drafts.content.whole().entries.at(-1)).toMatchObject({
    id: added.entryId,
    department: { 'zh-CN': '户籍窗口' },
  });
});

test('characters that many people do not read are named where they stand in a title or a first sentence', () => {
  const { drafts } = setup();
  const added = viewOf(drafts.add(editor, { title: '榫卯在哪里看', language: 'zh-CN', categoryId: 'cards' }));
  const rare = { code: 'rare-characters', path: ['texts', 'zh-CN', 'title'], detail: '榫' };
  expect(added.warnings).toContainEqual(rare);
  drafts.edit(editor, { entryId: added.entryId, path: rare.path, from: '榫卯在哪里看', to: '木工在哪里看' });
  expect(viewOf(drafts.open(editor, added.entryId)).warnings.map(({ code }) => code)).not.toContain(rare.code);
});

test('an entry that is to go takes along whatever pointed to it, and can be had back', () => {
  const { drafts } = setup();
  expect(viewOf(drafts.remove(editor, 'id-card-lost')).entry).toBeNull();
  const { venue, entries } = drafts.content.whole();
  expect(
    JSON.stringify({ popular: venue.popularIds, related: entries.map((entry) => entry.relatedIds) }),
  ).not.toContain('id-card-lost');
  expect(findUnseenFaults({ venue, entries })).toEqual([]);
  drafts.restore('id-card-lost');
  expect(drafts.content.whole()).toEqual(testVenue());
});

test('entries are named by their titles in the draft: what is new is, and what is to go, and nothing without a title', () => {
  const { drafts, edit } = setup();
  const { entryId } = viewOf(drafts.add(editor, { title: '周末办证吗', language: 'zh-CN', categoryId: 'cards' }));
  edit(['texts', 'zh-CN', 'title'], '身份证丢了怎么补办', '身份证没了怎么办');
  const titles = () => drafts.titles([entryId, 'id-card-lost', 'nowhere'], 'zh-CN');
  expect(titles()).toEqual({ [entryId]: '周末办证吗', 'id-card-lost': '身份证没了怎么办' });
  drafts.remove(editor, 'id-card-lost');
  drafts.edit(editor, { entryId, path: ['texts', 'zh-CN', 'title'], from: '周末办证吗', to: null });
  expect(titles()).toEqual({ 'id-card-lost': '身份证丢了怎么补办' });
});

test('another version takes the place of what the draft has not touched, and what both changed is a conflict', () => {
  const { drafts, edit } = setup();
  edit(lead, oldLead, newLead);
  edit(['texts', 'zh-CN', 'fee', 'figure'], '40', '20');
  drafts.follow(withLead('到 C9 窗口。'));
  const view = viewOf(drafts.open(editor, 'id-card-lost'));
  expect(view.conflicts).toEqual([{ path: lead, before: '到 C9 窗口。', after: newLead }]);
  expect(drafts.faulty()).toEqual(['id-card-lost']);
  // To keep one's own words is a decision too.
  expect(viewOf(edit(lead, newLead, newLead)).conflicts).toEqual([]);
  expect(drafts.faulty()).toEqual([]);
});

test('what has been published is in the draft no more', () => {
  const { drafts, edit } = setup();
  edit(lead, oldLead, newLead);
  drafts.follow(withLead(newLead));
  expect(drafts.changes(editor)).toEqual([]);
});

test('who has an entry open is told of the others, until they leave', () => {
  const { drafts } = setup();
  drafts.open(otherEditor, 'id-card-lost');
  expect(viewOf(drafts.open(editor, 'id-card-lost')).others).toEqual(['publisher']);
  drafts.leave('two');
  expect(viewOf(drafts.open(editor, 'id-card-lost')).others).toEqual([]);
});

test('a list can be looked through, what is being changed first', () => {
  const { drafts, edit } = setup();
  const page = { language: 'zh-CN', containing: '', flag: 'all', from: 0, limit: 3 } as const;
  edit(lead, oldLead, null);
  drafts.edit(editor, { entryId: 'toilets', path: ['checkedOn'], from: '2026-10-08', to: '2026-12-01' });
  const { rows, counts, found } = drafts.list(page);
  expect(rows.slice(0, 2)).toMatchObject([
    { entryId: 'id-card-lost', state: 'changed', changes: 1, faults: 1, sign: 'C6' },
    { entryId: 'toilets', state: 'changed', changes: 1, faults: 0 },
  ]);
  expect(found).toBe(5);
  expect(counts).toEqual({ all: 5, changed: 2, expiring: 1 });
  expect(drafts.list({ ...page, containing: '再办一张' }).rows.map(({ entryId }) => entryId)).toEqual(['id-card-lost']);
});

test('a translation whose Chinese is changed is noted to be old, until somebody says that it is still right', () => {
  const { drafts, edit } = setup();
  const view = viewOf(edit(lead, oldLead, newLead));
  const old = { code: 'chinese-changed', path: ['texts', 'en', 'lead'], detail: oldLead };
  expect(view.warnings).toContainEqual(old);
  expect(view.changes).toHaveLength(1);
  expect(drafts.content.whole().entries[0]?.texts.en?.chineseBefore).toEqual({ lead: oldLead });
  const confirmed = viewOf(edit(['texts', 'en', 'chineseBefore', 'lead'], oldLead, null));
  expect(confirmed.warnings).not.toContainEqual(old);
  expect(confirmed.entry?.texts.en).toEqual(confirmed.live?.texts.en);
});

test('that a published translation is still right is a change of its own', () => {
  const { entries, venue } = withLead(newLead);
  const old = entries.map((entry): Entry => {
    if (entry.id !== 'id-card-lost' || !entry.texts.en) return entry;
    return { ...entry, texts: { ...entry.texts, en: { ...entry.texts.en, chineseBefore: { lead: oldLead } } } };
  });
  const { drafts, edit } = setup({ venue, entries: old });
  const mark: FieldPath = ['texts', 'en', 'chineseBefore', 'lead'];
  expect(viewOf(edit(mark, oldLead, null)).changes).toEqual([{ path: mark, before: oldLead, after: null }]);
  expect(drafts.content.whole().entries[0]?.texts.en?.chineseBefore).toBeUndefined();
});

test('where another version notes that a translation is old as well, nobody has to choose', () => {
  const { drafts, edit } = setup();
  edit(lead, oldLead, newLead);
  const { venue, entries } = withLead('到 C7 窗口。');
  const theirs = entries.map((entry): Entry => {
    if (entry.id !== 'id-card-lost' || !entry.texts.en) return entry;
    return { ...entry, texts: { ...entry.texts, en: { ...entry.texts.en, chineseBefore: { lead: '更早的话。' } } } };
  });
  drafts.follow({ venue, entries: theirs });
  expect(viewOf(drafts.open(editor, 'id-card-lost')).conflicts.map(({ path }) => path)).toEqual([lead]);
});
