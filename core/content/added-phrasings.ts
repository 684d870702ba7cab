import { createHash } from 'node:crypto';
import { type Entry, maxPhrasings } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { AddedPhrasing } from './given-words.ts';
import type { VenueFiles } from './venue-files.ts';

/** The content of a venue's files with the phrasings that staff gave; only entries that have some are made anew. */
export function withPhrasings(written: VenueContent, given: readonly AddedPhrasing[]): VenueContent {
  if (given.length === 0) return written;
  const added = Map.groupBy(given, ({ entryId }) => entryId);
  const entries = written.entries.map((entry) => withAdded(entry, added.get(entry.id) ?? []));
  return { ...written, entries };
}

/** A name that content of other files, or with other phrasings, does not have. */
export function nameWithPhrasings(sha256: string, given: readonly AddedPhrasing[]): string {
  if (given.length === 0) return sha256;
  const words = given.map(({ entryId, language, text }) => [entryId, language, text]);
  return `${sha256} ${createHash('sha256').update(JSON.stringify(words)).digest('hex')}`;
}

/** Those of the phrasings that the files say themselves. */
export function saidByFiles({ content }: VenueFiles, given: readonly AddedPhrasing[]): AddedPhrasing[] {
  if (given.length === 0) return [];
  const entries = new Map(content.entries.map((entry) => [entry.id, entry]));
  return given.filter(({ entryId, language, text }) => entries.get(entryId)?.texts[language]?.phrasings.includes(text));
}

function withAdded(entry: Entry, added: readonly AddedPhrasing[]): Entry {
  const texts = { ...entry.texts };
  for (const [language, given] of Map.groupBy(added, (one) => one.language)) {
    const text = texts[language];
    if (text) texts[language] = { ...text, phrasings: mergePhrasings(text.phrasings, given) };
  }
  return added.length === 0 ? entry : { ...entry, texts };
}

/** Where there are too many, the files' last go. */
function mergePhrasings(written: readonly string[], added: readonly AddedPhrasing[]): string[] {
  const more = added.map(({ text }) => text).filter((text) => !written.includes(text));
  const kept = more.slice(-maxPhrasings);
  return [...written.slice(0, maxPhrasings - kept.length), ...kept];
}
