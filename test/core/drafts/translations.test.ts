import { expect, test } from 'vitest';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { editor, openTestDrafts } from '#test/support/fixtures/drafts.ts';

const page = { language: 'zh-CN', containing: '', flag: 'all', from: 0, limit: 1 } as const;
const { content } = readSampleVenue('assets/venues', 'museum');
const [exhibit] = content.venue.exhibits;
const [entry] = content.entries;
if (!exhibit || !entry) throw new Error('the museum has no exhibits or no entries');

/** The draft of the museum, on a terminal that offers Chinese and English. */
function setup() {
  const { drafts } = openTestDrafts(content);
  const partId = `exhibit/${exhibit?.id}`;
  return {
    drafts,
    toSee: () => drafts.list(page).translations,
    editEntry: (path: FieldPath, from: FieldValue, to: FieldValue) =>
      drafts.edit(editor, { entryId: entry?.id ?? '', path, from, to }),
    editPart: (path: FieldPath, from: FieldValue, to: FieldValue) =>
      drafts.parts.edit(editor, { partId, path, from, to }),
  };
}

test('a draft of nothing leaves no translation to see to', () => {
  expect(setup().toSee()).toEqual({ old: {}, missing: {} });
});

test('an answer whose Chinese alone is another has a translation that is old, until it is written anew', () => {
  const { editEntry, toSee } = setup();
  const { 'zh-CN': chinese, en } = entry.texts;
  editEntry(['texts', 'zh-CN', 'lead'], chinese.lead, '今天都可以。');
  expect(toSee()).toEqual({ old: { en: 1 }, missing: {} });
  editEntry(['texts', 'en', 'lead'], en?.lead ?? null, 'Today all of it.');
  expect(toSee()).toEqual({ old: {}, missing: {} });
});

test('so has an exhibit, and one that is begun in Chinese lacks English', () => {
  const { drafts, editPart, toSee } = setup();
  const { title } = exhibit;
  editPart(['title', 'zh-CN'], title['zh-CN'], '河灯');
  expect(toSee()).toEqual({ old: { en: 1 }, missing: {} });
  editPart(['title', 'en'], title.en ?? null, 'River lantern');
  drafts.parts.add(editor, { kind: 'event', name: '放河灯', language: 'zh-CN' });
  expect(toSee()).toEqual({ old: {}, missing: { en: 1 } });
});

test('what is to go needs no translation', () => {
  const { drafts, toSee } = setup();
  drafts.remove(editor, entry.id);
  expect(toSee()).toEqual({ old: {}, missing: {} });
});
