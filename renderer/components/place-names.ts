import { type Language, pickText } from '#contract/base/language.ts';
import type { PaintedSign, Place } from '#contract/venue/venue.ts';

/** Whether what stands on a place's sign is its floor and not its own: 1F, or a B1 that many places share. */
export function isFloorSign(sign: string, sharedSigns: readonly string[]): boolean {
  if (/^\d{1,2}F$/.test(sign)) return true;
  return /^B\d$/.test(sign) && sharedSigns.includes(sign);
}

/** A sign in words: what a painted word says in the language, with the word as it hangs there beside it. */
export function saidSign(sign: string, painted: readonly PaintedSign[], language: Language): string {
  const word = painted.find((one) => one.painted === sign);
  const name = word ? pickText(word.name, language).text : sign;
  return name === sign ? sign : `${name} (${sign})`;
}

/**
 * What people call a place when they ask the way: C6 where that stands on its own sign, else its name up to the first
 * pause (二厅 of 二厅 造船, Hall 2 of Hall 2: Boatbuilding).
 */
export function spokenName(
  place: Pick<Place, 'sign' | 'name'>,
  sharedSigns: readonly string[],
  language: Language,
): string {
  const { text, language: writtenIn } = pickText(place.name, language);
  const isOwn = /^[A-Z]\d+$/.test(place.sign) && !sharedSigns.includes(place.sign);
  if (isOwn) return writtenIn === 'zh-CN' || writtenIn === 'ja' ? `${place.sign} ` : place.sign;
  return text.split(writtenIn === 'zh-CN' ? /[\s：:]/u : /[：:]/u)[0] ?? text;
}
