import { expect, test } from 'vitest';
import { createAnswering } from '#core/answering/answering.ts';
import { priorThresholds } from '#core/answering/rank/judgement.ts';
import { plainRanker } from '#core/answering/rank/ranker.ts';
import { createEngineTools, untrained } from '#core/answering/serving/engine-tools.ts';
import { openInlineEngine } from '#core/answering/serving/inline-engine.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { openTrainedAnswering } from '#test/support/fixtures/answering.ts';
import { contentOf, entryAsked } from '#test/support/fixtures/answering-content.ts';

const entries = [
  ['toilet', '洗手间在哪里', '厕所怎么走'],
  ['phone', '手机在哪里充电', '手机没电了'],
  ['car', '电动车在哪里充电', '新能源车充电桩'],
  ['wifi', '免费无线网怎么连', 'WiFi密码多少'],
  ['parking', '停车费怎么收', '停车一小时多少钱'],
  ['free-parking', '购物满多少免停车费', '停车免费吗'],
  ['return', '买的东西怎么退换', '衣服不合适能退吗'],
  ['invoice', '购物发票在哪里开', '要开票找谁'],
  ['lost', '失物招领在哪里', '东西丢了找谁'],
  ['child', '孩子走散了怎么办', '找不到小孩了'],
  ['stroller', '婴儿车怎么借', '有推车吗'],
  ['wheelchair', '轮椅怎么借', '老人走不动了'],
  ['lift', '电梯在哪里', '怎么上楼'],
  ['hours', '几点关门', '晚上开到几点'],
  ['metro', '去地铁怎么走', '地铁站在哪个口'],
  ['taxi', '出租车在哪里坐', '怎么打车'],
  ['member', '会员卡怎么办', '入会要钱吗'],
  ['points', '会员积分怎么兑换', '积分能换什么'],
  ['supermarket', '超市在哪里', '哪里买菜'],
  ['water', '哪里可以接热水', '饮水机在哪'],
  ['smoke', '哪里可以抽烟', '吸烟区在哪'],
  ['pets', '能带狗逛商场吗', '宠物可以进吗'],
].map(([id = '', ...phrasings]) => entryAsked(id, phrasings));

test('a word that the venue knows nothing of is offered nothing', async () => {
  const answering = openTrainedAnswering();
  await answering.load(contentOf(entries));
  for (const text of ['钢琴', '股票', '电池', '拉面', '今天天气怎么样', '火锅']) {
    const decision = await answering.ask({ text, language: 'zh-CN', via: 'typed' });
    expect(decision, text).toEqual({ kind: 'hand-over', reason: 'unsure' });
  }
});

test('a word that the venue has is still answered or asked back', async () => {
  const answering = openTrainedAnswering();
  await answering.load(contentOf(entries));
  for (const [text, entryId] of [
    ['轮椅', 'wheelchair'],
    ['积分', 'points'],
    ['厕所', 'toilet'],
  ] as const) {
    const decision = await answering.ask({ text, language: 'zh-CN', via: 'typed' });
    expect(JSON.stringify(decision), text).toContain(`"${entryId}"`);
    expect(decision.kind, text).not.toBe('hand-over');
  }
});

test('choices need at least as much as suggestions, and a pack of one phrasing an entry has floors of its own too', async () => {
  const single = entries.map(({ id, texts }) => entryAsked(id, [texts['zh-CN'].title]));
  for (const some of [entries, single]) {
    const { thresholds } = await openTrainedAnswering().load(contentOf(some));
    const { clarify, suggest } = thresholds['zh-CN'] ?? priorThresholds;
    expect(clarify).toBeGreaterThanOrEqual(suggest);
    expect(suggest).not.toBe(priorThresholds.suggest);
  }
});

test('however sure a ranker is of near-misses, what proved as likely right as wrong is offered', async () => {
  const sure = { ...plainRanker, rank: (rows: readonly Float32Array[]) => rows.map((_, place) => ({ place, p: 0.9 })) };
  for (const [evenChance, floor] of [
    [{}, 0.5],
    [{ 'zh-CN': 0.4 }, 0.4],
  ] as const) {
    const tools = createEngineTools(createJieba(), { ...untrained, rankers: { 'zh-CN': { ...sure, evenChance } } });
    const openEngine = () => openInlineEngine(() => tools);
    const answering = createAnswering({ log: quietLog, clock: createTestClock(), openEngine });
    const { thresholds } = await answering.load(contentOf(entries));
    expect(thresholds['zh-CN']).toMatchObject({ clarify: floor, suggest: floor });
  }
});

test('what choices must add up to in sentences holds no floor down for a word or two', async () => {
  const halfSure = {
    ...plainRanker,
    evenChance: { 'zh-CN': 0.3 },
    trustShort: (_: Float32Array, p: number) => p,
    rank: (rows: readonly Float32Array[]) => rows.map((_, place) => ({ place, p: place === 0 ? 0.4 : 0 })),
  };
  const tools = createEngineTools(createJieba(), { ...untrained, rankers: { 'zh-CN': halfSure } });
  const openEngine = () => openInlineEngine(() => tools);
  const answering = createAnswering({ log: quietLog, clock: createTestClock(), openEngine });
  await answering.load(contentOf(entries));
  const outcome = async (text: string) => (await answering.ask({ text, language: 'zh-CN', via: 'typed' })).kind;
  expect(await outcome('我想问一下购物发票到底是在哪里开')).toBe('clarify');
  expect(await outcome('发票')).toBe('hand-over');
});
