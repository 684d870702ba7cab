import { setImmediate as breathe } from 'node:timers/promises';
import { languages } from '#contract/base/language.ts';
import type { ContentVersion } from '../content/content.ts';
import type { Ability } from '../door/ability.ts';
import { readWords } from '../engines/word-files.ts';
import { createMarkedAnswers } from '../record/marks.ts';
import type { Reception } from '../visit/reception.ts';
import { worklistProcedures } from '../worklist/procedures.ts';
import { watchTurns } from '../worklist/turns.ts';
import { createWorklist, type Worklist } from '../worklist/worklist.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';
import { createKnownWords } from './known-words.ts';

/** Questions for staff to learn from. */
export interface WorklistAbility extends Ability {
  readonly note: Worklist['note'];
  /** Reads the lists of everyday words and makes all ready; otherwise that is done when it is first needed. */
  readonly loadWords: () => Promise<void>;
}

/** Opens the worklist with what it knows of the venue's words and of who stands at the terminal. */
export function openWorklist(
  { clock, log, record }: Ground,
  { content, reception }: { readonly content: ContentAbility; readonly reception: Reception },
): WorklistAbility {
  const closing = new AbortController();
  const vocabulary = createKnownWords({ content: content.current().content, readWords });
  const follow = ({ content: now }: ContentVersion) => vocabulary.follow(now, closing.signal);
  closing.signal.addEventListener('abort', content.onChange(follow), { once: true });
  const moment = watchTurns({ clock, state: reception.state, signal: closing.signal });
  const { db, staff } = record;
  const worklist = createWorklist({ db, clock, log, vocabulary, moment, addPhrasing: content.addPhrasing });
  return {
    note: worklist.note,
    // Without its words a question is not kept at all; nobody else needs them.
    loadWords: async () => {
      await vocabulary.load().catch((error: unknown) => log.error('lists of words not read', {}, error));
      await follow(content.current());
      for (const language of languages) {
        await breathe();
        worklist.makeReady(language);
      }
    },
    procedures: worklistProcedures(worklist, createMarkedAnswers(db), staff.record),
    close: () => {
      closing.abort();
      worklist.close();
    },
  };
}
