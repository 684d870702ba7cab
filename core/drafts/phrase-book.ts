import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languageSchema, languages } from '#contract/base/language.ts';
import { type Entry, slugSchema } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';

const matterSchema = z.strictObject({
  id: slugSchema,
  title: z.record(languageSchema, z.string().min(1)),
  sayings: z.record(languageSchema, z.array(z.string().min(1))),
});

/** Something that people ask in many venues, and how they say it in each language. */
export type BookMatter = z.infer<typeof matterSchema>;

const phraseBookSchema = z.strictObject({
  /** Another release may write it otherwise. */
  format: z.literal(1),
  /** From what it was made; `npm run build:phrase-book` makes the same file again. */
  recipe: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Of the matters as JSON. */
  sha256: z.string(),
  matters: z.array(matterSchema).min(1),
});
export type PhraseBook = z.infer<typeof phraseBookSchema>;

const hashOf = (matters: readonly BookMatter[]) => createHash('sha256').update(JSON.stringify(matters)).digest('hex');

/** The file of a phrase book, one matter a line. */
export function writePhraseBook(matters: readonly BookMatter[], recipe: PhraseBook['recipe']): string {
  const head = JSON.stringify({ format: 1, recipe, sha256: hashOf(matters) }).slice(0, -1);
  return `${head},"matters":[\n${matters.map((matter) => JSON.stringify(matter)).join(',\n')}\n]}\n`;
}

/** The phrase book of a file; null where it is missing, damaged or of another release. */
export function readPhraseBook(file: URL): PhraseBook | null {
  try {
    const book = phraseBookSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return book.sha256 === hashOf(book.matters) ? book : null;
  } catch {
    return null;
  }
}

/** Matters as the entries of a venue, which are found like those of any other. */
export function asContent(matters: readonly BookMatter[], venue: Venue): VenueContent {
  const entries = matters.map(({ id, title, sayings }): Entry => {
    const texts = languages.map((language) => [
      language,
      { title: title[language], phrasings: sayings[language], lead: title[language] },
    ]);
    return {
      id,
      categoryId: venue.categories[0]?.id ?? id,
      department: venue.name,
      checkedOn: '2026-01-01',
      validUntil: null,
      relatedIds: [],
      texts: Object.fromEntries(texts) as Entry['texts'],
    };
  });
  return { venue: { ...venue, popularIds: [] }, entries };
}
