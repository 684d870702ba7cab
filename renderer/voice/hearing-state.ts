import type { MicrophoneKind, Rejection, SpeechEvent, SpeechFault, VoiceAvailability } from '#contract/page/speech.ts';

/** Why a turn at the talking button gave no question. */
export type Unheard = Rejection | SpeechFault | 'silence' | 'no-microphone' | 'voice-off';

/** What was understood, and what else it may have been, likeliest first. */
export interface HeardWords {
  readonly text: string;
  readonly alternatives: readonly string[];
}

/** Where listening stands, as the page is told. All of it goes with the document. */
export interface HearingState {
  readonly microphone: MicrophoneKind | null;
  readonly languages: readonly VoiceAvailability[];
  /** `idle`: nobody is listened to. `thinking`: the words stand, or the speaker has finished. */
  readonly phase: 'idle' | 'starting' | 'listening' | 'thinking';
  /** The newest turn; 0 before the first. */
  readonly turn: number;
  readonly partial: string;
  /** Loudness, newest first, each 0..1. */
  readonly levels: readonly number[];
  readonly longestMs: number;
  readonly speakingSinceMs: number | null;
  readonly secondsLeft: number;
  /** The words of the last turn that was understood. */
  readonly heard: HeardWords | null;
  readonly unheard: Unheard | null;
}

export const nothingHeardYet: HearingState = {
  microphone: null,
  languages: [],
  phase: 'idle',
  turn: 0,
  partial: '',
  levels: [],
  longestMs: 0,
  speakingSinceMs: null,
  secondsLeft: 0,
  heard: null,
  unheard: null,
};

/** The talking button was pressed: what was heard before is forgotten. */
export function pressed(state: HearingState): HearingState {
  const { microphone, languages, turn } = state;
  return { ...nothingHeardYet, microphone, languages, turn: turn + 1, phase: 'starting' };
}

/** The turn gave nothing, for this reason. */
export function unheardFor(state: HearingState, unheard: Unheard): HearingState {
  return { ...state, phase: 'idle', partial: '', unheard };
}

const rows = 13;

/** The state after an event of core; an event of an earlier turn changes nothing. `nowMs` is any steady clock's. */
export function hear(state: HearingState, event: SpeechEvent, nowMs: number): HearingState {
  if (event.kind === 'available') return { ...state, microphone: event.microphone, languages: event.languages };
  if (event.kind !== 'opening' && event.turn < state.turn) return state;
  switch (event.kind) {
    case 'opening': {
      const { turn, longestMs } = event;
      return { ...pressed(state), turn, longestMs, secondsLeft: Math.ceil(longestMs / 1000) };
    }
    case 'listening':
      return hearSound(state, event, nowMs);
    case 'partial':
      return { ...state, partial: event.text };
    case 'final': {
      const { text, alternatives } = event;
      return { ...state, phase: 'thinking', partial: '', heard: { text, alternatives } };
    }
    case 'rejected':
      return unheardFor(state, event.reason);
    case 'silence':
      return unheardFor(state, 'silence');
    case 'fault':
      return unheardFor(state, event.code);
    case 'stopped':
      return { ...state, phase: 'idle', partial: '' };
  }
}

function hearSound(
  state: HearingState,
  { level, speaking }: Extract<SpeechEvent, { kind: 'listening' }>,
  nowMs: number,
): HearingState {
  const { longestMs, phase } = state;
  const since = state.speakingSinceMs ?? (speaking ? nowMs : null);
  const leftMs = since === null ? longestMs : longestMs - (nowMs - since);
  return {
    ...state,
    phase: phase === 'starting' ? 'listening' : phase,
    levels: [level, ...state.levels].slice(0, rows),
    speakingSinceMs: since,
    secondsLeft: Math.max(0, Math.ceil(leftMs / 1000)),
  };
}
