import { type Localized, languages } from '#contract/base/language.ts';
import type { FaultAt } from '#contract/page/draft-faults.ts';

/** The languages that the name of something has and one of its texts has not: of each is said that it is missing there. */
export function lackingIn(path: readonly string[], name: Localized, text: Localized | undefined): FaultAt[] {
  const lacking = languages.filter((language) => name[language] !== undefined && text?.[language] === undefined);
  return lacking.map((language) => ({ code: 'missing', path: [...path, language] }));
}

/** Each of them once: a text that lacks two languages is told of twice. */
export function eachOnce(faults: readonly FaultAt[]): FaultAt[] {
  const byPlace = new Map(faults.map((fault) => [`${fault.code} ${fault.path.join('/')}`, fault]));
  return [...byPlace.values()];
}
