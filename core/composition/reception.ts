import type { Language } from '#contract/base/language.ts';
import { differencesOf } from '../answering/serving/differences.ts';
import type { Answers } from '../answering/serving/once-loaded.ts';
import type { Catalogue } from '../content/catalogue.ts';
import type { Marks } from '../record/marks.ts';
import { dayIn } from '../system/clock.ts';
import { createReception, type Reception, type ReceptionDeps } from '../visit/reception.ts';
import type { Worklist } from '../worklist/worklist.ts';

export interface TerminalReceptionDeps extends Pick<ReceptionDeps, 'clock' | 'newId' | 'timing' | 'staff'> {
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly answers: Answers;
  readonly record: {
    readonly append: ReceptionDeps['record']['append'];
    readonly mark: Marks['add'];
    readonly unanswered: Worklist['note'];
  };
}

/** Puts the reception together with what it shows, who answers, and where it is counted by the venue's own days. */
export function createTerminalReception(deps: TerminalReceptionDeps): Reception {
  const { clock, timeZone, record } = deps;
  const today = () => dayIn(timeZone, clock.nowMs());
  return createReception({
    ...deps,
    content: withDifferences(deps.catalogue),
    record: {
      append: record.append,
      mark: (mark) => record.mark({ ...mark, day: today() }),
      unanswered: (question) => record.unanswered({ ...question, day: today() }),
    },
  });
}

/** What the visitor reads, with the words in which entries that fit differ. */
function withDifferences(catalogue: Catalogue) {
  const differences = (entryIds: readonly string[], language: Language) =>
    differencesOf(catalogue.titled(entryIds, language).map(({ title }) => title));
  return { ...catalogue, differences };
}
