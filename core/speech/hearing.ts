import type { Language } from '#contract/base/language.ts';
import type { FromSpeech, MicrophoneSpec, RecognizerSpec, ToSpeech } from '#contract/process/speech-process.ts';
import type { Clock } from '../system/clock.ts';
import type { Microphone } from './microphone.ts';
import type { PageMicrophone } from './page-microphone.ts';
import type { Recognizer } from './recognizer.ts';
import { createTurns, type Turns } from './turns.ts';
import type { VoiceActivity } from './voice-activity.ts';

type Configuration = Extract<ToSpeech, { kind: 'configure' }>;

/** The parts that hearing is made of; the real ones are in core/engines. */
export interface HearingParts {
  /** Throws when the engine refuses the model. */
  readonly loadRecognizer: (spec: RecognizerSpec, language: Language) => Promise<Recognizer>;
  readonly loadVoiceActivity: (kind: Configuration['voiceActivity']) => Promise<VoiceActivity>;
  readonly createRecorder: (spec: Extract<MicrophoneSpec, { kind: 'recorder' }>) => Microphone;
  readonly createPageMicrophone: () => PageMicrophone;
  readonly clock: Clock;
  /** Frees memory that nothing refers to any more, and overwrites it. */
  readonly sweepMemory: () => void;
}

export interface HearingOptions {
  readonly parts: HearingParts;
  readonly send: (message: FromSpeech) => void;
  /** All that can be loaded is. */
  readonly ready: () => void;
  /** An engine threw where it never should: the process is of no use any more. */
  readonly die: (error: unknown) => void;
}

/** What the speech process does: sound in, events out. */
export interface Hearing {
  readonly receive: (message: ToSpeech) => void;
}

export function createHearing({ parts, send, ready, die }: HearingOptions): Hearing {
  const phrasesByLanguage = new Map<Language, readonly string[]>();
  let recognizers: ReadonlyMap<Language, Recognizer> = new Map();
  /** Have been listened with: only they have anything to forget, and only they need to be loaded. */
  const used = new Set<Recognizer>();
  let isSweepDue = false;
  let voiceActivity: VoiceActivity | null = null;
  let page: PageMicrophone | null = null;
  let turns: Turns | null = null;

  const setPhrases = (language: Language, phrases: readonly string[]) => {
    phrasesByLanguage.set(language, phrases);
    // A recogniser that is given other phrases forgets what it has heard so far.
    turns?.whenQuiet(() => recognizers.get(language)?.setPhrases(phrases));
  };
  const openMicrophone = (spec: MicrophoneSpec): Microphone => {
    if (spec.kind === 'recorder') return parts.createRecorder(spec);
    page = parts.createPageMicrophone();
    return page;
  };
  const configure = async (configuration: Configuration) => {
    voiceActivity = await parts.loadVoiceActivity(configuration.voiceActivity);
    recognizers = await loadRecognizers(configuration, parts, send);
    for (const [language, phrases] of phrasesByLanguage) recognizers.get(language)?.setPhrases(phrases);
    const microphone = openMicrophone(configuration.microphone);
    turns = createTurns({ ...parts, times: configuration.times, voiceActivity, recognizers, microphone, send, die });
    ready();
  };
  const forget = () => {
    voiceActivity?.reset();
    for (const recognizer of used) {
      recognizer.begin();
      recognizer.finish();
    }
    parts.sweepMemory();
  };
  /** Sweeping takes longer than a visit may: visits that end while it is under way are swept after together. */
  const forgetSoon = () => {
    if (isSweepDue) return;
    isSweepDue = true;
    parts.clock.after(0, () => {
      isSweepDue = false;
      turns?.whenQuiet(forget);
    });
  };
  const listen = (turn: number, language: Language) => {
    const recognizer = recognizers.get(language);
    if (recognizer) used.add(recognizer);
    turns?.listen(turn, language);
  };
  const receive = (message: ToSpeech) => {
    switch (message.kind) {
      case 'configure':
        return void configure(message).catch(die);
      case 'phrases':
        return setPhrases(message.language, message.phrases);
      case 'listen':
        return listen(message.turn, message.language);
      case 'stop':
        return turns?.stop(message.turn, message.drop);
      case 'forget':
        return forgetSoon();
      case 'probe':
        return turns?.probe();
      case 'sound':
        if (turns?.isCurrent(message.turn)) page?.deliver(message.pcm);
    }
  };
  return { receive };
}

/** Loads what can be loaded; a model that its engine refuses costs its languages, not the process. */
async function loadRecognizers(
  configuration: Configuration,
  { loadRecognizer, clock }: HearingParts,
  send: (message: FromSpeech) => void,
): Promise<ReadonlyMap<Language, Recognizer>> {
  const recognizers = new Map<Language, Recognizer>();
  for (const { languages, spec } of configuration.recognizers) {
    for (const language of languages) {
      const startedMs = clock.monotonicMs();
      const recognizer = await loadRecognizer(spec, language).catch(() => null);
      if (recognizer) recognizers.set(language, recognizer);
      const loadMs = clock.monotonicMs() - startedMs;
      send({ kind: 'loaded', language, ok: recognizer !== null, closed: recognizer?.closed ?? false, loadMs });
    }
  }
  return recognizers;
}
