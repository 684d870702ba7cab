import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeWave } from '#core/speaking/wave.ts';

/** A machine's voice of a Debian package. None of them is a person; what they measure is said of machines. */
export interface SyntheticVoice {
  readonly name: string;
  readonly program: 'espeak-ng' | 'flite';
  readonly voice: string;
}

export const englishVoices: readonly SyntheticVoice[] = [
  { name: 'espeak-us', program: 'espeak-ng', voice: 'en-us' },
  { name: 'espeak-gb-f3', program: 'espeak-ng', voice: 'en-gb+f3' },
  { name: 'flite-slt', program: 'flite', voice: 'slt' },
  { name: 'flite-rms', program: 'flite', voice: 'rms' },
  { name: 'flite-awb', program: 'flite', voice: 'awb' },
];

/** Voices that the English basic mode's threshold is chosen on, because nothing is reported about them. */
export const tuningVoices: readonly SyntheticVoice[] = [
  { name: 'flite-kal16', program: 'flite', voice: 'kal16' },
  { name: 'flite-kal', program: 'flite', voice: 'kal' },
  { name: 'espeak-us-m3', program: 'espeak-ng', voice: 'en-us+m3' },
  { name: 'espeak-us-f1', program: 'espeak-ng', voice: 'en-us+f1' },
  { name: 'espeak-gb-f2', program: 'espeak-ng', voice: 'en-gb+f2' },
  { name: 'espeak-gb-m7', program: 'espeak-ng', voice: 'en-gb+m7' },
];

/** What the voice makes of a text: 16 kHz with 300 ms of silence before and 500 ms after it. Needs sox. */
export function speakSynthetic(voice: SyntheticVoice, text: string): Int16Array {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-said-'));
  const said = join(folder, 'said.wav');
  const padded = join(folder, 'padded.wav');
  try {
    if (voice.program === 'flite') execFileSync('flite', ['-voice', voice.voice, '-t', text, '-o', said]);
    else execFileSync('espeak-ng', ['-v', voice.voice, '-w', said, text]);
    execFileSync('sox', [said, '-D', '-r', '16000', '-c', '1', '-b', '16', padded, 'pad', '0.3', '0.5']);
    return decodeWave(readFileSync(padded)).pcm;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
