// npm run --silent train:short -- [--lang zh|en|ja] [--out FILE.json]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '#contract/base/language.ts';
import { createRanker, rankerFileSchema } from '#core/answering/rank/ranker.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { fitShortTrust } from '../answers/train-short.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';
import { unseenPacks } from '../meaning/unseen-packs.ts';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' }, out: { type: 'string' } } });

/** Rankers by flag, and the languages that each of them ranks. */
const rankers: Readonly<Record<string, { readonly ranker: Language; readonly asked: readonly Language[] }>> = {
  zh: { ranker: 'zh-CN', asked: ['zh-CN'] },
  en: { ranker: 'en', asked: ['en'] },
  ja: { ranker: 'ja', asked: ['ja', 'ko'] },
};
const fitted = rankers[values.lang];
if (!fitted) throw new Error('--lang is zh, en or ja');
const path = fileURLToPath(new URL(`../../assets/answers/ranker-with-meaning.${fitted.ranker}.json`, import.meta.url));
const file = rankerFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const book = { matters: readMatters(), sayings: readSayings().sayings };
const segmenter = createJieba();
const packs = fitted.asked.flatMap((language) =>
  [...unseenPacks(book, language, segmenter)].filter(({ isShort }) => isShort).map((pack) => ({ ...pack, language })),
);
const asked = createHash('sha256').update(JSON.stringify(packs.map(({ set }) => set)));
const short = fitShortTrust(packs, createRanker(file, 'sentences'));
const recipe = { ...file.recipe, short: `train:short ${asked.digest('hex')}` };
const out = values.out ?? path;
writeFileSync(out, `${JSON.stringify({ ...file, recipe, short })}\n`);
process.stderr.write(`${out}: ${JSON.stringify(short)}\n`);
