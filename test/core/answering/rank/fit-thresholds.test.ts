import { expect, test } from 'vitest';
import { priorThresholds } from '#core/answering/rank/judgement.ts';
import { readTrained } from '#core/engines/trained-files.ts';
import { openTrainedAnswering } from '#test/support/fixtures/answering.ts';
import { contentOf, entryAsked } from '#test/support/fixtures/answering-content.ts';

const matters = ['身份证', '居住证', '护照', '社保卡', '营业执照', '驾驶证', '结婚证', '户口本'];
const ways: readonly (readonly string[])[] = [
  ['X丢了怎么补办', 'X遗失了去哪补', 'X不见了咋办'],
  ['X怎么注销', '不要X了怎么取消', 'X销掉要什么手续'],
  ['X到期怎么换', 'X过期了换新的', '快到期的X在哪换'],
];
const entries = matters.flatMap((matter, number) =>
  ways.map((way, place) =>
    entryAsked(
      `matter-${number}-${place}`,
      way.map((text) => text.replace('X', matter)),
    ),
  ),
);

test('a venue with enough entries and phrasings gets thresholds of its own, the same at every load', async () => {
  const answering = openTrainedAnswering();
  const first = await answering.load(contentOf(entries));
  const again = await answering.load(contentOf(entries));
  expect(first.thresholds['zh-CN']?.origin).toBe('fitted');
  expect(again.thresholds).toEqual(first.thresholds);
});

test('thresholds that are known are not fitted again', async () => {
  const known = {
    'zh-CN': { answer: 0.77, clarify: 0.2, suggest: 0.1, margin: 0.1, shift: 0.4, origin: 'fitted' as const },
  };
  const report = await openTrainedAnswering().load(contentOf(entries), known);
  expect(report.thresholds).toEqual(known);
});

test('few entries get the prior, and the floors of their language; without a second phrasing anywhere the answer does, and it says so', async () => {
  const few = await openTrainedAnswering().load(contentOf(entries.slice(0, 19)));
  const { shift: _, ...prior } = priorThresholds;
  const { rankers } = readTrained(new URL('../../../../assets/answers/', import.meta.url));
  const even = rankers['zh-CN']?.evenChance['zh-CN'];
  expect(few.thresholds['zh-CN']).toMatchObject({ ...prior, clarify: even, suggest: even });
  const single = entries.map((_, number) => entryAsked(`single-${number}`, [`第${number}件事怎么办`]));
  const report = await openTrainedAnswering().load(contentOf(single));
  expect(report.thresholds['zh-CN']).toMatchObject({ answer: prior.answer, origin: 'prior' });
});

test('probabilities are lower in a venue whose entries are alike than in one whose entries are not', async () => {
  const apart = entries.filter((_, number) => number % ways.length === 0);
  const other = [
    '停车怎么收费',
    '轮椅在哪里借',
    '几点关门',
    '有没有母婴室',
    '发票怎么开',
    '展览在几楼',
    '怎么投诉',
    '哪里能充电',
  ];
  const shiftOf = async (some: typeof entries) =>
    (await openTrainedAnswering().load(contentOf(some))).thresholds['zh-CN']?.shift ?? 0;
  const unlike = [...apart.slice(0, 2), ...other.map((title, number) => entryAsked(`other-${number}`, [title]))];
  expect(await shiftOf(entries)).toBeLessThan(await shiftOf(unlike));
});
