/** The process of a neural voice: a sentence in, its sound out. */
import { type FromVoice, type ToVoice, toVoiceSchema } from '#contract/process/voice-process.ts';
import { parentOfThisProcess } from '../system/parent.ts';
import { superviseThisProcess } from '../system/supervised.ts';
import { closeProcess } from './closed-process.ts';
import { createSherpaVoice, type SherpaVoice } from './sherpa-voice.ts';

closeProcess();
let voice: SherpaVoice | null = null;

function receive(message: ToVoice): void {
  if (message.kind === 'configure') {
    voice = createSherpaVoice(message);
    ready();
    return;
  }
  const { id, text, speaker, speed } = message;
  if (!voice) return;
  const { pcm, rateHz } = voice.speak({ text, speaker, speed });
  parent.send({ kind: 'spoken', id, rateHz, pcm: pcm.slice() } satisfies FromVoice);
}

const parent = parentOfThisProcess();
const { ready } = superviseThisProcess(parent, (raw) => receive(toVoiceSchema.parse(raw)));
