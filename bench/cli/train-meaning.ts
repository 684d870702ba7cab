// npm run --silent train:meaning -- [--lang zh|en|ja|ko] [--out FOLDER] [--hands ab]
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '#contract/base/language.ts';
import { writeSentenceFile } from '#core/answering/meaning/sentence-file.ts';
import { createEngineTools, untrained } from '#core/answering/serving/engine-tools.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { nameOfSentences, readKana } from '#core/engines/trained-files.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';
import { examplesOf } from '../meaning/examples.ts';
import { growVectors } from '../meaning/grow-vectors.ts';
import { growths } from '../meaning/growths.ts';

const { values } = parseArgs({
  options: { lang: { type: 'string' }, out: { type: 'string' }, hands: { type: 'string' } },
});

const languagesByFlag: Readonly<Record<string, Language>> = { zh: 'zh-CN', en: 'en', ja: 'ja', ko: 'ko' };

const folder = resolve(values.out ?? fileURLToPath(new URL('../../assets/answers/', import.meta.url)));
mkdirSync(folder, { recursive: true });
const matters = readMatters();
const sayings = readSayings().sayings.filter(({ hand }) => values.hands === undefined || values.hands.includes(hand));
const kana = readKana(new URL('../../assets/answers/', import.meta.url));
const tools = createEngineTools(createJieba(), { ...untrained, kana });

for (const [flag, language] of Object.entries(languagesByFlag)) {
  if (values.lang !== undefined && values.lang !== flag) continue;
  const examples = examplesOf(matters, sayings, language, tools);
  const growth = growths[language];
  const grown = growVectors(examples, growth, (epoch, loss) =>
    process.stderr.write(`${language} ${epoch}: ${loss.toFixed(3)}\n`),
  );
  const file = writeSentenceFile(grown, {
    language,
    recipe: {
      command: `train:meaning --lang ${flag}`,
      examples: examples.length,
      // What was learned, whatever else stands in the book.
      data: createHash('sha256').update(JSON.stringify(examples)).digest('hex'),
      growth: JSON.stringify(growth),
    },
  });
  writeFileSync(join(folder, nameOfSentences(language)), file);
  const size = Math.round(file.length / 1000);
  process.stderr.write(`${language}: ${grown.keys.length} pieces of ${examples.length} texts, ${size} kB\n`);
}
