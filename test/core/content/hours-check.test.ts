import { expect, test } from 'vitest';
import { entrySchema } from '#contract/venue/entry.ts';
import { venueSchema } from '#contract/venue/venue.ts';
import { findContradictions } from '#core/content/contradictions.ts';
import { languagesThatDiffer, namesFormerHours, timesIn } from '#core/content/hours-check.ts';
import { contentOf, entryAsked } from '#test/support/fixtures/answering-content.ts';

const { venue: base } = contentOf([]);
const venue = venueSchema.parse({
  ...base,
  hours: { weekly: [{ days: ['mon', 'tue'], open: [{ from: '9:00', to: '16:30' }] }] },
});

const hoursEntry = (text: { lead: string; hours?: string }) =>
  entrySchema.parse(
    entryAsked('opening-hours', ['几点开门'], {
      categoryId: base.categories[0]?.id ?? '',
      hoursOf: { of: 'venue' },
      texts: { 'zh-CN': { title: '几点开门', phrasings: ['几点开门'], ...text } },
    }),
  );

test('times are read as the four languages write them', () => {
  expect([...timesIn('周一 9:00 到 16:30')]).toEqual([540, 990]);
  expect([...timesIn('9時から16時30分まで')]).toEqual([540, 990]);
  expect([...timesIn('9시부터 16시 30분까지')]).toEqual([540, 990]);
  expect([...timesIn('要带 3 张照片')]).toEqual([]);
});

test('an answer that names other hours than the data is found; one that names them, or none, is not', () => {
  expect(languagesThatDiffer(hoursEntry({ lead: '9:00 到 17:00。' }), venue)).toEqual(['zh-CN']);
  expect(languagesThatDiffer(hoursEntry({ lead: '9:00 到 16:30。' }), venue)).toEqual([]);
  expect(languagesThatDiffer(hoursEntry({ lead: '每天都开。', hours: '9:00–16:30' }), venue)).toEqual([]);
  expect(languagesThatDiffer(hoursEntry({ lead: '看门口的牌子。' }), venue)).toEqual([]);
});

test('an answer that calls a person must say what to do while nobody is there, in each of its languages', () => {
  const promising = (unstaffed?: string) => {
    const entry = entryAsked('complaint', ['投诉'], {
      categoryId: base.categories[0]?.id ?? '',
      action: { kind: 'call-staff' },
    });
    const text = entry.texts['zh-CN'];
    return entrySchema.parse({ ...entry, texts: { 'zh-CN': { ...text, ...(unstaffed ? { unstaffed } : {}) } } });
  };
  const reasons = (unstaffed?: string) =>
    findContradictions({ venue, entries: [promising(unstaffed)] }).map(({ reason }) => reason);
  expect(reasons().join()).toContain('texts.zh-CN.unstaffed');
  expect(reasons('写在意见本上。')).toEqual([]);
});

test('hours of something that is not there are a contradiction', () => {
  const entry = { ...hoursEntry({ lead: '看牌子。' }), hoursOf: { of: 'service', id: 'nowhere' } as const };
  expect(findContradictions({ venue, entries: [entry] })[0]?.reason).toBe('there is no service nowhere');
});

test('an answer names former hours where one day alone changes, until it names the new ones', () => {
  const after = venueSchema.parse({
    ...base,
    hours: {
      weekly: [
        { days: ['mon'], open: [{ from: '9:00', to: '16:30' }] },
        { days: ['tue'], open: [{ from: '0:00', to: '16:30' }] },
      ],
    },
  });
  expect(namesFormerHours(hoursEntry({ lead: '周一周二 9：00 到 16:30。' }), venue, after)).toBe(true);
  expect(namesFormerHours(hoursEntry({ lead: '周一 9:00 到 16:30，周二 0:00 起。' }), venue, after)).toBe(false);
  expect(namesFormerHours(hoursEntry({ lead: '看门口的牌子。' }), venue, after)).toBe(false);
  expect(namesFormerHours(hoursEntry({ lead: '周一周二 9:00 到 16:30。' }), venue, venue)).toBe(false);
});
