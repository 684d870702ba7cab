import type { Language } from '#contract/base/language.ts';
import type { Mark } from '#contract/page/answer.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Database } from '../storage/database.ts';

/** What visitors say of answers, counted by entry and day; nothing says who. */
export interface Marks {
  readonly add: (mark: { entryId: string; mark: Mark; language: Language; day: string }) => void;
}

export function createMarks({ db, outbox }: { db: Database; outbox: { append: (fact: Fact) => void } }): Marks {
  const count = db.prepare(
    `INSERT INTO answer_mark (entry_id, language, mark, day, times) VALUES (:entryId, :language, :mark, :day, 1)
     ON CONFLICT DO UPDATE SET times = times + 1`,
  );
  const add = db.transaction((mark: Parameters<Marks['add']>[0]) => {
    count.run(mark);
    outbox.append({ type: 'answer.marked', entryId: mark.entryId, mark: mark.mark, language: mark.language });
  });
  return { add: (mark) => add(mark) };
}
