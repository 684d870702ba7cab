import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { staffValues } from '#renderer/i18n/opening-words.ts';
import { createSay, type MessageKey } from '#renderer/messages.ts';
import { type Drawn, drawScreen } from '#test/support/fixtures/drawn-screen.tsx';
import { venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';

const promises: readonly (Drawn & { readonly key: MessageKey; readonly reason?: string })[] = [
  { screen: { name: 'home' }, key: 'home.staff-note' },
  { screen: { name: 'home' }, offersAnswers: false, key: 'home.no-answers-lead' },
  { screen: { name: 'check-in', over: [] }, key: 'checkin.staff-note' },
  { screen: { name: 'check-in-route', route: 'code', hitch: 'wait', triesLeft: null }, key: 'checkin.wait-lead' },
  { screen: { name: 'unsure', asked: 'x', reason: 'unsure', nearest: [] }, key: 'unsure.lead', reason: 'unsure' },
  { screen: { name: 'unsure', asked: 'x', reason: 'vetoed', nearest: [] }, key: 'unsure.lead', reason: 'vetoed' },
  {
    screen: { name: 'hand-over', asked: null, calledAt: '2027-01-01T02:24:00Z', written: null, isTakenBack: false },
    key: 'hand.lead',
  },
];

const saysPerhaps = {
  'zh-CN': /可能放假|不一定有人/,
  en: /may be a holiday|Perhaps nobody/,
  ja: /祝日かもしれません|不在かもしれません|不在の可能性/,
  ko: /공휴일일 수 있|없을 수 있/,
};

const wordsOf = (markup: string) => markup.replaceAll(/<[^>]*>|\u2060/gu, '').replaceAll('\u00a0', ' ');

test.each(languages)(
  'in %s a person is promised on a plain day, and only perhaps on one beyond the calendar',
  (language) => {
    const say = createSay(language);
    const plain = venueByTheClock('hall', 'open');
    const beyond = venueByTheClock('hall', 'beyond-calendar');
    for (const { key, reason = '', ...drawn } of promises) {
      const { timeZone } = plain.face;
      const words = (at: typeof plain) =>
        say(key, { reason, ...staffValues(at.openings.staff, { say, language, nowMs: at.nowMs, timeZone }) });
      expect(wordsOf(drawScreen(plain, { ...drawn, language })), key).toContain(words(plain));
      expect(wordsOf(drawScreen(beyond, { ...drawn, language })), key).toContain(words(beyond));
      expect(words(plain), key).not.toMatch(saysPerhaps[language]);
      expect(words(beyond), key).toMatch(saysPerhaps[language]);
    }
  },
);
