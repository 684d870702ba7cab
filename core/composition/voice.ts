import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { languages } from '#contract/base/language.ts';
import type { Settings } from '#contract/settings/settings.ts';
import type { SpeechParts } from '../engines/speech-parts.ts';
import { createNarration, type Narration } from '../speaking/narration.ts';
import { type Conversation, createConversation } from '../speech/conversation.ts';
import { installedVoices, planRecognizers, readInstalledModels } from '../speech/installed-models.ts';
import { watchModels } from '../speech/model-watch.ts';
import type { Fork } from '../system/child.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import type { Reception } from '../visit/reception.ts';
import type { Editions } from './editions.ts';

export interface VoiceDeps {
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly fork: Fork;
  readonly speech: SpeechParts;
  readonly reception: Reception;
  readonly editions: Pick<Editions, 'shown' | 'onChange'>;
}

/** Listening and reading aloud over the visits of a reception. */
export interface TerminalVoice {
  readonly conversation: Conversation;
  readonly narration: Narration;
  /** Loads the models; whatever is added or removed later is taken up by itself. */
  readonly open: () => void;
  /** A headset was plugged in, as a page tells; null: as the machine tells. */
  readonly onHeadset: (page: string | null) => void;
  readonly close: () => Promise<void>;
}

/** Puts the voice together, with the models of the data folder and the words of the edition that is shown. */
export function createTerminalVoice(deps: VoiceDeps): TerminalVoice {
  const { log, editions } = deps;
  const modelsFolder = join(deps.dataFolder, 'models');
  const { narration, conversation } = createDialogue(deps, modelsFolder);
  const { listening } = conversation;

  /** A language at a time: those of a large venue are many. Whoever is told newer ones meanwhile goes on with those. */
  const tellPhrases = async () => {
    const { phrases } = editions.shown();
    const told = phrases();
    for (const language of languages) {
      if (phrases() !== told || editions.shown().phrases !== phrases || closing.signal.aborted) return;
      listening.setPhrases(language, told.get(language) ?? []);
      await breathe();
    }
  };
  const stopFollowing = editions.onChange((change) => {
    if (change !== 'phrases') narration.speaking.forgetAnswers();
    if (change !== 'readings') void tellPhrases();
  });
  const reloadModels = async () => {
    log.info('speech models changed');
    await listening.reload();
    await narration.reload();
  };
  const closing = new AbortController();
  const open = () => {
    if (closing.signal.aborted) return;
    const stopWatching = watchModels({
      modelsFolder,
      clock: deps.clock,
      mayChange: () => !listening.isListening(),
      onChange: () => void reloadModels().catch((error: unknown) => log.error('models not reloaded', {}, error)),
    });
    closing.signal.addEventListener('abort', stopWatching);
    listening.open();
    narration.open();
  };
  void tellPhrases();
  return {
    conversation,
    narration,
    open,
    onHeadset: (page) => {
      const state = deps.reception.state.get();
      const language = state.kind === 'visit' ? state.visit.language : deps.settings.languages[0];
      // Without a voice there is nothing to hear in a headset.
      if (narration.speaking.canSpeak(language)) deps.reception.plugHeadset(page);
    },
    close: async () => {
      closing.abort();
      stopFollowing();
      await conversation.close();
      await narration.close();
    },
  };
}

/** Hearing and speaking know of each other: nothing is heard while the terminal speaks, and nothing said while it listens. */
function createDialogue(deps: VoiceDeps, modelsFolder: string) {
  const { reception, speech, editions } = deps;
  const { voice } = deps.settings;
  const models = () => readInstalledModels(modelsFolder);
  const narration: Narration = createNarration({
    ...deps,
    isTurnedOn: voice.speaking,
    volume: voice.volume,
    entry: speech.voiceEntry,
    plain: speech.plainVoice,
    kana: speech.kana,
    models: () => installedVoices(models()),
    languageOf: reception.languageOf,
    states: reception.state.watch,
    isListening: () => conversation.listening.isListening(),
    content: () => editions.shown().spoken,
  });
  const { canSpeak, hush } = narration.speaking;
  const conversation: Conversation = createConversation({
    ...deps,
    ...speech,
    canSpeak,
    hush,
    settings: voice,
    voiceActivity: voice.voiceActivity,
    plans: () => planRecognizers({ installed: models(), preferred: voice.models, englishBasic: speech.englishBasic }),
    visits: {
      languageOf: reception.languageOf,
      setListening: reception.setListening,
      ask: (visitId, { text, alternatives }) => void reception.ask(visitId, { text, alternatives, via: 'spoken' }),
      states: reception.state.watch,
    },
  });
  return { narration, conversation };
}
