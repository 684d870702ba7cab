import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeToneVosk } from '../speech/tone-vosk.ts';
import { makeToneZipformer } from '../speech/tone-zipformer.ts';
import { speakTones, type ToneLanguage, toneCharacters, toneWords } from '../speech/tones.ts';
import { encodeWave } from '../speech/wave-file.ts';

const folder = new URL('../../test/fixtures/speech/', import.meta.url).pathname;

async function save(path: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function saveSpoken(name: string, language: ToneLanguage, utterances: readonly (readonly string[])[]) {
  const rows = utterances.map((units, index) => ({ wav: `${index}.wav`, text: units.join(''), speaker: 'tones' }));
  await save(`${name}/spoken/tones.jsonl`, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  for (const [index, units] of utterances.entries()) {
    await save(`${name}/spoken/${index}.wav`, encodeWave(speakTones(units, language)));
  }
}

const zipformer = makeToneZipformer();
await save('zipformer2-ctc/model.onnx', zipformer.model);
await save('zipformer2-ctc/tokens.txt', zipformer.tokens);
await saveSpoken('zipformer2-ctc', toneCharacters, [[...'你好'], [...'办证'], [...'社保在哪里']]);
for (const [path, content] of makeToneVosk()) await save(`vosk/${path}`, content);
await saveSpoken('vosk', toneWords, [['你好'], ['社保', '在', '哪里'], ['办证', '在', '哪里']]);
