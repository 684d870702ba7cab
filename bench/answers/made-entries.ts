import type { EvalEntry } from './eval-rows.ts';
import { createRandom } from './random.ts';

const things =
  '身份证 户口本 居住证 社保卡 医保卡 护照 驾驶证 行驶证 营业执照 结婚证 不动产权证 公积金 养老金 失业金 生育津贴 低保 残疾人证 老年卡 学生证 工作证 出生证明 完税证明 无犯罪证明 食品许可证 卫生许可证 发票 公章 商标 专利 土地证 宅基地 车位 停车券 会员卡 积分 礼品卡 优惠券 储物柜 轮椅 婴儿车 充电宝 雨伞 语音导览 讲解 门票 年票 展览 讲座 文创 寄存 餐厅 影院 儿童乐园 电梯 扶梯 母婴室 洗手间 急救箱 无线网络 失物 宠物 摄影 团体票 志愿者 图书 档案 租房合同 劳动合同 工伤 职称 学历认证 留学 户籍证明 迁移证 落户 积分入学 转学 学籍 疫苗本 体检 健康证 慢病 门诊 住院 报销 异地就医'.split(
    ' ',
  );
const actions =
  '怎么补办 怎么办理 怎么注销 怎么变更 怎么转移 怎么查询 怎么续期 怎么申请 怎么激活 怎么挂失 怎么领取 怎么预约 怎么投诉 怎么缴费 怎么退款 在哪里办 在几楼 要带什么材料 需要多少钱 多久能办好 几点开始 周末能办吗 可以代办吗 可以邮寄吗 可以网上办吗 有没有年龄限制 丢了怎么办 到期怎么办 写错了怎么改 密码忘了怎么办'.split(
    ' ',
  );
const people =
  '本人 老人 小孩 新生儿 学生 外地人 外国人 残疾人 退休人员 个体户 企业 农民 军人 孕妇 未成年人 港澳居民 应届毕业生 灵活就业人员 失业人员 双职工家庭'.split(
    ' ',
  );
const places =
  '东城 西城 南湖 北山 青云 白鹭 临江 望海 金桥 石门 桃园 柳河 云台 清泉 花溪 长宁 安平 永乐 新港 古镇 高新区 开发区 大学城 火车站 老城区'.split(
    ' ',
  );
const shells = ['', '请问', '我想问一下', '你好'];

/** Made-up entries that share most of their characters, as those of one venue do; all different up to 1.2 million. */
export function madeEntries(count: number): EvalEntry[] {
  const entries: EvalEntry[] = [];
  for (let number = 0; number < count; number++) {
    const pick = (from: readonly string[], place: number) => from[Math.floor(number / place) % from.length] ?? '';
    const thing = things[(number * 37) % things.length] ?? '';
    const action = pick(actions, things.length);
    const person = pick(people, things.length * actions.length);
    const place = pick(places, things.length * actions.length * people.length);
    entries.push({ type: 'kb', id: String(number), q: `${place}${person}${thing}${action}` });
  }
  return entries;
}

/** Questions about some of these entries, in other words: shells, changed order, a character left out. */
export function madeQuestions(entries: readonly EvalEntry[], count: number, seed: number): string[] {
  const random = createRandom(seed);
  const any = <Value>(from: readonly Value[]) => from[Math.floor(random() * from.length)] as Value;
  return Array.from({ length: count }, () => {
    const characters = [...any(entries).q];
    characters.splice(Math.floor(random() * characters.length), 1);
    return any(shells) + characters.join('') + any(['', '吗', '呢', '啊']);
  });
}
