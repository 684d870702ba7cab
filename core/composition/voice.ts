import { join } from 'node:path';
import { languages } from '#contract/base/language.ts';
import type { Settings } from '#contract/settings/settings.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { phrasesOf } from '../content/phrases.ts';
import type { SpeechParts } from '../engines/speech-parts.ts';
import { createNarration, type Narration } from '../speaking/narration.ts';
import { createReadings, type Readings, type ReadingsSource } from '../speaking/readings.ts';
import { createSpokenContent, type SpokenContent } from '../speaking/spoken-content.ts';
import { type Conversation, createConversation } from '../speech/conversation.ts';
import { installedVoices, planRecognizers, readInstalledModels } from '../speech/installed-models.ts';
import { watchModels } from '../speech/model-watch.ts';
import type { Fork } from '../system/child.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import type { Reception } from '../visit/reception.ts';

export interface VoiceDeps {
  readonly dataFolder: string;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  readonly fork: Fork;
  readonly speech: SpeechParts;
  readonly reception: Reception;
  readonly content: VenueContent;
  /** Names the venue's files. */
  readonly version: string;
  readonly readingsSource: ReadingsSource;
}

/** Listening and reading aloud over the visits of a reception. */
export interface TerminalVoice {
  readonly conversation: Conversation;
  readonly narration: Narration;
  readonly readings: Readings;
  /** Loads the models; whatever is added or removed later is taken up by itself. Resolves once readings are made. */
  readonly open: () => Promise<void>;
  /** Staff have changed the content: what can be heard is told anew, and sound of the old is forgotten. */
  readonly contentChanged: (content: VenueContent) => void;
  /** A headset was plugged in, as a page tells; null: as the machine tells. */
  readonly onHeadset: (page: string | null) => void;
  readonly close: () => Promise<void>;
}

/** Puts the voice together, with the models of the data folder and the words of the content. */
export function createTerminalVoice(deps: VoiceDeps): TerminalVoice {
  const { log } = deps;
  const readings = createReadings({
    content: deps.content,
    version: deps.version,
    source: deps.readingsSource,
    kana: deps.speech.kana,
    log,
    onChange: () => narration.speaking.forgetAnswers(),
  });
  let spoken = createSpokenContent(deps.content, readings);
  const modelsFolder = join(deps.dataFolder, 'models');
  const { narration, conversation } = createDialogue(deps, modelsFolder, () => spoken);
  const { listening } = conversation;

  const tellPhrases = (content: VenueContent) => {
    for (const language of languages) listening.setPhrases(language, phrasesOf(content, language));
  };
  const reloadModels = async () => {
    log.info('speech models changed');
    await listening.reload();
    await narration.reload();
  };
  const closing = new AbortController();
  let opened = Promise.resolve();
  const open = async () => {
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
    await readings.make(closing.signal);
  };
  tellPhrases(deps.content);
  return {
    conversation,
    narration,
    readings,
    open: () => {
      opened = open();
      return opened;
    },
    contentChanged: (content) => {
      spoken = createSpokenContent(content, readings);
      narration.speaking.forgetAnswers();
      tellPhrases(content);
    },
    onHeadset: (page) => {
      const state = deps.reception.state.get();
      const language = state.kind === 'visit' ? state.visit.language : deps.settings.languages[0];
      // Without a voice there is nothing to hear in a headset.
      if (narration.speaking.canSpeak(language)) deps.reception.plugHeadset(page);
    },
    close: async () => {
      closing.abort();
      await opened;
      await conversation.close();
      await narration.close();
    },
  };
}

/** Hearing and speaking know of each other: nothing is heard while the terminal speaks, and nothing said while it listens. */
function createDialogue(deps: VoiceDeps, modelsFolder: string, spoken: () => SpokenContent) {
  const { reception, speech } = deps;
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
    content: spoken,
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
