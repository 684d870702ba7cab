// npm run --silent train:short -- [--out FILE.json]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRanker, rankerFileSchema } from '#core/answering/rank/ranker.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { fitShortTrust } from '../answers/train-short.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';
import { unseenPacks } from '../meaning/unseen-packs.ts';

const { values } = parseArgs({ options: { out: { type: 'string' } } });

// In other languages nobody has written down which words are named in vain.
const language = 'zh-CN';
const path = fileURLToPath(new URL(`../../assets/answers/ranker-with-meaning.${language}.json`, import.meta.url));
const file = rankerFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const book = { matters: readMatters(), sayings: readSayings().sayings };
const packs = [...unseenPacks(book, language, createJieba())].filter(({ isShort }) => isShort);
const asked = createHash('sha256').update(JSON.stringify(packs.map(({ set }) => set)));
const short = fitShortTrust(packs, language, createRanker(file, 'sentences'));
const recipe = { ...file.recipe, short: `train:short ${asked.digest('hex')}` };
const out = values.out ?? path;
writeFileSync(out, `${JSON.stringify({ ...file, recipe, short })}\n`);
process.stderr.write(`${out}: ${JSON.stringify(short)}\n`);
