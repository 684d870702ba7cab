import type { Page } from '@playwright/test';
import { languageSchema } from '#contract/base/language.ts';
import { mayBeHoliday } from '#renderer/i18n/opening-words.ts';
import { createSay } from '#renderer/messages.ts';
import { clockedVenues } from '#test/support/fixtures/venues-by-the-clock.ts';
import { type ClockShot, clockShots } from './clock-shots.ts';
import { expect, showGiven, test } from './gallery-page.ts';
import { axe, inspect } from './inspected.ts';
import { limitsOf } from './shots.ts';
import { isForAxe, isWhole, keepPicture, notePassed, passedBefore } from './whole-gallery.ts';

const passed = passedBefore();

/** What may not be said while the house is shut: that it is open now; and while nobody is there for certain: that somebody comes. */
const saysOpen =
  /今天 ?开放|现在开着|Open today|Open now|is open now|本日は?開|営業中|ただいま開|今は開|영업 중|지금 열려/;
/** What nobody is asked while the doors are shut. */
const asksIn = /^(请进|逛逛|侬好|欢迎光临|Come in|Welcome|ようこそ|どうぞ|어서 오세요|들어오세요)/;
const saysSomebodyComes =
  /马上就?过?来|分钟内(有人|到)|这就过来|is on (the|their) way|(is|are) coming|(係員が|すぐに?)(参り|まいり|来)|곧 (갑니다|옵니다|와)/;

/** What is said of today where no calendar reaches it. */
const saysPerhaps =
  /可能放假|不一定有人|may be a holiday|Perhaps nobody|祝日かもしれません|不在かもしれません|不在の可能性|공휴일일 수 있|없을 수 있/;
/** The gallery's screens that speak of today, or promise a person, in every size and on every panel. */
const speaksOfToday = new Set(['attract', 'hand-over', 'unsure']);

/** Whether a day beyond the calendar is spoken of as if it were plain. */
function forgetsHoliday(said: readonly string[], { then: { openings }, shot }: ClockShot): boolean {
  return mayBeHoliday(openings.staff) && speaksOfToday.has(shot.screen) && !saysPerhaps.test(said.join(''));
}

/** Sentences on a screen that are not so at that time. */
async function untrue(page: Page, one: ClockShot): Promise<string[]> {
  const { occasion, shot } = one;
  const { openings } = one.then;
  const said = (await page.locator('main').innerText()).split('\n');
  const say = createSay(languageSchema.parse(shot.language));
  const promise = say('hand.lead', { staff: 'here' });
  const isShut = openings.venue.kind === 'shut';
  const isHere = openings.staff.kind === 'open' && openings.staff.isSure;
  const clocks = await page.locator('header time').count();
  return [
    ...(isShut ? said.filter((line) => saysOpen.test(line) || asksIn.test(line)) : []),
    ...(isHere ? [] : said.filter((line) => line === promise || saysSomebodyComes.test(line))),
    ...(occasion === 'wrong-clock' && clocks > 0 ? ['a time, by a clock that is wrong'] : []),
    ...(forgetsHoliday(said, one) ? ['nothing of a holiday that may be'] : []),
  ];
}

for (const venue of clockedVenues)
  test(`what speaks of now is so, and stands whole, at every hour of the ${venue}`, async ({
    frame: page,
    gallery,
  }) => {
    const shots = clockShots(venue, isWhole);
    test.setTimeout(60_000 + shots.length * 5_000);
    for (const one of shots.filter(({ name }) => !passed.has(name))) {
      const { name, shot } = one;
      await showGiven(page, gallery, shot, one.given);
      await keepPicture(page, name);
      const broken = [...(await inspect(page, limitsOf(shot))), ...(await untrue(page, one))];
      const barred = isForAxe(shot) ? await axe(page) : [];
      expect.soft(broken, name).toEqual([]);
      expect.soft(barred, `axe on ${name}`).toEqual([]);
      if (broken.length + barred.length === 0) notePassed(name);
    }
  });
