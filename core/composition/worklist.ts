import type { Language } from '#contract/base/language.ts';
import type { TerminalState } from '#contract/page/terminal.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { type Catalogue, createCatalogue } from '../content/catalogue.ts';
import type { ContentStore } from '../content/content-store.ts';
import { readWords } from '../engines/word-files.ts';
import type { Live } from '../system/live.ts';
import type { Log } from '../system/log.ts';
import { watchTurns } from '../worklist/turns.ts';
import { createWorklist, type Worklist, type WorklistDeps } from '../worklist/worklist.ts';
import { createKnownWords } from './known-words.ts';

export interface TerminalWorklistDeps extends Pick<WorklistDeps, 'db' | 'clock'> {
  readonly log: Log;
  readonly content: VenueContent;
  readonly store: Pick<ContentStore, 'addPhrasing' | 'read'>;
  /** The venue as it was at the start. */
  readonly catalogue: Catalogue;
  /** Who stands at the terminal. */
  readonly state: Live<TerminalState>;
  /** Staff have given an entry a phrasing: the content with it. */
  readonly onPhrasing: (content: VenueContent) => void;
}

/** The questions that found no answer, and the phrasings of the venue with those that staff have given since the start. */
export interface TerminalWorklist {
  readonly worklist: Worklist;
  readonly phrasings: (language: Language) => readonly string[];
  readonly loadWords: () => Promise<void>;
  readonly close: () => void;
}

/** Puts the worklist together with what it knows of the venue's words and of who stands at the terminal. */
export function createTerminalWorklist(deps: TerminalWorklistDeps): TerminalWorklist {
  const { clock, log, content, store, state, onPhrasing } = deps;
  let asked = deps.catalogue;
  const addPhrasing: WorklistDeps['addPhrasing'] = (...phrasing) => {
    const isAdded = store.addPhrasing(...phrasing);
    const changed = isAdded ? store.read() : null;
    if (changed) {
      asked = createCatalogue(changed.content, clock.nowMs);
      onPhrasing(changed.content);
    }
    return isAdded;
  };
  const closing = new AbortController();
  const vocabulary = createKnownWords({ content, readWords });
  const moment = watchTurns({ clock, state, signal: closing.signal });
  const worklist = createWorklist({ ...deps, vocabulary, moment, addPhrasing });
  return {
    worklist,
    phrasings: (language) => asked.phrasings(language),
    // Without its words a question is not kept at all; nobody else needs them.
    loadWords: () => vocabulary.load().catch((error: unknown) => log.error('lists of words not read', {}, error)),
    close: () => {
      closing.abort();
      worklist.close();
    },
  };
}
