// npm run --silent train:choices -- [--lang zh|en|ja|ko] [--out FILE.json]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '#contract/base/language.ts';
import { createRanker, rankerFileSchema } from '#core/answering/rank/ranker.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { fitEvenChance } from '../answers/fit-even-chance.ts';
import { unseenAsidePacks } from '../asides/unseen-asides.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' }, out: { type: 'string' } } });

/** The ranker that a language is ranked by. */
const rankers: Readonly<Record<string, { readonly ranker: Language; readonly asked: Language }>> = {
  zh: { ranker: 'zh-CN', asked: 'zh-CN' },
  en: { ranker: 'en', asked: 'en' },
  ja: { ranker: 'ja', asked: 'ja' },
  ko: { ranker: 'ja', asked: 'ko' },
};
const fitted = rankers[values.lang];
if (!fitted) throw new Error('--lang is zh, en, ja or ko');
const { asked, ranker } = fitted;
const path = fileURLToPath(new URL(`../../assets/answers/ranker-with-meaning.${ranker}.json`, import.meta.url));
const file = rankerFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const book = { matters: readMatters(), sayings: readSayings().sayings };
const packs = [...unseenAsidePacks(book, asked, createJieba())];
const hash = createHash('sha256');
for (const { set } of packs) hash.update(JSON.stringify(set));
const evenChance = { ...file.evenChance, [asked]: fitEvenChance(packs, asked, createRanker(file, 'sentences')) };
const recipe = {
  ...file.recipe,
  [`choices ${asked}`]: `train:choices --lang ${values.lang} ${hash.digest('hex')}`,
};
const out = values.out ?? path;
writeFileSync(out, `${JSON.stringify({ ...file, recipe, evenChance })}\n`);
process.stderr.write(`${out}: ${JSON.stringify(evenChance)}\n`);
