import { join } from 'node:path';
import { languages } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { phrasesOf } from '../content/phrases.ts';
import type { Ability } from '../door/ability.ts';
import { createNarration, type Narration } from '../speaking/narration.ts';
import { speakingProcedures } from '../speaking/procedures.ts';
import { readingProcedures } from '../speaking/reading-procedures.ts';
import { createReadings } from '../speaking/readings.ts';
import { createSpokenContent, type SpokenContent } from '../speaking/spoken-content.ts';
import { type Conversation, createConversation } from '../speech/conversation.ts';
import { installedVoices, planRecognizers, readInstalledModels } from '../speech/installed-models.ts';
import { watchModels } from '../speech/model-watch.ts';
import { listeningProcedures } from '../speech/procedures.ts';
import type { Reception } from '../visit/reception.ts';
import type { ContentAbility } from './content.ts';
import type { Ground } from './ground.ts';

export interface VoiceParts {
  readonly reception: Reception;
  readonly content: ContentAbility;
  /** Whether somebody certainly comes if called. */
  readonly isStaffed: () => boolean;
}

/** Listening and reading aloud over the visits of a reception. */
export interface VoiceAbility extends Ability {
  /** Loads the models; whatever is added or removed later is taken up by itself. Resolves once readings are made. */
  readonly open: () => Promise<void>;
  /** Somebody plugged a headset in: the terminal is used without looking, where it can speak. */
  readonly plugHeadset: (page: string | null) => void;
  readonly close: () => Promise<void>;
}

/** Puts the voice together, with the models of the data folder and the words of the content. */
export function openVoice(ground: Ground, { reception, content, isStaffed }: VoiceParts): VoiceAbility {
  const { log } = ground;
  const readings = createReadings({
    content: content.content,
    version: content.store.loadedSha256() ?? '',
    source: content.store.readings,
    kana: ground.speech.kana,
    log,
    onChange: () => narration.speaking.forgetAnswers(),
  });
  let spoken = createSpokenContent(content.content, readings, isStaffed);
  const modelsFolder = join(ground.dataFolder, 'models');
  const { narration, conversation } = createDialogue(ground, reception, modelsFolder, () => spoken);
  const { listening } = conversation;

  const tellPhrases = (asked: VenueContent) => {
    for (const language of languages) listening.setPhrases(language, phrasesOf(asked, language));
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
      clock: ground.clock,
      mayChange: () => !listening.isListening(),
      onChange: () => void reloadModels().catch((error: unknown) => log.error('models not reloaded', {}, error)),
    });
    closing.signal.addEventListener('abort', stopWatching);
    listening.open();
    narration.open();
    await readings.make(closing.signal);
  };
  tellPhrases(content.content);
  content.onAsked((asked) => {
    spoken = createSpokenContent(asked, readings, isStaffed);
    narration.speaking.forgetAnswers();
    tellPhrases(asked);
  });
  const { voice: heard } = listeningProcedures(listening);
  const { voice: said } = speakingProcedures(narration.speaking);
  return {
    open: () => {
      opened = open();
      return opened;
    },
    plugHeadset: (page) => {
      const state = reception.state.get();
      const language = state.kind === 'visit' ? state.visit.language : ground.settings.languages[0];
      // Without a voice there is nothing to hear in a headset.
      if (narration.speaking.canSpeak(language)) reception.plugHeadset(page);
    },
    procedures: {
      voice: { ...heard, ...said },
      ...readingProcedures(readings, narration.speaking, ground.record.staff.record),
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
function createDialogue(ground: Ground, reception: Reception, modelsFolder: string, spoken: () => SpokenContent) {
  const { speech } = ground;
  const { voice } = ground.settings;
  const models = () => readInstalledModels(modelsFolder);
  const narration: Narration = createNarration({
    ...ground,
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
    ...ground,
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
