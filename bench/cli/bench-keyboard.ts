/** `npm run bench:keyboard`: from a key of the Chinese keyboard to its candidates, over the sample venues' questions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { packWordsOf } from '#renderer/keyboard/pack-words.ts';
import { createLexiconSource } from '#renderer/keyboard/pinyin/lexicon.ts';
import { decodeLexicon } from '#renderer/keyboard/pinyin/lexicon-format.ts';
import { measureTyping } from '../keyboard/measure-typing.ts';
import { questionsToType, type TypingHabit, textsOfPack, typeQuestion } from '../keyboard/typed-questions.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const assets = join(import.meta.dirname, '..', '..', 'assets');

const file = readFileSync(join(assets, 'keyboard', 'pinyin.bin'));
const startedMs = performance.now();
const source = createLexiconSource(decodeLexicon(new Uint8Array(file).buffer));
const loadMs = performance.now() - startedMs;

const venues = join(assets, 'venues');
const contents = sampleVenueIds(venues).map((id) => readSampleVenue(venues, id).content);
const measured = contents.flatMap((content) => {
  const packWords = packWordsOf(textsOfPack(content), 'zh-CN');
  const questions = questionsToType(content);
  const type = (habit: TypingHabit) =>
    measureTyping(
      questions.map((text) => typeQuestion(text, habit)),
      { packWords, source },
    );
  return [{ questions: questions.length, full: type('full'), initials: type('initials'), mixed: type('mixed') }];
});

const timesMs = measured
  .flatMap(({ full, initials, mixed }) => [...full.timesMs, ...initials.timesMs, ...mixed.timesMs])
  .sort((a, b) => a - b);
const questionCount = measured.reduce((sum, { questions }) => sum + questions, 0);
const share = (of: (part: (typeof measured)[number]) => number) =>
  rounded(measured.reduce((sum, part) => sum + of(part) * part.questions, 0) / questionCount);

const result = {
  p50Ms: rounded(quantile(0.5)),
  p95Ms: rounded(quantile(0.95)),
  p99Ms: rounded(quantile(0.99)),
  maxMs: rounded(quantile(1)),
  keys: timesMs.length,
  questions: questionCount,
  fullFirstRight: share(({ full }) => full.firstRight),
  fullCharactersRight: share(({ full }) => full.charactersRight),
  mixedCharactersRight: share(({ mixed }) => mixed.charactersRight),
  loadMs: rounded(loadMs),
  dataMb: rounded(file.byteLength / 1e6),
};
process.stdout.write(
  values.json
    ? `${JSON.stringify(result)}\n`
    : `a key: p50 ${result.p50Ms} ms, p95 ${result.p95Ms} ms, p99 ${result.p99Ms} ms over ${result.keys} keys\n` +
        `first candidate of whole questions: ${result.fullFirstRight} right, ${result.fullCharactersRight} of characters\n`,
);

function quantile(part: number): number {
  return timesMs[Math.min(timesMs.length - 1, Math.floor(part * timesMs.length))] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
