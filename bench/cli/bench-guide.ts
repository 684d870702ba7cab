/** `npm run bench:guide`: finding places and ways in a house of 10,000 places and 40,000 edges. */
import { parseArgs } from 'node:util';
import { createPlaceFinding } from '#core/answering/place-finding.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { runAsTerminal } from '../as-terminal.ts';
import { largeVenue } from '../guide/large-venue.ts';
import { planPaintMs } from '../guide/plan-paint.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Set when this process already runs with a terminal's flags. */
    inside: { type: 'boolean', default: false },
  },
});
if (!values.inside) process.exit(runAsTerminal(import.meta.url));

const rounds = 400;
const planRounds = 40;

const rssMb = () => process.memoryUsage.rss() / 2 ** 20;
const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const p95 = (times: readonly number[]) =>
  rounded(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);
const rounded = (value: number) => Math.round(value * 10) / 10;
const many = (work: (round: number) => unknown) =>
  Array.from({ length: rounds }, (_, round) => timed(() => work(round)));

const venue = largeVenue();
const placeIds = venue.places.map(({ id }) => id);
const target = (round: number) => [placeIds[(round * 7919) % placeIds.length] ?? ''];
const beforeMb = rssMb();
const startMs = performance.now();
const { find, asked } = await createPlaceFinding({ ...venue, exhibits: [] }, new AbortController().signal);
const ways = createWayfinder(venue, null);
ways.route({ placeIds: target(1), isStepFree: false });
const loadMs = performance.now() - startMs;

const typed = ['cyd', '眼镜', '咖啡馆12', 'shudian', '99', '老花店', 'shop 5', 'yj', '钟表店7', 'ymg'];
const questions = ['咖啡馆120在哪', '请问最近的洗手间怎么走', '钟表电77怎么走', 'shop 5000', '身份证丢了怎么补办'];
const figures = {
  places: venue.places.length,
  edges: venue.guide.edges.length,
  searchMsP95: p95(many((round) => find({ text: typed[round % typed.length] ?? '', language: 'zh-CN', limit: 6 }))),
  askedMsP95: p95(
    many((round) => asked({ text: questions[round % questions.length] ?? '', language: 'zh-CN', via: 'typed' })),
  ),
  routeMsP95: p95(many((round) => ways.route({ placeIds: target(round), isStepFree: false }))),
  stepFreeMsP95: p95(many((round) => ways.route({ placeIds: target(round), isStepFree: true }))),
  /** From a start that has not been searched from: a stop of a tour, or after something was closed. */
  anewMsP95: p95(many((round) => ways.route({ placeIds: [...target(round), ...target(round + 1)], isStepFree: true }))),
  loadMs: Math.round(loadMs),
  extraMb: Math.round(rssMb() - beforeMb),
  /** On a terminal of its own and its page, as it was built last. */
  planPaintMsP95: p95(await planPaintMs(planRounds)),
};
const lines = Object.entries(figures).map(([name, figure]) => `${name}: ${figure}`);
process.stdout.write(`${values.json ? JSON.stringify(figures) : lines.join('\n')}\n`);
