import type { Language } from '#contract/language.ts';
import type { SpeechFault } from '#contract/speech.ts';
import type { FromSpeech, MicrophoneSpec, RecognizerSpec, ToSpeech } from '#contract/speech-process.ts';
import type { Clock } from '../system/clock.ts';
import type { Microphone } from './microphone.ts';
import type { PageMicrophone } from './page-microphone.ts';
import type { Recognizer } from './recognizer.ts';
import { createUtterance, type Utterance } from './utterance.ts';
import type { VoiceActivity } from './voice-activity.ts';

type Configuration = Extract<ToSpeech, { kind: 'configure' }>;

/** The parts a speech process is made of; the real ones are in core/engines. */
export interface SpeechParts {
  /** Throws when the engine refuses the model. */
  readonly loadRecognizer: (spec: RecognizerSpec, language: Language) => Promise<Recognizer>;
  readonly loadVoiceActivity: (kind: Configuration['voiceActivity']) => Promise<VoiceActivity>;
  readonly createRecorder: (spec: Extract<MicrophoneSpec, { kind: 'recorder' }>) => Microphone;
  readonly createPageMicrophone: () => PageMicrophone;
  readonly clock: Clock;
}

/** The inside of the speech process: sound in, events out. */
export interface SpeechProcess {
  readonly receive: (message: ToSpeech) => void;
}

interface Loaded {
  readonly configuration: Configuration;
  readonly voiceActivity: VoiceActivity;
  readonly recognizers: ReadonlyMap<Language, Recognizer>;
  readonly microphone: Microphone;
}

export interface SpeechProcessOptions {
  readonly parts: SpeechParts;
  readonly send: (message: FromSpeech) => void;
  /** All that can be loaded is. */
  readonly ready: () => void;
  /** An engine threw where it never should: the process is of no use any more. */
  readonly die: (error: unknown) => void;
}

export function createSpeechProcess({ parts, send, ready, die }: SpeechProcessOptions): SpeechProcess {
  const phrasesByLanguage = new Map<Language, readonly string[]>();
  let loaded: Loaded | null = null;
  let page: PageMicrophone | null = null;
  let current: { readonly turn: number; readonly utterance: Utterance } | null = null;

  const finish = () => {
    loaded?.microphone.close();
    current = null;
  };
  const breakOff = (turn: number, code: SpeechFault) => {
    if (current?.turn !== turn) return;
    finish();
    send({ kind: 'fault', turn, code });
  };
  const listen = (turn: number, language: Language) => {
    finish();
    const recognizer = loaded?.recognizers.get(language);
    if (!loaded || !recognizer) return send({ kind: 'fault', turn, code: 'model-damaged' });
    const utterance = createUtterance({
      turn,
      language,
      recognizer,
      voiceActivity: loaded.voiceActivity,
      times: loaded.configuration.times,
      clock: parts.clock,
      emit: (event) => {
        if (current?.turn !== turn) return;
        if (event.kind !== 'listening' && event.kind !== 'partial') finish();
        send(event);
      },
    });
    current = { turn, utterance };
    loaded.microphone.open({
      onSound: (pcm) => void utterance.accept(pcm).catch(die),
      onLost: (code) => breakOff(turn, code),
    });
  };
  const setPhrases = (language: Language, phrases: readonly string[]) => {
    phrasesByLanguage.set(language, phrases);
    loaded?.recognizers.get(language)?.setPhrases(phrases);
  };
  const configure = async (configuration: Configuration) => {
    page = configuration.microphone.kind === 'page' ? parts.createPageMicrophone() : null;
    const { microphone } = configuration;
    const voiceActivity = await parts.loadVoiceActivity(configuration.voiceActivity);
    const recognizers = await loadRecognizers(configuration, parts, send);
    for (const [language, phrases] of phrasesByLanguage) recognizers.get(language)?.setPhrases(phrases);
    const opened = microphone.kind === 'recorder' ? parts.createRecorder(microphone) : page;
    if (opened) loaded = { configuration, voiceActivity, recognizers, microphone: opened };
    ready();
  };
  const stop = (turn: number, drop: boolean) => {
    if (current?.turn !== turn) return;
    // What was said is complete, so the microphone need not hear how it is decided upon.
    loaded?.microphone.close();
    current.utterance.stop(drop).catch(die);
  };
  const receive = (message: ToSpeech) => {
    if (message.kind === 'configure') configure(message).catch(die);
    else if (message.kind === 'phrases') setPhrases(message.language, message.phrases);
    else if (message.kind === 'listen') listen(message.turn, message.language);
    else if (message.kind === 'stop') stop(message.turn, message.drop);
    else if (message.turn === current?.turn) page?.deliver(message.pcm);
  };
  return { receive };
}

/** Loads what can be loaded; a model that its engine refuses costs its languages, not the process. */
async function loadRecognizers(
  configuration: Configuration,
  { loadRecognizer, clock }: SpeechParts,
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
