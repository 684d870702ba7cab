import type { Language } from '#contract/base/language.ts';
import type { Asking } from './asking/asking.ts';
import { enAsking } from './asking/en.ts';
import { jaAsking } from './asking/ja.ts';
import { koAsking } from './asking/ko.ts';
import { zhAsking } from './asking/zh.ts';

/** What is left of a question when what only asks for the way is taken away. */
export interface AskedPlace {
  /** Every form that may be the name, the longest first: something that is left out may be a part of it. */
  readonly names: readonly string[];
  /** Whether it asked where something is or how to get there; false: it only names something. */
  readonly asksWhere: boolean;
  /** Whether it asked where something is to be bought, which is a way to ask where. */
  readonly asksToBuy: boolean;
}

/** Nobody asks the way in more words than these. */
const mostCharacters = 60;

/** Takes apart a normalised question; what asks for something else keeps words that no place is called by. */
export function askedPlaceIn(normalised: string, language: Language): AskedPlace {
  if (normalised === '' || normalised.length > mostCharacters) return { names: [], asksWhere: false, asksToBuy: false };
  const { before, behind, buyingBefore, buyingBehind, idleBefore, idleBehind } = patterns[language];
  const names = new Set<string>([normalised]);
  let asksWhere = false;
  let asksToBuy = false;
  let rest = normalised;
  const take = (pattern: RegExp, asking: 'where' | 'to-buy' | 'nothing'): boolean => {
    const kept = rest.replace(pattern, '').trim();
    if (kept === rest || kept === '') return false;
    rest = kept;
    asksWhere ||= asking !== 'nothing';
    asksToBuy ||= asking === 'to-buy';
    names.add(rest);
    return true;
  };
  for (let more = true; more; )
    more =
      take(buyingBehind, 'to-buy') ||
      take(buyingBefore, 'to-buy') ||
      take(behind, 'where') ||
      take(before, 'where') ||
      take(idleBefore, 'nothing') ||
      take(idleBehind, 'nothing');
  return { names: [...names], asksWhere, asksToBuy };
}

/** Words stand apart in English, in Korean before a name, and nowhere else. */
const patterns = {
  'zh-CN': patternsOf(zhAsking),
  en: patternsOf(enAsking, ' ', ' '),
  ja: patternsOf(jaAsking),
  ko: patternsOf(koAsking, ' '),
} satisfies Readonly<Record<Language, unknown>>;

function patternsOf(asking: Asking, after = '', ahead = '') {
  const { before, behind, buyingBefore, buyingBehind, idleBefore, idleBehind } = asking;
  const starting = (pieces: readonly string[]) => new RegExp(`^(?:${pieces.join('|')})${after}`, 'u');
  const ending = (pieces: readonly string[]) => new RegExp(`${ahead}(?:${pieces.join('|')})$`, 'u');
  return {
    before: starting(before),
    behind: ending(behind),
    buyingBefore: starting(buyingBefore),
    buyingBehind: ending(buyingBehind),
    idleBefore: starting(idleBefore),
    idleBehind: ending(idleBehind),
  };
}
