import type { Language } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { type Catalogue, createCatalogue } from '../content/catalogue.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import { createWorklist, type Worklist } from '../worklist/worklist.ts';

export interface TerminalWorklistDeps {
  readonly db: Database;
  readonly log: Log;
  readonly clock: Clock;
  readonly store: Pick<ContentStore, 'addPhrasing' | 'read'>;
  /** The venue as it was at the start. */
  readonly catalogue: Catalogue;
  /** Staff have given an entry a phrasing: the content with it. */
  readonly onPhrasing: (content: VenueContent) => void;
}

/** The questions that found no answer, and the phrasings of the venue with those that staff have given since the start. */
export interface TerminalWorklist {
  readonly worklist: Worklist;
  readonly phrasings: (language: Language) => readonly string[];
}

/** Puts the worklist together with the content that it adds phrasings to. */
export function createTerminalWorklist(deps: TerminalWorklistDeps): TerminalWorklist {
  const { db, log, clock, store, onPhrasing } = deps;
  let asked = deps.catalogue;
  const worklist = createWorklist({
    db,
    log,
    addPhrasing: (entryId, language, text) => {
      const isAdded = store.addPhrasing(entryId, language, text);
      const changed = isAdded ? store.read() : null;
      if (changed) {
        asked = createCatalogue(changed.content, clock.nowMs);
        onPhrasing(changed.content);
      }
      return isAdded;
    },
  });
  return { worklist, phrasings: (language) => asked.phrasings(language) };
}
