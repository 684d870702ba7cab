import type { Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import { iconNameSchema } from '#contract/venue/venue.ts';
import type { ConsoleSay } from '../use-console-say.ts';

/** What of a part is one of a few, and chosen in place of written. */
export const chosenFields = ['sample', 'timeZone', 'country', 'icon'] as const;
export type ChosenOfPart = (typeof chosenFields)[number];

/** One of those that it may be, and what it says in the list of all. */
export interface Offered {
  readonly value: FieldValue;
  readonly name: string;
}

/** Zones of the houses that there are words for; the one that a venue has is offered beside. */
const zones = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Hong_Kong',
  'Asia/Macau',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Singapore',
  'Asia/Bangkok',
  'Asia/Dubai',
  'Europe/London',
  'Europe/Paris',
  'America/New_York',
  'America/Los_Angeles',
  'Australia/Sydney',
];
/** Of this country alone the release has the holidays and the numbers for emergencies: of any other nothing follows. */
const known = 'cn';

/** What stands in the field, in words. */
export function chosenWords(field: ChosenOfPart, value: FieldValue, language: Language, say: ConsoleSay): string {
  switch (field) {
    case 'sample':
      return say(value === true ? 'sample.marked' : 'sample.own');
    case 'timeZone':
      return typeof value === 'string' ? zoneWords(value, language) : '';
    case 'country':
      return typeof value === 'string' ? countryWords(value, language) : say('country.none');
    case 'icon': {
      const icon = iconNameSchema.safeParse(value);
      return icon.success ? say(`icon.${icon.data}`) : say('field.nothing');
    }
  }
}

/** All that it may be. */
export function offeredFor(field: ChosenOfPart, now: FieldValue, language: Language, say: ConsoleSay): Offered[] {
  if (field === 'sample')
    return [true, false].map((value) => ({ value, name: say(value ? 'sample.marked-means' : 'sample.own-means') }));
  if (field === 'country') {
    const own = typeof now === 'string' && now !== known ? [now] : [];
    return [...own, known, null].map((value) => ({ value, name: countryMeans(value, language, say) }));
  }
  return valuesOf(field, now).map((value) => ({ value, name: chosenWords(field, value, language, say) }));
}

function valuesOf(field: Exclude<ChosenOfPart, 'sample' | 'country'>, now: FieldValue): readonly (string | null)[] {
  const own = typeof now === 'string' ? [now] : [];
  switch (field) {
    case 'timeZone':
      return [...new Set([...own, ...zones])];
    case 'icon':
      return iconNameSchema.options;
  }
}

/** China Standard Time (Asia/Shanghai); its name alone where no such zone is known. */
function zoneWords(zone: string, language: Language): string {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' });
    const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value;
    return name ? `${name} (${zone})` : zone;
  } catch {
    return zone;
  }
}

/** What follows from a country, in the list of those that may be chosen. */
function countryMeans(country: string | null, language: Language, say: ConsoleSay): string {
  if (country === null) return say('country.none-means');
  return country === known
    ? say('country.cn-means')
    : say('country.other-means', { country: countryWords(country, language) });
}

function countryWords(country: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(country.toUpperCase()) ?? country;
  } catch {
    return country;
  }
}
