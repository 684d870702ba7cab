import type { EvalQuery, EvalSet } from './eval-rows.ts';
import { createRandom } from './random.ts';

/** What else people want to know about a matter, or say of it, that is seldom what a venue tells of it. */
const tails =
  '多少钱 贵不贵 要交多少费用 一年多少钱 有效期几年 什么时候过期 过期了会罚款吗 逾期了会怎样 丢了谁赔 坏了找谁修 能转让吗 可以借给别人用吗 可以打折吗 能退钱吗 可以开发票吗 靠谱吗 安全吗 有什么好处 有什么坏处 有什么用 有必要吗 是谁规定的 是哪年开始有的 有多少人 归谁管 归谁 谁来赔 老板是谁 工资多少 招人吗 怎么学 怎么选 哪家好 和别的有什么区别 有年龄限制吗 为什么这么慢 为什么这么贵 几点到 几点结束 要排多久 多久能好 会影响贷款吗 会影响上学吗 能拍照吗 可以自己带吗 可以带回家吗 没通过怎么办 被人冒用了怎么办 对身体有害吗 需要体检吗 电话打不通怎么办 办的人态度不好 网上说的是真的吗 取消了吗 明年还有吗 别的城市也有吗 能查到是谁办的吗'.split(
    ' ',
  );

/** Entries about which something beside is asked; twice as many cost coverage in zh-hall, none left 20 % of near-misses answered. */
const askedShare = 0.12;

/**
 * Near-misses about the matters of a set: the shortest way in which an entry is asked, and something else that people
 * want to know of it. What is hidden shares its wording with what is left, these share the matter itself.
 */
export function nearTailQueries({ entries, queries }: EvalSet, seed: number): EvalQuery[] {
  const random = createRandom(seed);
  const shortest = new Map(entries.map(({ id, q }) => [id, q]));
  for (const { gold, text } of queries) {
    for (const id of gold) if (text.length < (shortest.get(id)?.length ?? 0)) shortest.set(id, text);
  }
  return [...shortest.values()].flatMap((matter) => {
    const tail = tails[Math.floor(random() * tails.length)] ?? '';
    return random() < askedShare ? [{ text: matter + tail, gold: [], kind: 'ood_near' as const, tag: undefined }] : [];
  });
}
