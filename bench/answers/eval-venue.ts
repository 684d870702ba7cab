import { baseLanguage, type Language } from '#contract/base/language.ts';
import type { Entry, EntryText } from '#contract/venue/entry.ts';
import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import type { EvalEntry } from './eval-rows.ts';

const maxTitle = 60;
const maxPhrasing = 200;

/** The slug under which the n-th row of a file is loaded: ids in evaluation files need not be slugs. */
export const slugOf = (number: number): string => `row-${number + 1}`;

/** The rows of an evaluation file as a venue, checked as a pack would be. */
export function venueOf(rows: readonly EvalEntry[], language: Language): VenueContent {
  const label = { 'zh-CN': '评测' };
  return venueContentSchema.parse({
    venue: {
      id: 'evaluation',
      kind: 'hall',
      sample: true,
      name: label,
      seal: '评测',
      stamp: '评测样例',
      greeting: label,
      invitation: label,
      question: label,
      example: label,
      timeZone: 'Asia/Shanghai',
      today: [{ label, value: label }],
      services: [{ id: 'one', sign: 'A', name: label, hours: label }],
      categories: [{ id: 'one', icon: 'info', name: label, hint: label }],
      places: [],
      popularIds: [],
      emergency: label,
    },
    entries: rows.map((row, number) => entryOf(row, number, language)),
  });
}

/** An entry whose other languages have no words; the base language must exist and then has none that could be found. */
export function entryOf(row: EvalEntry, number: number, language: Language): Entry {
  const phrasings = [row.q, ...(row.similar ?? [])].map((text) => text.slice(0, maxPhrasing));
  const text: EntryText = { title: (phrasings[0] ?? '').slice(0, maxTitle), phrasings, lead: '—' };
  const silent: EntryText = { title: '—', phrasings: ['—'], lead: '—' };
  return {
    id: slugOf(number),
    categoryId: 'one',
    department: { 'zh-CN': '评测' },
    checkedOn: '2026-01-01',
    validUntil: null,
    relatedIds: [],
    texts: language === baseLanguage ? { 'zh-CN': text } : { 'zh-CN': silent, [language]: text },
  };
}
