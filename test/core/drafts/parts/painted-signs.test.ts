import { expect, test } from 'vitest';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { findUnseenFaults } from '#core/content/unseen-faults.ts';
import { editor, openTestDrafts, viewOf } from '#test/support/fixtures/drafts.ts';

/** What painted words mean there, as the draft has it. */
const signsIn = ({ venue }: VenueContent) =>
  venue.signs.map(({ painted, name }) => ({ painted, name: { ...name } as Record<string, string> }));

/** The mall, some of whose signs are words. */
function setup() {
  const first = readSampleVenue('assets/venues', 'mall').content;
  const { drafts } = openTestDrafts(first);
  const edit = (partId: string, path: FieldPath, from: FieldValue, to: FieldValue) =>
    drafts.parts.edit(editor, { partId, path, from, to });
  return { first, drafts, edit };
}

test('a place whose sign is a word says what it means; a word that is on no list keeps the place from being published until it is', () => {
  const { first, drafts, edit } = setup();
  const gate = first.venue.places.find(({ sign }) => sign === '北门');
  const partId = `place/${gate?.id}`;
  const signsOf = () => viewOf(drafts.parts.open(editor, partId)).signs;
  expect(signsOf()).toEqual(first.venue.signs.filter(({ painted }) => painted === '北门'));

  expect(viewOf(edit(partId, ['sign'], '北门', '大门')).faults).toMatchObject([{ code: 'sign-without-name' }]);
  expect(signsOf()).toEqual([]);
  const signs = signsIn(first);
  const written = [...signs, { painted: '大门', name: { 'zh-CN': '大门', en: 'Main gate' } }];
  viewOf(edit('venue/mall', ['signs'], signs, written));
  expect(signsOf()).toEqual(written.slice(-1));
  expect(viewOf(drafts.parts.open(editor, partId)).faults).toEqual([]);
  expect(drafts.content.whole().venue.signs).toEqual(written);
  expect(findUnseenFaults(drafts.content.whole())).toEqual([]);
});

test('what a painted word means does not go while the word hangs somewhere or is quoted in another language', () => {
  const { first, drafts, edit } = setup();
  const signs = signsIn(first);
  for (const { painted } of signs) {
    const left = signs.filter((sign) => sign.painted !== painted);
    const { faults } = viewOf(edit('venue/mall', ['signs'], signs, left));
    expect(faults, painted).toMatchObject([{ code: 'in-use', path: ['signs'] }]);
    expect(drafts.faulty()).toEqual(['venue/mall']);
    drafts.parts.restore('venue/mall');
  }
  const more = [...signs, { painted: '仓库', name: { 'zh-CN': '仓库' } }];
  expect(viewOf(edit('venue/mall', ['signs'], signs, more)).faults).toEqual([]);
});

test('a word that hangs nowhere is held by whatever quotes it in another language', () => {
  const { venue, entries } = readSampleVenue('assets/venues', 'mall').content;
  const store = { painted: '仓库', name: { 'zh-CN': '仓库', en: 'Store' } };
  const [first, ...others] = venue.places;
  if (!first) throw new Error('the mall has no place');
  const quoting = { ...first, way: { ...first.way, en: `${first.way.en} Follow 仓库.` } };
  const content = { entries, venue: { ...venue, signs: [...venue.signs, store], places: [quoting, ...others] } };
  const { drafts } = openTestDrafts(content);
  const edit = { partId: 'venue/mall', path: ['signs'], from: signsIn(content), to: signsIn({ venue, entries }) };
  expect(viewOf(drafts.parts.edit(editor, edit)).faults).toMatchObject([
    { code: 'in-use', path: ['signs'], detail: first.name['zh-CN'] },
  ]);
});
