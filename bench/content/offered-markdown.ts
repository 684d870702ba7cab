import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { VenueContent } from '#contract/venue/venue.ts';
import { markdownFiles } from '#core/content/markdown/write-markdown.ts';
import { venueFileTexts } from '#core/content/write-venue-files.ts';
import { writeArchive } from '#core/system/archive.ts';
import { damagedBytes } from './damage.ts';
import type { Offered } from './offered.ts';
import { smallVenue } from './small-venue.ts';

/** Reads a zip of Markdown; null where anything in it is wrong. */
export type ReadMarkdownZip = (bytes: Buffer) => Promise<VenueContent | null>;

/** What can be wrong with a folder of Markdown; all of it must be refused. */
const faults = [
  'cut',
  'a name that climbs',
  'no fields in front',
  'no end of the fields',
  'an anchor',
  'a reference without end',
  'a tag',
  'a path into the program',
  'a field that is none',
  'a field twice',
  'an answer twice',
  'an answer to no entry',
  'a language that is none',
  'a day that is none',
  'a title too long',
  'a category that is none',
  'another script',
  'bytes that are no text',
  'half of a venue.json',
] as const;
type Fault = (typeof faults)[number];

/**
 * Zips of Markdown, one in five good, with texts in which programs would find something to run. A bit turned in the list of a zip's names
 * cannot be told from a zip that somebody made: they are cut, not flipped.
 */
export const markdownOffering = fc.record({
  fault: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: fc.constantFrom(...faults) }),
  text: fc.oneof(
    // A file with a zero byte is no text.
    fc.string({ minLength: 1, maxLength: 200, unit: 'binary-ascii' }).filter((text) => !text.includes('\0')),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '<svg onload=alert(1)>',
      '[a](javascript:alert(1))',
      '---\nid: x\n---',
    ),
  ),
  place: fc.nat(),
});
type Offering = typeof markdownOffering extends fc.Arbitrary<infer Value> ? Value : never;

const venue = smallVenue();
const made = new Date('2026-02-01T08:00:00Z');

/** The folder of Markdown that a generated choice stands for, as a zip, for a reader. */
export async function offeredMarkdown({ fault, text, place }: Offering, read: ReadMarkdownZip): Promise<Offered> {
  const content = withMore(venue, text, place);
  const files = new Map([...markdownFiles(content)].map(([path, written]) => [path, Buffer.from(written)]));
  const bytes = fault === null ? await writeArchive(files, made) : await spoiled(files, fault, place);
  return {
    what: `Markdown, ${fault ?? 'valid'}`,
    isValid: fault === null,
    isDamaged: false,
    read: async (folder) => {
      const taken = await read(bytes);
      if (!taken) return { kind: 'refused', code: 'markdown' };
      mkdirSync(join(folder, 'entries'));
      for (const [path, written] of venueFileTexts(taken)) writeFileSync(join(folder, path), written);
      return { kind: 'taken', isAsMade: isDeepStrictEqual(taken, content) };
    },
  };
}

function withMore({ venue: own, entries }: VenueContent, more: string, place: number): VenueContent {
  const at = place % entries.length;
  return {
    venue: own,
    entries: entries.map((entry, index) => {
      if (index !== at) return entry;
      return { ...entry, texts: { ...entry.texts, 'zh-CN': { ...entry.texts['zh-CN'], more } } };
    }),
  };
}

async function spoiled(files: ReadonlyMap<string, Buffer>, fault: Fault, place: number): Promise<Buffer> {
  const zip = (changed: ReadonlyMap<string, Buffer>) => writeArchive(changed, made);
  const paths = [...files.keys()].filter((path) => path.endsWith('.zh-CN.md'));
  const path = paths[place % paths.length] ?? '';
  const replaced = (name: string, bytes: Buffer) => zip(new Map(files).set(name, bytes));
  const text = String(files.get(path));
  const change = (from: string | RegExp, to: string) => replaced(path, Buffer.from(text.replace(from, to)));
  switch (fault) {
    case 'cut':
      return damagedBytes('cut', await zip(files), place, 0);
    case 'a name that climbs':
      // The writer refuses a name that climbs, so one of the same length is put in its place.
      return Buffer.from(
        (await replaced('xx/escaped.md', Buffer.from(text))).toString('latin1').replaceAll('xx/escaped', '../escaped'),
        'latin1',
      );
    case 'no fields in front':
      return change(/^---\n/, '');
    case 'no end of the fields':
      return replaced(path, Buffer.from(text.slice(0, text.indexOf('\n---\n'))));
    case 'an anchor':
      return change('title: ', 'title: &a ');
    case 'a reference without end':
      return change('title: ', 'a: &a [*a, *a]\ntitle: ');
    case 'a tag':
      return change('title: ', 'title: !!js/function ');
    case 'a path into the program':
      return change('title: ', '__proto__:\n  polluted: yes\ntitle: ');
    case 'a field that is none':
      return change('title: ', `none-${place}: x\ntitle: `);
    case 'a field twice':
      return change('title: ', 'title: x\ntitle: ');
    case 'an answer twice':
      return replaced(`entries/9-${place}.md`, Buffer.from(text));
    case 'an answer to no entry':
      return replaced('entries/9.en.md', Buffer.from(`---\nid: none-${place}\nlanguage: en\ntitle: x\n---\n\nx\n`));
    case 'a language that is none':
      return change('language: zh-CN', 'language: tlh');
    case 'a day that is none':
      return change(/checkedOn: .*/, `checkedOn: 2026-02-3${place % 2}`);
    case 'a title too long':
      return change('title: ', `title: ${'长'.repeat(200)}`);
    case 'a category that is none':
      return change(/categoryId: .*/, `categoryId: none-${place}`);
    case 'another script':
      return replaced(
        path.replace('zh-CN', 'en'),
        Buffer.from(otherScript(String(files.get(path.replace('zh-CN', 'en'))))),
      );
    case 'bytes that are no text':
      return replaced(path, Buffer.from([0x2d, 0x2d, 0x2d, 0x00, 0xff, 0xff]));
    case 'half of a venue.json':
      return replaced('venue.json', Buffer.from(String(files.get('venue.json')).slice(0, -10)));
  }
}

function otherScript(english: string): string {
  return english.replace(/title: .*/, 'title: 南门');
}
