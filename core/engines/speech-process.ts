/** The speech process: loads recognisers, opens the microphone, sends events. One engine's crash ends it and nothing else. */
import { type FromSpeech, toSpeechSchema } from '#contract/process/speech-process.ts';
import { createEnergyActivity } from '../speech/energy-activity.ts';
import { createHearing } from '../speech/hearing.ts';
import { loadedWhenHeard } from '../speech/loaded-when-heard.ts';
import { createPageMicrophone } from '../speech/page-microphone.ts';
import { systemClock } from '../system/clock.ts';
import { parentOfThisProcess } from '../system/parent.ts';
import { superviseThisProcess } from '../system/supervised.ts';
import { closeProcess } from './closed-process.ts';
import { overwriteFreedMemory } from './overwritten-memory.ts';
import { loadRecognizer } from './recognizers.ts';
import { createRecorder } from './recorder.ts';

const silentMs = 5000;

closeProcess();

const parent = parentOfThisProcess();
const { ready } = superviseThisProcess(parent, (raw) => hearing.receive(toSpeechSchema.parse(raw)));
const hearing = createHearing({
  parts: {
    clock: systemClock,
    sweepMemory: overwriteFreedMemory(),
    loadRecognizer,
    loadVoiceActivity: async (kind) => {
      if (kind === 'energy') return createEnergyActivity();
      return loadedWhenHeard(async () => (await import('./silero.ts')).createSilero());
    },
    createRecorder: ({ program, device }) => createRecorder({ program, device, clock: systemClock, silentMs }),
    createPageMicrophone: () => createPageMicrophone({ clock: systemClock, silentMs }),
  },
  send: (message: FromSpeech) => parent.send(message),
  ready,
  die: () => process.exit(1),
});
