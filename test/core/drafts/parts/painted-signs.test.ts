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

  const [place] = first.venue.places.filter(({ way }) => way.en !== undefined);
  const way = place?.way.en ?? '';
  viewOf(edit(`place/${place?.id}`, ['way', 'en'], way, `${way} Follow 仓库.`));
  expect(viewOf(edit('venue/mall', ['signs'], more, signs)).faults).toMatchObject([
    { code: 'in-use', path: ['signs'], detail: place?.name['zh-CN'] },
  ]);
});
