import { unfitted } from '../answering/unfitted.ts';
import { createFittingSayings, type FittingSayings } from '../drafts/fitting-sayings.ts';
import { asContent, type PhraseBook } from '../drafts/phrase-book.ts';
import { createTrial } from '../drafts/trial.ts';
import type { Clock } from '../system/clock.ts';
import type { AnswersAbility } from './answers.ts';
import type { ContentAbility } from './content.ts';
import type { Editions } from './editions.ts';
import { openTrial } from './open-trial.ts';

export interface SayingsParts {
  readonly content: Pick<ContentAbility, 'current'>;
  readonly answers: Pick<AnswersAbility, 'load'>;
  readonly editions: Pick<Editions, 'newest'>;
}

/** Sayings of the phrase book for the entries of the draft; the book is indexed while somebody asks for them. */
export function openSayings(
  book: PhraseBook | null,
  clock: Clock,
  { content, answers, editions }: SayingsParts,
  drafts: Pick<Parameters<typeof createFittingSayings>[0], 'entry' | 'titleOf'>,
): { readonly fitting: FittingSayings; readonly close: () => Promise<void> } {
  const matters = book?.matters ?? [];
  const trial = createTrial({
    clock,
    draft: () => ({ content: asContent(matters, content.current().content.venue), state: 0 }),
    open: (whole) => openTrial(answers, { content: whole, version: 'phrase book' }, unfitted),
  });
  return {
    close: trial.close,
    fitting: createFittingSayings({
      ...drafts,
      book,
      askBook: trial.ask,
      askLive: (question) => editions.newest().answers.explain({ ...question, via: 'typed' }),
    }),
  };
}
