import { expect, test } from 'vitest';
import { sampleContent } from '#bench/answers/exact.ts';
import { strangeWords } from '#bench/answers/strange-words.ts';
import { saidInPassing } from '#bench/asides/said-in-passing.ts';
import type { Decision } from '#contract/page/answering.ts';
import { passingWords } from '#core/answering/text/lexicon/passing-words.ts';
import { openTrainedAnswering } from '#test/support/fixtures/answering.ts';

const wordsIn = (text: string) => text.split(' ');

/** What stands nowhere in a sample venue. */
const ofNoVenue = wordsIn(
  '棉被 扳手 蚊帐 口琴 唢呐 古筝 显微镜 铅笔盒 睡衣 独木舟 轮滑 领带 耳环 指甲刀 梳子 蚊香 洗发水 肥皂 铁锹 陀螺 仙人掌 金鱼 鹦鹉 仓鼠 烤肠 臭豆腐 煎饼 凉皮 酸辣粉 螺蛳粉 ' +
    '羊肉串 甘蔗 荔枝 芒果 葡萄 瓜子 果冻 棒棒糖 茅台 牛奶 豆腐 潜水 冲浪 柔道 拳击 街舞 芭蕾 合唱 魔术 马戏 泡脚 刮痧 正骨 植发 纹眉 采耳 裱画 萝卜 收废品 灭鼠 台风 地震 世界杯 月食 谜语 成语',
);

/** What other venues are asked and this one has nowhere. */
const elsewhere = {
  hall: wordsIn('打疫苗 电影院 铁匠铺 裁缝'),
  mall: wordsIn('医院 打疫苗 办护照 签证 创可贴牌子 铁匠铺 医保'),
  museum: wordsIn('电影院 打疫苗 铁匠铺 裁缝 办证 医保 楼梯扶手 火车'),
};

/** What they mention by the way, and nobody asks for it with this word. */
const byTheWay = {
  hall: wordsIn('打折 饭馆 早点 火车 报警 登报 摇号 短信 打针 看病'),
  mall: wordsIn('打折 花生'),
  museum: wordsIn('单位 钉子'),
};

/** What they have, in the words in which it is asked for in haste. */
const there: Readonly<Record<keyof typeof byTheWay, Readonly<Record<string, string>>>> = {
  hall: {
    厕所: 'toilets',
    补身份证: 'id-card-lost',
    办护照: 'passport-apply',
    复印: 'copy-print',
    轮椅: 'wheelchair',
    结婚: 'marriage-registration',
    低保: 'low-income-support',
    居住证: 'residence-permit-apply',
    停车: 'parking-place',
    投诉: 'complaint',
    失业金: 'unemployment-benefit',
  },
  mall: {
    厕所: 'toilet-where',
    轮椅: 'wheelchair-loan',
    童车: 'stroller-loan',
    寄存: 'lockers-where',
    取现金: 'atm-where',
    开发票: 'shopping-invoice',
    超市: 'supermarket-where',
    充电宝: 'phone-charging',
    退货: 'return-goods',
    地铁: 'metro-exit',
    童装: 'childrens-clothes-where',
  },
  museum: {
    厕所: 'toilet-where',
    轮椅: 'wheelchair-loan',
    讲解: 'guided-tour',
    寄存: 'luggage-storage',
    门票: 'ticket-price',
    盖章: 'stamp-book',
    拍照: 'photography',
    文创: 'museum-shop',
    停车: 'car-park-where',
    热水: 'drinking-water',
    语音导览: 'audio-guide',
  },
};

/** What people say in such places and none of them answers, in sentences. */
const asides = [
  '讲解员一个月拿多少工资',
  '保安师傅今年多大年纪了',
  '这栋楼当年是谁设计的',
  '下个礼拜股市还会不会跌',
  '糖醋排骨要怎么做才好吃',
  '手机买哪个牌子比较耐用',
  '你会不会下五子棋',
  '大海为什么看上去是蓝色的',
  '我家的猫这几天不肯吃东西',
  '昨天晚上那场决赛谁赢了',
  '学会计以后好不好找工作',
  '帮我给老婆写一首情诗',
];

/** Something is shown that may be what was asked. */
function isShown(decision: Decision): boolean {
  return decision.kind !== 'hand-over' || decision.suggestions !== undefined;
}

test('what is measured was neither learned from nor fitted on', () => {
  const known = new Set([
    ...(strangeWords['zh-CN'] ?? []),
    ...passingWords['zh-CN'],
    ...saidInPassing('zh-CN', 'learned'),
  ]);
  expect([...ofNoVenue, ...asides].filter((words) => known.has(words))).toEqual([]);
});

for (const [venueId, mentioned] of Object.entries(byTheWay) as [keyof typeof byTheWay, string[]][]) {
  const strange = [...ofNoVenue, ...elsewhere[venueId]];

  test(`the sample ${venueId} has none of the words that are strange to it, and none of those that it mentions as a name`, () => {
    const all = JSON.stringify(sampleContent(venueId));
    expect([...strange, ...asides].filter((words) => all.includes(words))).toEqual([]);
    expect(mentioned.filter((word) => !all.includes(word) || all.includes(`"${word}"`))).toEqual([]);
  });

  test(`of a word that the sample ${venueId} has no answer for nothing is said for sure, and what it has is found in a word`, async () => {
    const answering = openTrainedAnswering();
    await answering.load(sampleContent(venueId));
    const ask = (text: string) => answering.ask({ text, language: 'zh-CN', via: 'typed' });
    const words = [...strange, ...mentioned];
    const answered: string[] = [];
    const offered: string[] = [];
    for (const text of words) {
      const decision = await ask(text);
      if (decision.kind === 'answer') answered.push(`${text}: ${decision.entryId} ${decision.p.toFixed(2)}`);
      if (decision.kind === 'clarify') offered.push(text);
    }
    expect(answered).toEqual([]);
    expect(offered.length, offered.join()).toBeLessThanOrEqual(0.1 * words.length);
    const offeredBeside: string[] = [];
    for (const text of asides) if (isShown(await ask(text))) offeredBeside.push(text);
    expect(offeredBeside.length, offeredBeside.join()).toBeLessThanOrEqual(1);
    const lost: string[] = [];
    for (const [text, entryId] of Object.entries(there[venueId])) {
      const decision = await ask(text);
      if (decision.kind === 'hand-over' || !JSON.stringify(decision).includes(`"${entryId}"`))
        lost.push(`${text}: ${JSON.stringify(decision)}`);
    }
    expect(lost).toEqual([]);
  });
}
