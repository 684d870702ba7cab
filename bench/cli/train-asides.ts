// npm run --silent train:asides -- [--lang zh|en|ja|ko] [--out FILE.json]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '#contract/base/language.ts';
import { writeAsides } from '#core/answering/rank/asides.ts';
import { createRanker, rankerFileSchema } from '#core/answering/rank/ranker.ts';
import { createEngineTools } from '#core/answering/serving/engine-tools.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { asideTextsOf } from '../asides/aside-texts.ts';
import { fitAsideTrust } from '../asides/fit-aside-trust.ts';
import { growAsides } from '../asides/grow-asides.ts';
import { saidInPassing } from '../asides/said-in-passing.ts';
import { unseenAsidePacks } from '../asides/unseen-asides.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' }, out: { type: 'string' } } });

/** The ranker that a language is ranked by. */
const rankerOf = { zh: 'zh-CN', en: 'en', ja: 'ja', ko: 'ja' } as const satisfies Record<string, Language>;
const languageOf = { zh: 'zh-CN', en: 'en', ja: 'ja', ko: 'ko' } as const satisfies Record<string, Language>;

function isLanguage(flag: string): flag is keyof typeof languageOf {
  return Object.hasOwn(languageOf, flag);
}
if (!isLanguage(values.lang)) throw new Error('--lang is zh, en, ja or ko');
const language = languageOf[values.lang];

const assets = new URL('../../assets/answers/', import.meta.url);
const path = fileURLToPath(new URL(`ranker-with-meaning.${rankerOf[values.lang]}.json`, assets));
const file = rankerFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const book = { matters: readMatters(), sayings: readSayings().sayings };
const segmenter = createJieba();
const tools = createEngineTools(segmenter);

const packs = [...unseenAsidePacks(book, language, segmenter)];
const hash = createHash('sha256');
for (const { set } of packs) hash.update(JSON.stringify(set));
const trust = fitAsideTrust(packs, language, createRanker(file, 'sentences'));
const texts = asideTextsOf(book, saidInPassing(language, 'learned'), language, tools);
const told = writeAsides(growAsides(texts), trust);
const recipe = { ...file.recipe, [`asides ${language}`]: `train:asides --lang ${values.lang} ${hash.digest('hex')}` };
const out = values.out ?? path;
writeFileSync(out, `${JSON.stringify({ ...file, recipe, asides: { ...file.asides, [language]: told } })}\n`);
process.stderr.write(`${out}: ${texts.length} texts, ${told.weights.length} characters, ${JSON.stringify(trust)}\n`);
