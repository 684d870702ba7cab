import type { Language } from '#contract/base/language.ts';
import type { MicrophoneKind, VoiceAvailability } from '#contract/page/speech.ts';
import type { FromSpeech, ToSpeech } from '#contract/process/speech-process.ts';
import type { Cancel } from '../system/clock.ts';
import type { ChildState } from '../system/supervisor.ts';
import { hearingOf, type MicrophoneState } from './availability.ts';
import { createSpeechLink, type SpeechLinkOptions } from './speech-link.ts';

/** A message about one turn. */
export type TurnMessage = Exclude<FromSpeech, { kind: 'loaded' | 'microphone' }>;

export interface EarsOptions extends Omit<SpeechLinkOptions, 'onMessage' | 'onState' | 'phrases'> {
  readonly onTurn: (message: TurnMessage) => void;
  /** The process is not there any more; whatever it listened to is lost. */
  readonly onProcessLost: () => void;
  /** What can be heard may have changed. */
  readonly onChange: () => void;
}

/** The speech process with its models and its microphone, and what it can hear now. */
export interface Ears {
  /** Starts the process; until then nothing is heard. */
  readonly open: () => void;
  readonly microphone: MicrophoneKind;
  readonly hearingOf: (language: Language) => Pick<VoiceAvailability, 'hearing' | 'reason'>;
  readonly send: (message: ToSpeech) => void;
  readonly setPhrases: (language: Language, phrases: readonly string[]) => void;
  /** What the page says of its own microphone; without meaning where the recorder is used. */
  readonly reportMicrophone: (isThere: boolean) => void;
  /** Nothing that was said stays in the memory of the process. */
  readonly forget: () => void;
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const probeAgainMs = 5000;
/** Again later: what native libraries free, they free after a while. */
const forgetAtMs = [0, 1000, 5000];
/** Twice what Node reads from a channel at once. */
const fillerBytes = 131_072;

export function createEars(options: EarsOptions): Ears {
  const { clock, microphone, settings, plans } = options;
  const phrases = new Map<Language, readonly string[]>();
  const loaded = new Map<Language, { ok: boolean; closed: boolean }>();
  let found: MicrophoneState = 'found';
  let cancelProbe: Cancel = () => {};
  let cancelForget: Cancel = () => {};

  const noteMicrophone = (state: MicrophoneState) => {
    cancelProbe();
    const wantsProbe = state !== 'found' && microphone.kind === 'recorder';
    if (wantsProbe) cancelProbe = clock.after(probeAgainMs, () => link.send({ kind: 'probe' }));
    if (found === state) return;
    found = state;
    options.onChange();
  };
  const receive = (message: FromSpeech) => {
    if (message.kind === 'loaded') return void loaded.set(message.language, message);
    if (message.kind === 'microphone') return noteMicrophone(message.found ? 'found' : missing(found));
    options.onTurn(message);
    if (message.kind === 'fault' && message.code.startsWith('microphone')) noteMicrophone('lost');
  };
  const followProcess = (state: ChildState) => {
    if (state === 'starting') loaded.clear();
    if (state === 'ready' && microphone.kind === 'recorder') link.send({ kind: 'probe' });
    if (state !== 'ready') options.onProcessLost();
    options.onChange();
  };
  const link = createSpeechLink({ ...options, phrases: () => phrases, onMessage: receive, onState: followProcess });
  const open = () => {
    // A terminal that can understand no language runs no process for it.
    if (settings.listening && plans().length > 0) link.start();
  };
  return {
    open,
    microphone: microphone.kind,
    hearingOf: (language) => {
      const modelled = new Set(plans().flatMap((plan) => plan.languages));
      const state = { isTurnedOn: settings.listening, process: link.state(), microphone: found, modelled, loaded };
      return hearingOf(language, state);
    },
    send: (message) => void link.send(message),
    setPhrases: (language, given) => {
      phrases.set(language, given);
      link.send({ kind: 'phrases', language, phrases: [...given] });
    },
    reportMicrophone: (isThere) => {
      if (microphone.kind === 'page') noteMicrophone(isThere ? 'found' : 'none');
    },
    forget: () => {
      cancelForget();
      const later = forgetAtMs.map((delayMs) =>
        clock.after(delayMs, () => link.send({ kind: 'forget', filler: new Uint8Array(fillerBytes) })),
      );
      cancelForget = () => {
        for (const cancel of later) cancel();
      };
    },
    reload: async () => {
      await link.stop();
      open();
    },
    close: async () => {
      cancelProbe();
      cancelForget();
      await link.stop();
    },
  };
}

/** A microphone that was never heard is not there; one that was is lost. */
function missing(before: MicrophoneState): MicrophoneState {
  return before === 'lost' ? 'lost' : 'none';
}
