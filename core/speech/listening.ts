import { type Language, languages } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { SpeechEvent, StartOutcome, StopOutcome, VoiceAvailability } from '#contract/page/speech.ts';
import type { Cancel } from '../system/clock.ts';
import { createHappenings } from '../system/happenings.ts';
import type { MediaLine } from '../system/media-line.ts';
import { createEars, type Ears, type EarsOptions, type TurnMessage } from './ears.ts';

export interface ListeningDeps extends Omit<EarsOptions, 'onTurn' | 'onProcessLost' | 'onChange'> {
  /** The language of a visit under way, or null when it is over. */
  readonly languageOf: (visitId: string) => Language | null;
  readonly canSpeak: (language: Language) => boolean;
  /** Whatever is being read aloud falls silent: the terminal must not hear itself. */
  readonly hush: () => void;
  /** A turn of the visit has begun or is over. */
  readonly onListening: (visitId: string, isListening: boolean) => void;
  /** A turn ended with words that may be a question. */
  readonly onHeard: (visitId: string, heard: Heard) => void;
}

/** What was understood, and what else it may have been, likeliest first. */
export type Heard = Pick<Extract<SpeechEvent, { kind: 'final' }>, 'text' | 'alternatives'>;

/** Listens to visitors, one utterance at a time. */
export interface Listening {
  /** Starts the speech process, if there is anything it could understand. */
  readonly open: () => void;
  readonly available: () => VoiceAvailability[];
  readonly start: (visitId: string, media: Pick<MediaLine, 'hear'>) => StartOutcome;
  readonly stop: (call: { visitId: string; turn: number; drop: boolean }) => StopOutcome;
  readonly reportMicrophone: (state: 'found' | 'none' | 'refused') => void;
  /** What can be heard, then everything that happens. */
  readonly watch: (signal: AbortSignal) => AsyncGenerator<SpeechEvent, void, void>;
  readonly isListening: () => boolean;
  /** The visit that is being listened to. */
  readonly listeningIn: () => string | null;
  /** The venue's questions in a language; to be called whenever content changes. */
  readonly setPhrases: (language: Language, phrases: readonly string[]) => void;
  /** Forgets what is being said and what no page has taken yet. */
  readonly drop: () => void;
  /** A visit is over: nothing that was said in it stays in the memory of the speech process. */
  readonly forget: () => void;
  /** Models were added or removed: the process is started anew. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Turn {
  readonly turn: number;
  readonly visitId: string;
  readonly stopHearing: Cancel;
}

export function createListening(deps: ListeningDeps): Listening {
  const happenings = createHappenings<SpeechEvent>();
  let current: Turn | null = null;
  let turns = 0;

  const finish = (event: SpeechEvent) => {
    const ended = current;
    current = null;
    happenings.tell(event);
    if (ended) conclude(ended, event, deps);
  };
  const receive = (message: TurnMessage) => {
    if (message.turn !== current?.turn) return;
    const event = eventOf(message);
    if (event.kind === 'listening' || event.kind === 'partial') happenings.tell(event);
    else finish(event);
  };
  const ears = createEars({
    ...deps,
    onTurn: receive,
    onProcessLost: () => current && finish({ kind: 'fault', turn: current.turn, code: 'engine-lost' }),
    onChange: () => happenings.tell(availability()),
  });
  const available = () =>
    languages.map((language) => ({ language, ...ears.hearingOf(language), speaking: deps.canSpeak(language) }));
  const availability = (): SpeechEvent => {
    return { kind: 'available', microphone: deps.microphone.kind, languages: available() };
  };
  const start: Listening['start'] = (visitId, media) => {
    const language = deps.languageOf(visitId);
    if (!language) return refuse('visit-over');
    if (current) return refuse('already-listening');
    if (ears.hearingOf(language).hearing === 'off') return refuse('voice-off');
    deps.hush();
    const turn = ++turns;
    ears.send({ kind: 'listen', turn, language });
    current = { turn, visitId, stopHearing: ears.microphone === 'page' ? carrySound(media, turn, ears) : () => {} };
    deps.onListening(visitId, true);
    const longestMs = deps.settings.times.maxSpeechMs;
    happenings.tell({ kind: 'opening', turn, microphone: ears.microphone, longestMs });
    return ok({ turn });
  };
  const stop: Listening['stop'] = ({ visitId, turn, drop }) => {
    if (!deps.languageOf(visitId)) return refuse('visit-over');
    if (current?.turn !== turn || current.visitId !== visitId) return refuse('not-listening');
    ears.send({ kind: 'stop', turn, drop });
    // What is forgotten is over at once, so that the visitor can say it again.
    if (drop) finish({ kind: 'stopped', turn });
    return ok(null);
  };
  const drop = () => {
    happenings.forget();
    if (!current) return;
    ears.send({ kind: 'stop', turn: current.turn, drop: true });
    finish({ kind: 'stopped', turn: current.turn });
  };
  return {
    open: ears.open,
    available,
    start,
    stop,
    drop,
    reportMicrophone: (state) => ears.reportMicrophone(state === 'found'),
    watch: (signal) => happenings.watch(signal, availability()),
    isListening: () => current !== null,
    listeningIn: () => current?.visitId ?? null,
    setPhrases: ears.setPhrases,
    forget: ears.forget,
    reload: ears.reload,
    close: ears.close,
  };
}

function conclude({ visitId, stopHearing }: Turn, event: SpeechEvent, deps: ListeningDeps): void {
  stopHearing();
  deps.onListening(visitId, false);
  if (event.kind === 'final') deps.onHeard(visitId, event);
}

function carrySound(media: Pick<MediaLine, 'hear'>, turn: number, ears: Ears): Cancel {
  return media.hear('microphone', ({ payload }) => ears.send({ kind: 'sound', turn, pcm: new Uint8Array(payload) }));
}

function eventOf(message: TurnMessage): SpeechEvent {
  if (message.kind !== 'final') return message;
  const { kind, turn, text, alternatives } = message;
  return { kind, turn, text, alternatives };
}
