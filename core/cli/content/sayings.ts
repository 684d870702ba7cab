import { languages } from '#contract/base/language.ts';
import type { SayingsOfMatter } from '#contract/page/drafts.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createAnswering } from '../../answering/answering.ts';
import { unfitted } from '../../answering/unfitted.ts';
import { createFittingSayings } from '../../drafts/fitting-sayings.ts';
import { asContent, readPhraseBook } from '../../drafts/phrase-book.ts';
import { openEngineThread, shippedRankers } from '../../engines/answering-thread.ts';
import { systemClock } from '../../system/clock.ts';
import { createLog, standardError } from '../../system/log.ts';
import { fail, print } from '../command.ts';

/** Prints for every entry, language by language, how people also ask about what it answers, by the phrase book. */
export async function printSayings(content: VenueContent): Promise<void> {
  const book = readPhraseBook(new URL('phrase-book.json', shippedRankers));
  if (!book) return fail('The phrase book of this release is missing or damaged: install it again');
  const log = createLog({ sink: standardError, level: 'warn' });
  const open = () => createAnswering({ log, clock: systemClock, openEngine: () => openEngineThread() });
  const [live, inBook] = [open(), open()];
  try {
    await live.load(content);
    await inBook.load(asContent(book.matters, content.venue), unfitted);
    const byId = new Map(content.entries.map((entry) => [entry.id, entry]));
    const fitting = createFittingSayings({
      book,
      askBook: (question) => inBook.explain({ ...question, via: 'typed' }),
      askLive: (question) => live.explain({ ...question, via: 'typed' }),
      entry: (id) => byId.get(id) ?? null,
      titleOf: (id, language) => byId.get(id)?.texts[language]?.title ?? id,
    });
    for (const { id, texts } of content.entries) {
      for (const language of languages.filter((one) => texts[one])) {
        const found = await fitting(id, language);
        if (found.ok) printMatters(`${id}/${language}`, found.value);
      }
    }
  } finally {
    await Promise.all([live.close(), inBook.close()]);
  }
}

function printMatters(entry: string, matters: readonly SayingsOfMatter[]): void {
  for (const { matter, sayings } of matters) {
    print(`${entry} (${matter})`);
    for (const { text, owner } of sayings) print(`  ${text}${owner === null ? '' : `  <- now answered: ${owner}`}`);
  }
}
