import type { Language } from '#contract/base/language.ts';
import type { TerminalState } from '#contract/page/terminal.ts';
import { createListening, type Heard, type Listening, type ListeningDeps } from './listening.ts';

/** Visits, as far as voice has to do with them. */
export interface SpokenVisits {
  readonly languageOf: (visitId: string) => Language | null;
  /** Idle time stands still while somebody is listened to. */
  readonly setListening: (visitId: string, isListening: boolean) => void;
  /** Asks what was heard; the answer is the visit's next screen. */
  readonly ask: (visitId: string, heard: Heard) => void;
  readonly states: (signal: AbortSignal) => AsyncIterable<TerminalState>;
}

export interface ConversationDeps extends Omit<ListeningDeps, 'languageOf' | 'onListening' | 'onHeard'> {
  readonly visits: SpokenVisits;
}

/** Listening within visits: what is understood is asked, and what is left unsaid ends with its screen. */
export interface Conversation {
  readonly listening: Listening;
  readonly close: () => Promise<void>;
}

/**
 * Ties listening to visits. What was heard is asked here and not by the page: the answer needs no round trip, and
 * only what a recogniser heard can count as spoken.
 */
export function createConversation({ visits, ...parts }: ConversationDeps): Conversation {
  const listening = createListening({
    ...parts,
    languageOf: visits.languageOf,
    onListening: visits.setListening,
    onHeard: visits.ask,
  });
  const closing = new AbortController();
  const followed = followVisits(visits.states(closing.signal), listening);
  return {
    listening,
    close: async () => {
      closing.abort();
      await followed;
      await listening.close();
    },
  };
}

/** The microphone is open for one visit and on its listening screen only: when either goes, what is being said is dropped. */
async function followVisits(states: AsyncIterable<TerminalState>, listening: Listening): Promise<void> {
  let wasOnScreen = false;
  let visitId: string | null = null;
  for await (const state of states) {
    const visit = state.kind === 'visit' ? state.visit : null;
    const isOnScreen = visit?.screen.name === 'listen';
    const heard = listening.listeningIn();
    // The button may be pressed a moment before its screen is there.
    if (heard !== null && (heard !== visit?.id || (wasOnScreen && !isOnScreen))) listening.drop();
    if (visitId !== null && visitId !== visit?.id) listening.forget();
    visitId = visit?.id ?? null;
    wasOnScreen = isOnScreen;
  }
}
