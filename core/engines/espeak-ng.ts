import { spawn } from 'node:child_process';
import type { Language } from '#contract/base/language.ts';
import { pinyinReading } from '../speaking/chinese-reading.ts';
import type { Voice } from '../speaking/voice.ts';
import { decodeWave } from '../speaking/wave.ts';
import { Fault } from '../system/fault.ts';

/** The plain Chinese voice of Debian's espeak-ng 1.51 spells pinyin in English letters; this one reads pinyin. */
const voiceNames: Readonly<Record<Language, string>> = {
  'zh-CN': 'cmn-latn-pinyin',
  en: 'en-us',
  ja: 'ja',
  ko: 'ko',
};

/** How much slower slow reading is. */
const slowly = 0.75;
const deadlineMs = 10_000;

export interface EspeakOptions {
  readonly wordsPerMinute: number;
  /** Name or path of the program; espeak-ng is found in PATH. */
  readonly program?: string;
}

/**
 * The voice of espeak-ng, a program of its own (GPL-3), run once a sentence. Japanese must come as kana: of other
 * characters it would read only that they are Chinese.
 */
export function createEspeakVoice({ wordsPerMinute, program = 'espeak-ng' }: EspeakOptions): Voice {
  return {
    name: 'espeak-ng',
    canSpeak: () => true,
    readsChinese: 'syllables',
    synthesise: async (sentence, language, speed) => {
      const text = language === 'zh-CN' ? pinyinReading(sentence) : sentence;
      if (language === 'ja' && /\p{sc=Han}/u.test(text)) throw new Fault('reading-missing', 'No reading in kana.');
      const pace = Math.round(speed === 'slow' ? wordsPerMinute * slowly : wordsPerMinute);
      const args = ['-v', voiceNames[language], '-s', String(pace), '--stdin', '--stdout'];
      return decodeWave(await run(program, args, text));
    },
  };
}

/** Whether espeak-ng can be run on this machine. */
export function hasEspeak(program = 'espeak-ng'): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, ['--version'], { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** What is said goes through standard input: arguments can be read by every program of the machine. */
function run(program: string, args: readonly string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: deadlineMs });
    const pieces: Buffer[] = [];
    const fail = (cause?: unknown) => reject(new Fault('voice-failed', 'espeak-ng did not speak.', { cause }));
    child.on('error', fail);
    // The child's own end tells; without a listener these would end this process.
    child.stdin.on('error', () => {});
    child.stdout.on('error', () => {});
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(pieces)) : fail()));
    child.stdin.end(input);
  });
}
