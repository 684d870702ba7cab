import type { Language } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { Explanation } from '#contract/page/answering-staff.ts';
import type { DraftEntry } from '#contract/page/draft-entry.ts';
import type { FittingSaying, SayingsOfMatter } from '#contract/page/drafts.ts';
import type { PhraseBook } from './phrase-book.ts';

/** Says what it makes of a question; null while it cannot. */
export type Ask = (question: { readonly text: string; readonly language: Language }) => Promise<Explanation | null>;

export interface FittingSayingsDeps {
  /** Null where it is missing or damaged. */
  readonly book: PhraseBook | null;
  /** Asks the matters of the book as if they were a venue. */
  readonly askBook: Ask;
  /** Asks what is in force. */
  readonly askLive: Ask;
  readonly entry: (entryId: string) => DraftEntry | null;
  readonly titleOf: (entryId: string, language: Language) => string;
}

/** What people also say about what an entry answers: nearest matters first. */
export type FittingSayings = (
  entryId: string,
  language: Language,
) => Promise<Outcome<SayingsOfMatter[], 'unknown-entry' | 'no-book'>>;

/** So many of an entry's own ways to ask tell what it is about. */
const mostAsked = 6;
/** A matter is meant that is as likely as this on average of them. */
const leastNear = 0.4;
const mostMatters = 2;
const mostSayings = 6;

/**
 * Finds sayings that would help an entry: of the matters of the phrase book that it is nearest to, those that visitors are
 * not answered with it yet. One that is answered with another entry says so. Nothing is changed.
 */
export function createFittingSayings({ book, askBook, askLive, entry, titleOf }: FittingSayingsDeps): FittingSayings {
  const matters = new Map(book?.matters.map((matter) => [matter.id, matter]));

  async function nearest(texts: readonly string[], language: Language): Promise<string[]> {
    const sums = new Map<string, number>();
    for (const text of texts) {
      const said = await askBook({ text, language });
      for (const { entryId, p } of said?.entries ?? []) sums.set(entryId, (sums.get(entryId) ?? 0) + p);
    }
    const near = [...sums].filter(([, sum]) => sum >= leastNear * texts.length);
    return near
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostMatters)
      .map(([id]) => id);
  }

  /** Null for a saying that finds the entry already. */
  async function fitting(text: string, language: Language, entryId: string): Promise<FittingSaying | null> {
    const said = (await askLive({ text, language }))?.decision;
    if (said?.kind !== 'answer') return { text, owner: null };
    return said.entryId === entryId ? null : { text, owner: titleOf(said.entryId, language) };
  }

  /** The sayings of a matter that the entry lacks: those that nothing answers first. */
  async function lacked(matterId: string, language: Language, entryId: string, own: readonly string[]) {
    const sayings: FittingSaying[] = [];
    for (const text of matters.get(matterId)?.sayings[language] ?? []) {
      const one = own.includes(text) ? null : await fitting(text, language, entryId);
      if (one) sayings.push(one);
    }
    return sayings.sort((a, b) => Number(a.owner !== null) - Number(b.owner !== null)).slice(0, mostSayings);
  }

  return async (entryId, language) => {
    if (!book) return refuse('no-book');
    const draft = entry(entryId);
    if (!draft) return refuse('unknown-entry');
    const { title = '', phrasings = [] } = draft.texts[language] ?? {};
    const own = [...new Set([title, ...phrasings])].filter((text) => text !== '');
    const found: SayingsOfMatter[] = [];
    for (const id of await nearest(own.slice(0, mostAsked), language)) {
      const sayings = await lacked(id, language, entryId, own);
      if (sayings.length > 0) found.push({ matter: matters.get(id)?.title[language] ?? id, sayings });
    }
    return ok(found);
  };
}
