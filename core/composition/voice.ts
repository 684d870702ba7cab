import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { languages } from '#contract/base/language.ts';
import type { Ability } from '../door/ability.ts';
import { createNarration, type Narration } from '../speaking/narration.ts';
import { speakingProcedures } from '../speaking/procedures.ts';
import { readingProcedures } from '../speaking/reading-procedures.ts';
import { type Conversation, createConversation } from '../speech/conversation.ts';
import { installedVoices, planRecognizers, readInstalledModels } from '../speech/installed-models.ts';
import { watchModels } from '../speech/model-watch.ts';
import { listeningProcedures } from '../speech/procedures.ts';
import type { Reception } from '../visit/reception.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';

export interface VoiceParts {
  readonly reception: Reception;
  readonly editions: Pick<Editions, 'shown' | 'newest' | 'onChange'>;
}

/** Listening and reading aloud over the visits of a reception. */
export interface VoiceAbility extends Ability {
  /** Loads the models; whatever is added or removed later is taken up by itself. */
  readonly open: () => void;
  /** Somebody plugged a headset in: the terminal is used without looking, where it can speak. */
  readonly plugHeadset: (page: string | null) => void;
  readonly close: () => Promise<void>;
}

/** Puts the voice together, with the models of the data folder and the words of the edition that is shown. */
export function openVoice(ground: Ground, { reception, editions }: VoiceParts): VoiceAbility {
  const { log } = ground;
  const modelsFolder = join(ground.dataFolder, 'models');
  const { narration, conversation } = createDialogue(ground, reception, modelsFolder, editions);
  const { listening } = conversation;
  const closing = new AbortController();

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
  const open = () => {
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
  };
  void tellPhrases();
  const { voice: heard } = listeningProcedures(listening);
  const { voice: said } = speakingProcedures(narration.speaking);
  return {
    open,
    plugHeadset: (page) => {
      const state = reception.state.get();
      const language = state.kind === 'visit' ? state.visit.language : ground.settings.languages[0];
      // Without a voice there is nothing to hear in a headset.
      if (narration.speaking.canSpeak(language)) reception.plugHeadset(page);
    },
    procedures: {
      voice: { ...heard, ...said },
      ...readingProcedures(readingsOfNewest(editions), narration.speaking, ground.record.staff.record),
    },
    close: async () => {
      closing.abort();
      stopFollowing();
      await conversation.close();
      await narration.close();
    },
  };
}

/** Staff look after how the newest edition is read aloud. */
function readingsOfNewest({ newest }: Pick<Editions, 'newest'>): Parameters<typeof readingProcedures>[0] {
  return {
    list: (page) => newest().readings.list(page),
    said: (sentence) => newest().readings.said(sentence),
    correct: (correction, record) => newest().readings.correct(correction, record),
  };
}

/** Hearing and speaking know of each other: nothing is heard while the terminal speaks, and nothing said while it listens. */
function createDialogue(
  ground: Ground,
  reception: Reception,
  modelsFolder: string,
  { shown }: Pick<Editions, 'shown'>,
) {
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
    content: () => shown().spoken,
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
