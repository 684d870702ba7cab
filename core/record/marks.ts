import { z } from 'zod';
import { type Language, languageSchema } from '#contract/base/language.ts';
import type { Mark } from '#contract/page/answer.ts';
import type { MarkedAnswer } from '#contract/page/worklist.ts';
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

/** Answers that visitors said are wrong or out of date, for staff to look after. */
export interface MarkedAnswers {
  /** The most often marked first. */
  readonly list: (limit: number) => readonly MarkedAnswer[];
  /** Forgets what was said against an answer; `record` runs in the same transaction. False where nothing was. */
  readonly settle: (entryId: string, record: () => void) => boolean;
}

export function createMarkedAnswers(db: Database): MarkedAnswers {
  const select = db.prepare<[number], Omit<MarkedAnswer, 'languages'> & { languages: string }>(
    `SELECT entry_id AS entryId,
       sum(CASE mark WHEN 'wrong' THEN times ELSE 0 END) AS wrong,
       sum(CASE mark WHEN 'outdated' THEN times ELSE 0 END) AS outdated,
       json_group_array(DISTINCT language) AS languages, min(day) AS firstDay, max(day) AS lastDay
     FROM answer_mark WHERE mark IN ('wrong', 'outdated')
     GROUP BY entry_id ORDER BY sum(times) DESC, max(day) DESC, entry_id LIMIT ?`,
  );
  const forget = db.prepare<[string]>("DELETE FROM answer_mark WHERE entry_id = ? AND mark IN ('wrong', 'outdated')");
  const settle = db.transaction((entryId: string, record: () => void) => {
    if (forget.run(entryId).changes === 0) return false;
    record();
    return true;
  });
  return {
    list: (limit) =>
      select.all(limit).map((row) => ({ ...row, languages: z.array(languageSchema).parse(JSON.parse(row.languages)) })),
    settle: (entryId, record) => settle(entryId, record),
  };
}
