// One size of bench:answers in a process of its own, so that its memory is its own. Prints one JSON object.
import { entryOf, venueOf } from './eval-venue.ts';
import { madeEntries, madeQuestions } from './made-entries.ts';
import { quantile } from './measures.ts';
import { openAnswering } from './run-eval.ts';

const [kind, size] = process.argv.slice(2);
const count = Number(size);
const questions = madeQuestions(madeEntries(Math.max(count, 100)), 1000, 7);
const warmUp = questions.slice(0, 100);

interface Times {
  readonly asked: readonly number[];
  /** A key pressed, by initials and by characters. */
  readonly typed: readonly number[];
}

const keys = ['s', 'sf', 'sfz', 'sfzz', 'shenfen', '身', '身份', '身份证 b', 'yyzz', 'x'];
const rounds = 20;

async function askOwn(): Promise<Times> {
  const answering = openAnswering();
  // Checked once: checking all would measure the memory of the check.
  const { venue } = venueOf(madeEntries(1), 'zh-CN');
  await answering.load({ venue, entries: madeEntries(count).map((row, number) => entryOf(row, number, 'zh-CN')) });
  const ask = (text: string) => answering.ask({ text, language: 'zh-CN', via: 'typed' });
  for (const text of warmUp) await ask(text);
  const times: number[] = [];
  for (const text of questions) {
    const startMs = performance.now();
    await ask(text);
    times.push(performance.now() - startMs);
  }
  const typed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const text of keys) {
      const startMs = performance.now();
      await answering.suggest({ text, language: 'zh-CN', limit: 6 });
      typed.push(performance.now() - startMs);
    }
  }
  return { typed, asked: times };
}

/** Its modules are loaded here only: the other runs must not carry their memory. */
async function askMiniSearch(): Promise<Times> {
  const { default: MiniSearch } = await import('minisearch');
  const { createJieba } = await import('#core/engines/jieba.ts');
  const { normalise } = await import('#core/answering/text/normalise.ts');
  const jieba = createJieba();
  const tokenize = (text: string) => jieba.cut(normalise(text, 'zh-CN')).filter((word) => word !== ' ');
  const search = new MiniSearch({ fields: ['q'], tokenize, processTerm: (term) => term });
  search.addAll(madeEntries(count).map(({ id, q }) => ({ id, q })));
  for (const text of warmUp) search.search(text);
  const asked = questions.map((text) => {
    const startMs = performance.now();
    search.search(text);
    return performance.now() - startMs;
  });
  return { asked, typed: [] };
}

const times = kind === 'minisearch' ? await askMiniSearch() : await askOwn();
globalThis.gc?.();

const figures = {
  p50Ms: quantile(times.asked, 0.5),
  p99Ms: quantile(times.asked, 0.99),
  suggestP95Ms: quantile(times.typed, 0.95) ?? 0,
  rssMb: process.memoryUsage().rss / 1e6,
};
process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));
