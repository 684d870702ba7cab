import type { Language } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { SayOutcome, SpeakingEvent, SpokenSubject } from '#contract/page/speaking.ts';
import type { Clock } from '../system/clock.ts';
import { createHappenings } from '../system/happenings.ts';
import type { Log } from '../system/log.ts';
import type { MediaLine } from '../system/media-line.ts';
import type { KanaReader } from './kana-reader.ts';
import { createMadeKana } from './made-kana.ts';
import { createReader } from './reader.ts';
import { type Script, scriptOf, scriptOfSentence } from './script.ts';
import type { SaidAs, SpokenContent } from './spoken-content.ts';
import type { Speech, Speed, Voice } from './voice.ts';

export interface SpeakingDeps {
  /** The best voice for a language, or null. */
  readonly voiceFor: (language: Language) => Voice | null;
  readonly clock: Clock;
  readonly log: Log;
  /** 0..1 */
  readonly volume: number;
  readonly languageOf: (visitId: string) => Language | null;
  readonly isListening: () => boolean;
  /** Reads Japanese that has no reading of its own; null where this machine cannot. */
  readonly kana: KanaReader | null;
  /** Read at each call, because content may change. */
  readonly content: () => SpokenContent;
}

export interface SayCall {
  readonly visitId: string;
  readonly subject: SpokenSubject;
  readonly speed: Speed;
}

/** A sentence of the venue's content, and how it is said. */
export interface StaffCall {
  readonly text: string;
  readonly language: Language;
  readonly saidAs: SaidAs | null;
}

/** Reads aloud, one utterance at a time; a new one silences the one before. */
export interface Speaking {
  readonly say: (call: SayCall, media: Pick<MediaLine, 'send'>) => SayOutcome;
  /** Reads a sentence to whoever looks after the readings; nobody need be visiting. */
  readonly sayToStaff: (
    call: StaffCall,
    media: Pick<MediaLine, 'send'>,
  ) => Outcome<{ utterance: number }, 'no-voice' | 'listening'>;
  readonly hush: () => void;
  readonly watch: (signal: AbortSignal) => AsyncGenerator<SpeakingEvent, void, void>;
  readonly canSpeak: (language: Language) => boolean;
  /** Content has changed: cached answers are forgotten. */
  readonly forgetAnswers: () => void;
  readonly endVisit: () => void;
}

/** Sound is sent at most so far ahead of where its listener is. */
const aheadMs = 4000;
const frameMs = 100;

export function createSpeaking(deps: SpeakingDeps): Speaking {
  const { clock, log } = deps;
  const happenings = createHappenings<SpeakingEvent>();
  const madeKana = createMadeKana(deps.kana, (text) => deps.content().withKnown(text), log);
  const reader = createReader((sentence, language) => deps.content().isApproved(sentence, language), madeKana);
  let current: { readonly utterance: number } | null = null;
  let utterances = 0;
  /** Where on the timeline of all sound the next sample lies. */
  let sentMs = 0;

  const finish = (one: { utterance: number }, reason: 'sent' | 'hushed' | 'fault') => {
    if (current !== one) return;
    current = null;
    happenings.tell({ kind: 'end', utterance: one.utterance, reason });
  };
  const read = async (one: { utterance: number }, voice: Voice, script: Script, speed: Speed, media: MediaSender) => {
    sentMs = Math.max(sentMs, clock.monotonicMs());
    for (const [index, piece] of script.pieces.entries()) {
      const speech = await reader.speech(voice, script, piece, speed);
      if (current !== one) return;
      if (!speech) continue;
      const { rateHz } = speech;
      const durationMs = (speech.pcm.length / rateHz) * 1000;
      const { utterance } = one;
      happenings.tell({ kind: 'sound', utterance, sentence: index, fromMs: sentMs, rateHz, durationMs });
      sendSound(speech, sentMs, deps.volume, media);
      sentMs += durationMs;
      await waitUntil(clock, sentMs - aheadMs);
    }
    finish(one, 'sent');
  };
  const hush = () => {
    if (current) finish(current, 'hushed');
  };
  const say: Speaking['say'] = ({ visitId, subject, speed }, media) => {
    const visitLanguage = deps.languageOf(visitId);
    if (!visitLanguage) return refuse('visit-over');
    if (deps.isListening()) return refuse('listening');
    const script = scriptOf(subject, visitLanguage, deps.content());
    if (!script) return refuse('unknown-entry');
    return begin(script, speed, media);
  };
  const begin = (script: Script, speed: Speed, media: MediaSender) => {
    const voice = deps.voiceFor(script.language);
    if (!voice || script.pieces.length === 0) return refuse('no-voice');
    hush();
    utterances += 1;
    const one = { utterance: utterances };
    current = one;
    const { text, language, pieces } = script;
    const sentences = pieces.map(({ sentence }) => sentence);
    happenings.tell({ kind: 'begin', utterance: utterances, text, language, sentences, synthetic: true });
    read(one, voice, script, speed, media).catch((error: unknown) => {
      log.error('reading aloud failed', { voice: voice.name }, error);
      finish(one, 'fault');
    });
    return ok({ utterance: utterances });
  };
  return {
    say,
    sayToStaff: ({ text, language, saidAs }, media) =>
      deps.isListening() ? refuse('listening') : begin(scriptOfSentence(text, language, saidAs), 'normal', media),
    hush,
    watch: (signal) => happenings.watch(signal),
    canSpeak: (language) => deps.voiceFor(language) !== null,
    forgetAnswers: reader.forget,
    endVisit: () => {
      hush();
      madeKana.forget();
      happenings.forget();
    },
  };
}

type MediaSender = Pick<MediaLine, 'send'>;

function sendSound({ pcm, rateHz }: Speech, fromMs: number, volume: number, media: MediaSender): void {
  const perFrame = Math.round((rateHz * frameMs) / 1000);
  for (let at = 0; at < pcm.length; at += perFrame) {
    const frame = pcm.slice(at, at + perFrame).map((sample) => Math.round(sample * volume));
    media.send('voice', fromMs + (at / rateHz) * 1000, new Uint8Array(frame.buffer));
  }
}

function waitUntil(clock: Clock, atMs: number): Promise<void> {
  const delayMs = atMs - clock.monotonicMs();
  return delayMs <= 0 ? Promise.resolve() : new Promise((resolve) => clock.after(delayMs, resolve));
}
