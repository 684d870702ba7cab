import type { VenueContent } from '#contract/venue/venue.ts';
import type { TableLanguage } from '../../sheets/problem-words.ts';
import type { NewSheet } from '../../sheets/write-workbook.ts';
import { answersHeading, entriesTable, phrasingsHeading } from './tables.ts';
import { venueSheets } from './write-venue.ts';

const examples = 3;

/** A venue with a few entries of a sample, to be written over: references to the others are left out. */
export function templateOf({ venue, entries }: VenueContent): VenueContent {
  const kept = entries.slice(0, examples);
  const ids = new Set(kept.map(({ id }) => id));
  const withKnown = ({ entryId, ...event }: VenueContent['venue']['events'][number]) =>
    entryId !== undefined && ids.has(entryId) ? { ...event, entryId } : event;
  return {
    venue: { ...venue, popularIds: venue.popularIds.filter((id) => ids.has(id)), events: venue.events.map(withKnown) },
    entries: kept.map((entry) => ({ ...entry, relatedIds: entry.relatedIds.filter((id) => ids.has(id)) })),
  };
}

/** The sheets of entries alone, with a few of a venue as examples: read over it they change nothing, and a row more is new. */
export function templateSheets({ venue, entries }: VenueContent, language: TableLanguage): readonly NewSheet[] {
  const names = [entriesTable.heading, answersHeading, phrasingsHeading].map((heading) => heading[language]);
  return venueSheets({ venue, entries: entries.slice(0, examples) }, language).filter(({ name }) =>
    names.includes(name),
  );
}
