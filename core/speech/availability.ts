import type { Language } from '#contract/base/language.ts';
import type { HearingReason, VoiceAvailability } from '#contract/page/speech.ts';
import type { ChildState } from '../system/supervisor.ts';

/** Whether sound can be had: not known yet counts as there. */
export type MicrophoneState = 'found' | 'none' | 'lost';

/** All that decides whether a language is heard. */
export interface HearingState {
  readonly isTurnedOn: boolean;
  readonly process: ChildState;
  readonly microphone: MicrophoneState;
  /** Languages for which some model is installed. */
  readonly modelled: ReadonlySet<Language>;
  /** What loading said, since the process last started. */
  readonly loaded: ReadonlyMap<Language, { readonly ok: boolean; readonly closed: boolean }>;
}

const processReasons: Readonly<Record<ChildState, HearingReason | null>> = {
  ready: null,
  starting: 'engine-starting',
  restarting: 'engine-starting',
  stopped: 'engine-starting',
  resting: 'engine-down',
};

const microphoneReasons: Readonly<Record<MicrophoneState, HearingReason | null>> = {
  found: null,
  none: 'no-microphone',
  lost: 'microphone-lost',
};

/** Whether and how a language is heard now, and why not fully. */
export function hearingOf(language: Language, state: HearingState): Pick<VoiceAvailability, 'hearing' | 'reason'> {
  const reason = whyOff(language, state);
  if (reason) return { hearing: 'off', reason };
  if (state.loaded.get(language)?.closed)
    return { hearing: 'basic', reason: language === 'en' ? 'basic-english' : null };
  return { hearing: 'full', reason: null };
}

function whyOff(language: Language, state: HearingState): HearingReason | null {
  if (!state.isTurnedOn) return 'turned-off';
  if (!state.modelled.has(language)) return 'no-model';
  const ofProcess = processReasons[state.process];
  if (ofProcess) return ofProcess;
  if (!state.loaded.get(language)?.ok) return 'model-damaged';
  return microphoneReasons[state.microphone];
}
