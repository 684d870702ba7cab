import type { WordGroup } from './word-groups.ts';

/**
 * How regions say what the groups of the language have: the word of a group, and behind it what is said there for it, as it
 * is written with common characters. What stands among the groups themselves is understood in most of China.
 */
const zhDialects: Readonly<Record<'shanghai' | 'northern' | 'sichuan' | 'cantonese', readonly string[]>> = {
  shanghai: [
    '什么时候 啥辰光 啥个辰光',
    '多少钱 几钿 几钿钱 多少钞票 几化钞票',
    '怎么 哪能 哪能办 哪能弄',
    '哪里 啥场化 阿里搭 啥地方',
    '谁 啥人',
    '可以 好伐 可以伐 来三伐 好不好',
    '有没有 有伐',
    '小孩 小囡 小鬼头',
    '老人 老头老太 老太婆',
    '丢 落脱 落忒 寻勿着 寻不着 勿见脱',
    '关门 收摊 打烊了 关脱',
    '免费 勿要钞票 不要钞票 白看 白进',
    '参观 白相',
    '寄存 摆一摆 摆一歇',
    '洗手间 汏手间',
    '我 阿拉 吾拉',
    '你 侬 伊拉',
    '没有 勿 呒没 呒么',
    '的 伐 个么 搿 搿个',
  ],
  northern: [
    '什么时候 啥前儿 多咱 多暂',
    '哪里 搁哪 搁哪儿 哪旮旯 哪疙瘩',
    '怎么 咋地 咋的 咋整啊',
    '多少 老鼻子',
    '丢 整没了 找不见',
    '关门 收摊儿 关张',
    '免费 白瞅 白逛 不花钱 不收钱 不掏钱',
    '参观 溜达 瞅瞅 转悠 遛弯',
    '洗手间 茅楼',
    '休息区 歇会儿 歇歇脚 歇脚儿',
    '小孩 小崽子 孩儿',
    '我 俺们家 俺家',
  ],
  sichuan: [
    '多少钱 好多票子 要好多 收好多',
    '怎么 啷个整 咋个弄 咋个搞',
    '什么 啥子些',
    '丢 打脱 打落 整落了 搞脱',
    '关门 收摊摊 关铺子',
    '减免 相因',
    '免费 不要钱的 不得要钱',
    '参观 耍',
    '小孩 幺儿 细娃 细娃儿',
    '父母 妈老汉 老汉儿',
    '洗手间 茅厮 茅房头',
    '没有 没得哈 莫法',
  ],
  cantonese: [
    '什么时候 几时 几点钟',
    '多少钱 几多钱 使唔使钱 要唔要钱 收唔收钱',
    '哪里 喺边 喺边度 边处 边度有 去边度',
    '怎么 点样 点做 点搞 点办',
    '为什么 点解',
    '什么 乜 乜嘢 咩嘢',
    '谁 边个',
    '可以 可唔可以 得唔得 得唔得㗎 准唔准',
    '是不是 系咪',
    '有没有 有冇得 有无',
    '丢 唔见 唔见咗 整唔见 整唔见咗 跌咗 搵唔到 揾唔到',
    '关门 收工 收铺 闩门',
    '开门 开铺',
    '领取 攞 攞返',
    '免费 唔使钱 唔收钱',
    '吃饭 食饭 食嘢',
    '拍照 影相',
    '参观 睇展 睇展览',
    '电影院 睇戏',
    '小孩 细路仔 细路哥 仔女',
    '老人 阿婆 阿公 阿伯',
    '文创 手信',
    '忘带 冇带 唔记得带',
    '我 我哋',
    '你 佢 佢哋 你哋 呢度 呢个 嗰个 嗰度',
    '没有 唔 冇得',
    '的 嘅 咗 啲 喺 嘢 㗎 喎 啩',
    '给 俾 畀 同埋',
    '请 唔该 唔该晒',
  ],
};

/** Groups with what regions say for their words. A word of several groups is the last one's. */
export function withDialects(groups: readonly WordGroup[]): WordGroup[] {
  const lines = Object.values(zhDialects).flatMap((region) => region.map((line) => line.split(' ')));
  const own = new Set(groups.flatMap(({ words }) => words));
  const added = new Map<WordGroup, string[]>();
  for (const [standard = '', ...said] of lines) {
    const group = groups.findLast(({ words }) => words.includes(standard));
    if (!group) throw new Error(`no group has ${standard}`);
    const strange = said.filter((word) => !own.has(word));
    added.set(group, [...(added.get(group) ?? []), ...strange]);
  }
  return groups.map((group) => ({ ...group, words: [...group.words, ...(added.get(group) ?? [])] }));
}
