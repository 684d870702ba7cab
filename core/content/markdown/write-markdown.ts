import { Document, isScalar, visit } from 'yaml';
import { type Language, languages } from '#contract/base/language.ts';
import type { Entry, EntryText } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { venueFileTexts } from '../write-venue-files.ts';
import { writeBody } from './body.ts';

/** What a file of Markdown is called: by its place among the entries, its id and its language. */
const ending = '.md';

/**
 * A venue as a folder of Markdown, without loss: a file for each entry and language, with its fields in front; all else as in any folder
 * of a venue. Names begin with a number, so that entries keep their order.
 */
export function markdownFiles(content: VenueContent): ReadonlyMap<string, string> {
  const digits = String(content.entries.length).length;
  const texts = content.entries.flatMap((entry, index) =>
    languages.flatMap((language): [string, string][] => {
      const text = entry.texts[language];
      const name = `${String(index + 1).padStart(digits, '0')}-${entry.id}.${language}${ending}`;
      return text ? [[`entries/${name}`, fileOf(entry, language, text)]] : [];
    }),
  );
  const others = [...venueFileTexts(content)].filter(([path]) => !path.startsWith('entries/'));
  return new Map([...others, ...texts]);
}

function fileOf(entry: Entry, language: Language, { title, phrasings, lead, more, ...parts }: EntryText): string {
  const { texts: _, id, validUntil, relatedIds, ...ofEntry } = entry;
  const own = language === 'zh-CN' ? { ...ofEntry, ...(validUntil === null ? {} : { validUntil }), relatedIds } : {};
  const body = writeBody({ lead, ...(more === undefined ? {} : { more }) }, language);
  const inFront = body === null ? { lead, more } : {};
  const fields = { id, language, title, ...own, ...parts, ...inFront, phrasings };
  return `---\n${frontMatter(fields)}---\n${body === null ? '' : `\n${body}`}`;
}

function frontMatter(fields: object): string {
  const document = new Document(fields, { schema: 'failsafe', aliasDuplicateObjects: false, keepUndefined: false });
  visit(document, (_key, node) => {
    // Breaks and signs that are not seen are written as such: no program that the file passes through changes them.
    if (isScalar(node) && /\p{C}|\p{Zl}|\p{Zp}/u.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}
