import type { TerminalState } from '#contract/page/terminal.ts';
import { createSpeaking, type Speaking, type SpeakingDeps } from './speaking.ts';
import { createVoices, type VoicesDeps } from './voices.ts';

export interface NarrationDeps extends Omit<SpeakingDeps, 'voiceFor'>, VoicesDeps {
  readonly isTurnedOn: boolean;
  /** The visits of this terminal, as they change. */
  readonly states: (signal: AbortSignal) => AsyncIterable<TerminalState>;
}

/** Reading aloud within visits: with a visit ends whatever is being said in it. */
export interface Narration {
  readonly speaking: Speaking;
  /** Starts the processes of neural voices; the plain voice speaks until they are ready. */
  readonly open: () => void;
  /** Models of voices were added or removed. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createNarration(deps: NarrationDeps): Narration {
  const voices = createVoices(deps);
  const voiceFor = (language: Parameters<typeof voices.forLanguage>[0]) =>
    deps.isTurnedOn ? voices.forLanguage(language) : null;
  const speaking = createSpeaking({ ...deps, voiceFor });
  const closing = new AbortController();
  const followed = followVisits(deps.states(closing.signal), speaking);
  return {
    speaking,
    open: () => {
      if (deps.isTurnedOn) voices.open();
    },
    reload: async () => {
      if (deps.isTurnedOn) await voices.reload();
    },
    close: async () => {
      closing.abort();
      speaking.hush();
      await followed;
      await voices.close();
    },
  };
}

async function followVisits(states: AsyncIterable<TerminalState>, speaking: Speaking): Promise<void> {
  let visitId: string | null = null;
  for await (const state of states) {
    const next = state.kind === 'visit' ? state.visit.id : null;
    if (visitId !== null && next !== visitId) speaking.endVisit();
    visitId = next;
  }
}
