import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import type { Route } from '#contract/page/guide-calls.ts';
import type { VenueKind } from '#contract/venue/venue.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { galleryGoals, galleryRoute } from '#renderer/guide/gallery/routes.ts';
import { landmarkName, sentencesOf } from '#renderer/guide/route/route-words.ts';
import { createSay } from '#renderer/messages.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const kinds = ['hall', 'mall', 'museum'] as const;

const wayfinders = new Map(kinds.map((kind) => [kind, createWayfinder(sampleVenue(kind), null)]));
const says = new Map(languages.map((language) => [language, createSay(language)]));

function routeTo(kind: VenueKind, placeId: string, isStepFree = false): Route {
  const outcome = wayfinders.get(kind)?.route({ placeIds: [placeId], isStepFree });
  if (!outcome?.ok) throw new Error(outcome?.code);
  return outcome.value;
}

function sharedSignsOf(kind: VenueKind): readonly string[] {
  const { face } = createCatalogue({ venue: sampleVenue(kind), entries: [] }, () => 0);
  return face().sharedSigns;
}

function told(kind: VenueKind, placeId: string, language: (typeof languages)[number]): readonly string[] {
  const say = says.get(language) ?? createSay(language);
  const words = { say, language, sharedSigns: sharedSignsOf(kind) };
  return sentencesOf(routeTo(kind, placeId), words);
}

test('the way to a counter on another floor, in four languages', () => {
  expect(told('hall', 'window-d2', 'zh-CN')).toEqual([
    '往前走约 10 米。',
    '左转，走约 9 米，经过 A2 住房与公积金窗口。',
    '乘右手边的电梯上到二楼。',
    '出电梯往右走约 10 米，经过 D1 企业登记窗口。',
    '右手边第 2 个就是 D2 许可窗口。',
  ]);
  expect(told('hall', 'window-d2', 'en')).toEqual([
    'Walk straight ahead for about 10 m.',
    'Turn left and walk about 9 m, past A2 Housing and Provident Fund.',
    'On your right, take the lift up to 2F.',
    'Out of the lift, go right for about 10 m, past D1 Business Registration.',
    'D2 Permits is the second on your right.',
  ]);
  expect(told('hall', 'window-d2', 'ja')[2]).toBe('右手のエレベーターで2階へ上がります。');
  expect(told('hall', 'window-d2', 'ko')[2]).toBe('오른쪽에 있는 엘리베이터에 타고 2층까지 올라가세요.');
});

test('in English a facility is a noun with its article, and a shop its number and name', () => {
  expect(told('mall', 'toilet-1f', 'en')).toEqual([
    'Walk to your right for about 40 m, past 117 North Shore Down.',
    'The toilets are on your right.',
  ]);
  expect(told('mall', 'bookshop', 'en').at(-1)).toMatch(/^305 Bookshop is /);
  expect(told('mall', 'toilet-1f', 'ko').at(-1)).toContain('1층 화장실');
});

test('every way of the samples is said whole in every language', () => {
  for (const kind of kinds)
    for (const { id, spot } of sampleVenue(kind).places)
      for (const language of spot ? languages : [])
        for (const sentence of told(kind, id, language)) {
          expect(sentence, `${id} ${language}`).toMatch(/[。.]$/);
          expect(sentence, `${id} ${language}`).not.toMatch(/undefined|[{}]|\s{2}|，，|。。/);
        }
});

test('the ways that the gallery shows are those that core tells', () => {
  for (const kind of kinds)
    for (const isStepFree of [false, true])
      expect(galleryRoute([galleryGoals[kind]], isStepFree), kind).toEqual({
        ok: true,
        value: routeTo(kind, galleryGoals[kind], isStepFree),
      });
});

test('a number that the name says already is not said again', () => {
  const words = { say: createSay('zh-CN'), language: 'zh-CN', sharedSigns: [] } as const;
  const named = (sign: string, name: string) => landmarkName({ sign, name: { 'zh-CN': name } }, words);
  expect(named('2', '二厅 造船')).toBe('二厅 造船');
  expect(named('2', '二十四节气厅')).toBe('2 二十四节气厅');
  expect(named('2', '船厅')).toBe('2 船厅');
  expect(named('C6', '敬老服务窗口')).toBe('C6 敬老服务窗口');
});
