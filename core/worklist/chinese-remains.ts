import { blank } from './blank.ts';
import { type Piece, piecesOf } from './han-pieces.ts';
import { doubleSurnames, givenNameCharacters, surnames } from './name-characters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Characters that are words by themselves, in writing and in speech. */
const singles = new Set(
  '的了吗呢啊吧呀哦么嘛啦咯喽噻撒嘞哈呗着过哎诶嗯得地哟我俺咱你您他她它们这那此个一二三四五六七八九十百千零两几多少半第每某各另别在到去来从向对上下里外内中前后左右旁边和跟与及或给把被让叫请问帮找要想能会可该得有没无不未是就才也都还再又先已刚太很更最只等为以因所如若但而且将会被' +
    '办领取换补丢掉交缴付收退还买卖借租用停开关走坐站看听说写读学教打印拿带送寄放存进出回住搬改查报销修坏吃喝睡玩逛排号约定订选填签盖拍照换转过生死病伤老小大新旧高低长短远近快慢早晚贵便宜好坏难易热冷脏干净吵' +
    '人孩娃儿男女老幼爸妈爹娘爷奶姐妹哥弟夫妻婚证卡票钱费税款单表本照章册簿码号件份张页层楼厅馆门路口站车船房屋室间柜台机灯水电气火油盐米饭菜茶酒药衣鞋帽伞包箱袋书报笔纸狗猫鸟鱼花草树' +
    '年月日时分秒天周号点钟岁块元角米斤次趟遍回位名家店处所院校班级种类样事物东西南北省市县区镇乡村街国字图像色声味数量吨套条只双把辆台部项批' +
    '咋啥哪谁怎干弄搞整搬够行成肯敢怕爱喜欢急忙烦错做作忘免夜牌针纸遍改捐献募投诉罚判审批发派配赔抵押摘粘钉刻织缝熨叠晾浇撒锯砍削剥择挑抓捏拧拔插扔甩抛递举端担碗盘杯瓶桶锅刀叉勺床被枕沙椅桌梯墙窗门锁钥绳线球棋牌对真假全满空挂晒摸试穿戴洗刷扫推拉抬背扶抱喂哭笑喊敲撞摔碰落捡偷抢骗告诉讲谈约见接送陪等待停靠贴撕剪涂画唱跳跑爬飞游动响亮暗黑白红黄蓝绿灰紫粉圆方扁宽窄厚薄深浅轻重软硬湿甜咸酸辣苦香臭嘎冇莫木冻加减乘除超按点扣冲充断连接通堵漏塞破裂烂卡锁装拆架管治杀救养种割喷泡煮炒烧烤蒸切熬脚腿手头脸眼耳鼻嘴牙心肝肺胃腰背疼痒晕吐',
);
/** Where a given name ends. */
const stops = new Set(
  '的了在住是要想来去到把被给和跟与说让叫能可也都就不没有办领取丢换交问找怎哪什吗呢吧啊家电手身号昨今明女男这那个得会订约退买从向对站坐拿带刚已还又先她他您',
);
const titles =
  /^(?:先生|女士|小姐|师傅|老师|医生|主任|经理|阿姨|大爷|大妈|大叔|叔叔|同志|局长|科长|处长|院长|校长|律师|警官|教授|奶奶|爷爷|老板|护士|司机|总|某某|某|哥|姐|姨|叔|婶|嫂)/u;
const families = doubleSurnames.join('|');

