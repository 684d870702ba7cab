/** `npm run bench:touch`: from the touch of the ask key to the frame that shows the answer, in Chromium. */
import { parseArgs } from 'node:util';
import { touchToAnswerMs } from '../page/touch-to-answer.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '8' } },
});

const questions = [
  '身份证丢了怎么补办',
  '社保卡怎么激活',
  '居住证到期怎么签注',
  '公积金贷款',
  '大厅几点上班',
  '结婚登记要带什么',
  '护照',
  '明天天气怎么样',
];

const rounds = Array.from({ length: Number(values.rounds) }, () => questions).flat();
const timesMs = (await touchToAnswerMs(rounds)).sort((a, b) => a - b);
const quantile = (q: number) =>
  Math.round(timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * q))] ?? Number.NaN);
const result = { p50Ms: quantile(0.5), p95Ms: quantile(0.95), maxMs: quantile(1), touches: timesMs.length };
process.stdout.write(
  values.json ? `${JSON.stringify(result)}\n` : `touch to answer: p50 ${result.p50Ms} ms, p95 ${result.p95Ms} ms\n`,
);
