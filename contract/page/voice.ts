import { speakingContract } from './speaking.ts';
import { listeningContract } from './speech.ts';

/** Voice, both ways: `voice.start`, `voice.say`, … */
export const voiceContract = { voice: { ...listeningContract, ...speakingContract } };