/** Names after the words that announce one, whatever words they are made of, and names that somebody spells. */
const announced: readonly RegExp[] = [
  new RegExp(
    `(?<before>(?:我名?叫做?|名叫|名字(?:叫做?|是)?|姓名(?:是|叫)?|孩子叫|[娃儿子女]叫)[\\s:]*)(?!什|啥|哪|了|做|填|写|怎|不)(?:(?:${families})\\p{Script=Han}{1,2}|\\p{Script=Han}{2,5}?(?=$|[^\\p{Script=Han}]|的|要|想|来|去|不|在|是|昨|今|有|丢|能)|\\p{Script=Han}{2,3})`,
    'gu',
  ),
  /(?<before>(?:网名|昵称)(?:叫|是)?:?)[^\s,，。!?]{1,16}/gu,
  /(?<before>姓)\p{Script=Han}(?:名\p{Script=Han}{1,2})?/gu,
  /(?<![\p{Script=Han}])(?:\p{Script=Han}(\p{Script=Han})|(\p{Script=Han})\p{Script=Han})的(?:\1\2)(?!\p{Script=Han})/gu,
  new RegExp(`(?:${families})\\p{Script=Han}{1,2}?(?=$|[^\\p{Script=Han}]|的|来|去|要|想|在|是|住)`, 'gu'),
];

/** Leaves of a stretch of Chinese characters the known words that are nobody's name. */
export function chineseRemains(text: string, vocabulary: Vocabulary): string {
  const told = announced.reduce(
    (kept, pattern) =>
      kept.replace(pattern, (...found) => {
        const { before = '' } = (found.at(-1) ?? {}) as { before?: string };
        return `${before}${blank}`;
      }),
    text,
  );
  return told.replace(/\p{Script=Han}+/gu, (run) => remainsOf(piecesOf(run, isWord)));

  function isWord(piece: string): boolean {
    return (piece.length === 1 && singles.has(piece)) || vocabulary.knows(piece, 'zh-CN');
  }
}

function remainsOf(pieces: Piece[]): string {
  const kept = pieces.map(({ text, isKnown }) => (isKnown ? text : blank));
  for (let at = 0; at < pieces.length; at++) {
    const end = endOfName(pieces, at);
    if (end > at) kept.fill(blank, at, end);
  }
  return kept.join('');
}

/** Where the name that begins with a piece ends; the piece itself where none begins. */
function endOfName(pieces: readonly Piece[], at: number): number {
  const text = pieces[at]?.text ?? '';
  if (!surnames.has(text.charAt(0)) || text.length > 3) return at;
  const rest = pieces
    .slice(at + 1, at + 3)
    .map((piece) => piece.text)
    .join('');
  if (text.length > 1) return at + piecesOfWordlikeName(text, rest, pieces[at + 1]);
  if (titles.test(rest)) return at + 1;
  const end = endOfGiven(pieces, at + 1);
  if (!singles.has(text)) return Math.max(end, at + 1);
  // The surname is as often a word: two characters that parents choose, or one that nobody knows, make it a name.
  const given = pieces.slice(at + 1, end);
  const isName =
    given.some(({ isKnown }) => !isKnown) || (given.length === 2 && given.every((one) => isGiven(one.text)));
  return isName ? end : at;
}

/** 丁香 before 女士, 王国 before an unknown 庆: how many pieces of the name begin with a word. */
function piecesOfWordlikeName(text: string, rest: string, next: Piece | undefined): number {
  if (![...text].slice(1).every(isGiven)) return 0;
  if (/^(?:先生|女士|小姐|某某)/u.test(rest)) return 1;
  return next && !next.isKnown && isGiven(next.text) && text.length === 2 ? 2 : 0;
}

const isGiven = (character: string) => givenNameCharacters.has(character);

/** The one or two characters after a surname that read as a given name. */
function endOfGiven(pieces: readonly Piece[], start: number): number {
  const first = pieces[start];
  if (!first) return start;
  if (first.text.length === 2) return stops.has(first.text.charAt(0)) ? start : start + 1;
  if (first.text.length > 2 || (stops.has(first.text) && first.isKnown && !isGiven(first.text))) return start;
  const second = pieces[start + 1];
  const isTwo = second?.text.length === 1 && !(stops.has(second.text) && second.isKnown);
  return isTwo ? start + 2 : start + 1;
}
