import type { Language } from '#contract/base/language.ts';
import type { FinderRow } from '#contract/page/guide-calls.ts';
import { createFinder, type Finder } from '#core/finder/finder.ts';
import { createSay } from '#renderer/messages.ts';
import { clockedVenues, venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';
import { expect, showGiven, showShot, test } from './gallery-page.ts';
import { factors, type Shot } from './shots.ts';
import { touchesToPlaces } from './touches.ts';

/** All panels and languages on `npm run bench:layout`; the panel with the shortest lists on `npm test`. */
const isWhole = process.env.LAYOUT === 'all';
const panels = isWhole ? factors.panel : ['compact'];
const languages = isWhole ? (['zh-CN', 'en', 'ja', 'ko'] as const) : (['zh-CN'] as const);

/** From home to a place so many touches at most, without typing a letter. */
const mostTouches = { standard: 4, elder: 5 } as const;

const plain = { contrast: 'standard', reach: 'standard', venue: 'hall' } as const;

/** The rows of every list as core tells them, by the keys of the rows that lead there. */
function everyList(finder: Finder, language: Language): Readonly<Record<string, readonly FinderRow[]>> {
  const listed: Record<string, readonly FinderRow[]> = {};
  const listIn = (within: readonly string[]) => {
    const rows = finder.list(within, language) ?? [];
    listed[within.join(' ')] = rows;
    for (const row of rows) if (row.kind !== 'place') listIn([...within, row.key]);
  };
  listIn([]);
  return listed;
}

for (const venue of clockedVenues)
  test(`four touches lead from home to any place of the ${venue}, five in large print`, async ({
    frame: page,
    gallery,
  }) => {
    test.setTimeout(300_000);
    const { face, places } = venueByTheClock(venue, 'open');
    const finder = createFinder({ places: [...places], kind: face.kind });
    for (const language of languages) {
      const say = createSay(language);
      const [next = ''] = say('pages.next', { page: 2, pages: 3 }).split('2');
      for (const panel of panels)
        for (const size of factors.size) {
          const shot: Shot = { ...plain, screen: 'finder', language, panel, size };
          await showGiven(page, gallery, shot, { venue: { ...face, places }, listed: everyList(finder, language) });
          const touches = await touchesToPlaces(page, { back: say('back'), next: next.trim() });
          const where = `${language} ${panel} ${size}`;
          expect(Object.keys(touches).toSorted(), where).toEqual(places.map(({ id }) => id).toSorted());
          const far = Object.entries(touches).filter(([, count]) => count > mostTouches[size]);
          expect.soft(far, where).toEqual([]);
        }
    }
  });

/** Where somebody is who was not understood, and home. */
const lost = [
  'home',
  'home-no-answers',
  'unsure',
  'unsure-nothing',
  'unsure-vetoed',
  'unsure-away',
  'unsure-down',
  'clarify',
  'clarify-one',
  'first-words',
  'listen-failed',
  'listen-heard',
] as const;

for (const size of factors.size)
  test(`a person and the emergency are one touch from home and from whatever was not understood (${size})`, async ({
    frame: page,
    gallery,
  }) => {
    for (const screen of lost) {
      await showShot(page, gallery, { ...plain, screen, size, language: 'zh-CN', panel: 'portrait' });
      const wanted = await page.evaluate(() => {
        const { wanted: log } = (window as unknown as { galleryLog: { wanted: string[] } }).galleryLog;
        return ['staff', 'emergency'].map((key) => {
          log.length = 0;
          document.querySelector<HTMLElement>(`[data-quay="${key}"]`)?.click();
          return log.map((intent) => JSON.parse(intent));
        });
      });
      expect(wanted, screen).toEqual([[{ kind: 'call-staff' }], [{ kind: 'open', screen: 'emergency' }]]);
    }
  });
