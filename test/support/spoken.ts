import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeWave } from '#core/speaking/wave.ts';

/** A folder of fixtures for speech. */
export function speechFixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/speech/${path}`, import.meta.url));
}

/** The utterances of a fixture that is spoken in tones. */
export function spokenTones(fixture: 'zipformer2-ctc' | 'vosk'): { text: string; pcm: Int16Array }[] {
  const rows = readFileSync(speechFixture(`${fixture}/spoken/tones.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => {
    const { wav, text } = JSON.parse(row) as { wav: string; text: string };
    return { text, pcm: decodeWave(readFileSync(speechFixture(`${fixture}/spoken/${wav}`))).pcm };
  });
}
