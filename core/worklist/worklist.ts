import type { Language } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { AttachOutcome, DismissOutcome, WorklistItem } from '#contract/page/worklist.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import { createFirstAskings } from './first-askings.ts';
import { createItems } from './items.ts';
import { pairsOf } from './minhash.ts';
import { redact, redactionEdition } from './redact.ts';
import { areTwoVisitors, type Moment } from './turns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question that was not answered at once. */
export interface OpenQuestion {
  readonly text: string;
  readonly language: Language;
  readonly outcome: 'clarified' | 'handed-over';
  /** The entry that came nearest, if any. */
  readonly nearestId: string | null;
  /** A day in the venue's time zone; nothing finer is kept. */
  readonly day: string;
}

/**
 * Questions that entries do not answer yet, for staff to learn from. A question that one visitor alone has asked leaves
 * nothing on the disk, and for a day sixteen bytes in memory from which it cannot be read: its words, redacted, are written
 * down when a second visitor asks nearly the same.
 */
export interface Worklist {
  /** A question that cannot be counted is said in the log and does not stop the visit. */
  readonly note: (question: OpenQuestion) => void;
  /** Tries the rules of redaction in a language: they are compiled by their first use, and no visitor waits for that. */
  readonly makeReady: (language: Language) => void;
  /** The most asked first. */
  readonly list: (limit: number) => readonly WorklistItem[];
  /** Gives the words of an item to an entry as a phrasing, and deletes the item. */
  readonly attach: (id: number, entryId: string, record: RecordAct) => AttachOutcome;
  /** Deletes an item. */
  readonly dismiss: (id: number, record: RecordAct) => DismissOutcome;
  /** Forgets what was asked once. */
  readonly close: () => void;
}

/** Writes down what staff did, in the transaction of the deed: neither exists without the other. */
export type RecordAct = (act: StaffAct) => void;

export interface WorklistDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly vocabulary: Vocabulary;
  /** The present moment and the turn at the terminal that it falls into. */
  readonly moment: () => Moment;
  /** Puts a phrasing into the venue's content; false where the entry is not there. */
  readonly addPhrasing: (entryId: string, language: Language, text: string) => boolean;
}

/** V8 compiles a pattern for texts of one byte a character and for texts of two. */
const textsOfBothWidths = ['hours', '时间'];

/** From this likeness on two questions are one. */
const sameLikeness = 0.6;

/** What was written down by earlier rules is redacted again before this returns. */
export function createWorklist({ db, clock, log, vocabulary, moment, addPhrasing }: WorklistDeps): Worklist {
  const items = createItems(db, sameLikeness);
  const firstAskings = createFirstAskings(clock, sameLikeness);
  /** When each item was asked last, since the start: the same visitor asking again is not another. */
  const lastAsked = new Map<number, Moment>();
  items.redactAgain(redactionEdition, (text, language) => redact(text, language, vocabulary));

  function count({ text, language, outcome, nearestId, day }: OpenQuestion): void {
    const redacted = redact(text, language, vocabulary);
    const pairs = pairsOf(redacted);
    if (pairs.size === 0) return;
    const now = moment();
    const clarified = outcome === 'clarified' ? 1 : 0;
    const id = items.like(pairs, language);
    if (id !== null) {
      const before = lastAsked.get(id);
      lastAsked.set(id, now);
      if (!before || areTwoVisitors(before, now)) items.countAgain(id, { clarified, day, nearestId });
      return;
    }
    const first = firstAskings.match(pairs, { language, clarified: clarified === 1, day }, now);
    if (!first) return;
    const added = items.add({
      language,
      text: redacted,
      redaction: redactionEdition,
      clarified: clarified + (first.clarified ? 1 : 0),
      firstDay: first.day,
      day,
      nearestId,
    });
    lastAsked.set(added, now);
    items.trim();
  }

  const attach = db.transaction((id: number, entryId: string, record: RecordAct): AttachOutcome => {
    const item = items.textOf(id);
    if (!item) return refuse('unknown-item');
    // The content is another database: should the rest fail, adding the same words once more changes nothing.
    if (!addPhrasing(entryId, item.language, item.text)) return refuse('unknown-entry');
    items.remove(id);
    record({ type: 'worklist.attached', itemId: id, entryId });
    return ok({ entryId, text: item.text });
  });

  const dismiss = db.transaction((id: number, record: RecordAct): DismissOutcome => {
    if (!items.textOf(id)) return refuse('unknown-item');
    items.remove(id);
    record({ type: 'worklist.dismissed', itemId: id });
    return ok(null);
  });

  /** What a deed has deleted is gone from the files before it is said to be done. */
  function forgetting<Result extends { readonly ok: boolean }>(id: number, outcome: Result): Result {
    if (!outcome.ok) return outcome;
    lastAsked.delete(id);
    items.forget();
    return outcome;
  }

  return {
    note: (question) => {
      try {
        count(question);
      } catch (error) {
        log.error('question not counted', {}, error);
      }
    },
    makeReady: (language) => {
      try {
        for (const text of textsOfBothWidths) redact(text, language, vocabulary);
      } catch (error) {
        log.error('rules of redaction not tried', {}, error);
      }
    },
    list: items.list,
    attach: (id, entryId, record) => forgetting(id, attach(id, entryId, record)),
    dismiss: (id, record) => forgetting(id, dismiss(id, record)),
    close: firstAskings.forget,
  };
}
