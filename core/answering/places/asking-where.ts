import type { Language } from '#contract/base/language.ts';

/** What is said before and behind the name of a place by whoever looks for it, in normalised words. */
interface Asking {
  readonly before: RegExp;
  readonly behind: RegExp;
  /** What may stand beside a name without asking for anything: articles, particles, manners. */
  readonly idleBefore: RegExp;
  readonly idleBehind: RegExp;
}

const zhWhere = '哪(?:里|儿|边|头|块|点|个(?:位置|地方|方向|区域?|楼层?|门)|1?(?:层楼?|楼))?|什么(?:地方|位置|方向)|啥地方|几(?:层楼?|楼|号楼)|啥位置|边度';
const enWhat = '(?:the|a|an|any|some|your|this|that)';
const jaWhere = '(?:どこ|何処|どちら|どっち|どの(?:あたり|辺|へん|階)|何階|なんかい)';
const koWhere = '(?:어디|어느 ?쪽|어느 ?층|몇 ?층)';

const asking: Readonly<Record<Language, Asking>> = {
  'zh-CN': {
    before: new RegExp(
      `^(?:(?:请|麻烦|劳驾)?(?:你|您)?(?:能不能|可以|能)?(?:带|领|送|指引|引导)(?:着)?(?:我们?|一下)?(?:去|到|找|上)(?:一下)?|导航(?:去|到)?|(?:我们?|俺|咱们?|家里?老人|孩子)?(?:现在)?(?:想|要|想要|需要|得|急着|准备|打算)?(?:去|到|上|找|找找|找一下|看看|用一下|去趟|去一趟)(?:一下|1下|一个|1个|个)?|(?:我们?)?(?:想|要)(?:上|用)|(?:请)?告诉我|(?:我想|想)?知道|问下|问一下|(?:怎么|如何|咋)(?:走到|去到|去|到|找到|找|上)|(?:${zhWhere})(?:有|是|能找到|可以找到|找)|(?:这|这里|这儿|你们?这(?:里|儿)?|你们|楼里|馆里|商场里?|大厅里?|附近|周围|旁边)(?:里|内)?(?:有没有|有)|有没有|(?:离(?:这里?|这儿|我)?)?最近的|离(?:这里?|这儿|我)最近的?|附近的?|查(?:一下|1下)?|搜(?:一下|1下)?|请问)`,
    ),
    behind: new RegExp(
      `(?:(?:是|就)?(?:在|位于|处于|设在|搁|搬到)(?:${zhWhere})(?:呢|啊|呀|哦|嘛|吗|了)*|(?:具体)?(?:${zhWhere})(?:有)?(?:呢|啊|呀|哦|嘛)*|(?:应该|要|该)?(?:怎么|如何|咋|咋个|怎样)(?:走过去|走|去|到|过去|找|上|进去|进)(?:呢|啊|呀|最近|最快|方便)*|(?:要|应该|该)?(?:往|朝|从|打)(?:${zhWhere})(?:走|去|上|进|过去|拐)?(?:呢|啊)?|的?(?:具体)?(?:位置|方向|路线|走法|地点)(?:在哪里?|是什么)?|有没有(?:啊|呢)?|有(?:吗|么|没)(?:有)?|找不到了?|离(?:这里?|这儿|我)(?:多)?(?:远|近)(?:吗|不)?|到了吗)$`,
    ),
    idleBefore: /^(?:请问|那个|就是|嗯|呃|这个|这里的|你们的|馆里的|商场里?的|大厅里?的|咱们的)/,
    idleBehind: /(?:呢|啊|呀|吧|嘛|吗|哦|谢谢|在|这家店|那家店|那里|那儿|的)$/,
  },
  en: {
    before: new RegExp(
      `^(?:(?:(?:can|could|would|will) (?:you|someone|somebody) )?(?:please )?(?:tell|show|take|lead|bring|point|direct|guide|help) (?:me|us) ?(?:to find|find|the way to|how to (?:get|go|walk) to|how (?:do|can) (?:i|we) (?:get|go) to|where(?: can i find)?|to|towards)?|do you (?:know|have)(?: where)?|(?:and )?whereabouts(?: is| are)?|wheres|where (?:is|are|can|do|could|would|might|will|should) ?(?:i|we|you)? ?(?:be able to )?(?:find|see|get to|go to|go for|go)?|where|how (?:do|can|would|should) (?:i|we|you|one) (?:get|go|walk|come|find my way) ?(?:over |up |down )?to|how to (?:get|go) to|(?:i am|im|we are|were|i was|ive been) (?:looking|searching|trying to find|trying to get to) ?(?:for|to)?|(?:i|we) (?:need|want|have|would like|d like|must|am trying|got) ?(?:to)? ?(?:go to|find|get to|see|use|visit)?|(?:id|wed) like (?:to )?(?:go to|find|get to|see|use|visit)?|(?:need|want|trying|have) to (?:go to|find|get to|see|use|visit)|(?:is|are) there|(?:which|what) (?:floor|level|storey|way) (?:is|are|has|have|to|for)|(?:the )?(?:nearest|closest|next)|(?:the )?(?:way|directions?|route) to|find|locate|looking for|searching for|location of) `,
    ),
    behind: / (?:(?:is |are )?(?:located|situated)?(?: at| in| on)? ?(?:please|here|nearby|near here|near me|around here|close by|in here|in this (?:mall|building|museum|hall|place|house|centre|center)|anywhere)|(?:is|are|is it|is at)|where(?: is it)?|which (?:floor|way)|location|directions)$/,
    idleBefore: new RegExp(`^(?:${enWhat}|to|for|excuse me|please|nearest|closest|for the|public|one of the) `),
    idleBehind: / (?:please|thanks|is|are|at|on)$/,
  },
  ja: {
    before:
      /^(?:(?:ここ|ここから|この(?:近く|辺|へん|階|建物|館)|館内|近く|周り)(?:で|に|の|から|は)?|(?:一番|いちばん|1番)?(?:近い|近く(?:の|に(?:ある)?)?)|最寄りの?|教えて ?)/,
    behind: new RegExp(
      `(?:(?:の場所|の位置|の入口|って|というのは|とは)?(?:は|が|も|って)? ?(?:${jaWhere})(?:の|に|で|へ|から|まで)?(?:階)?(?:ある|あり(?:ます)?|でした|です|でしょう|行けば(?:いい|良い)|行き|いけば(?:いい)?|だ|なの|なん|かしら|かな|見つかり|行ったら(?:いい)?)*(?:ます|です|の|ん)*(?:か|かね|かな|っけ|の)?(?:教えて(?:ください|下さい)?)?|(?:へ|に|まで)(?:は)?(?:の)?(?:行|い)き(?:たい|方|かた|ます)(?:の)?(?:です|んです|のです)?(?:が|けど|を教えて(?:ください)?|は|を)?|(?:へ|に|まで)(?:は)?どう(?:やって|したら|すれば)?(?:行|い)(?:けば|き|く|ける|けます)(?:いい|良い|ます|の)?(?:です)?か?|(?:へ|まで)の(?:道|行き方|ルート)(?:を教えて(?:ください|下さい)?|は)?|まで(?:案内|連れて)(?:して|行って|いって)?(?:ください|下さい|ほしい|欲しい)?|を?(?:探|さが)(?:して(?:い)?(?:ます|る|るんですが|いるのですが|るのですが)?|しています(?:が)?)|の?(?:場所|位置)(?:を)?(?:教えて(?:ください|下さい)?|知りたい(?:です)?)?|(?:は|って|とか)?(?:あり(?:ます)?|ある|ござい(?:ます)?)(?:の|ん)?(?:です)?か?|を?教えて(?:ください|下さい)?|を?使いたい(?:です)?|を?(?:お願いします|お願い))$`,
    ),
    idleBefore: /^(?:すみません|すいません|あの|ええと|えっと|その|ちょっと|この)/,
    idleBehind: /(?:は|が|を|に|へ|で|も|って|の|ですか|です|か)$/,
  },
  ko: {
    before:
      /^(?:여기(?:에|서)?|이 ?(?:근처|층|건물|안)(?:에|에서)?|(?:가장|제일) ?(?:가까운|가까이 있는)|가까운|근처(?:에|의)?|혹시|저기|저기요|실례지만) /,
    behind: new RegExp(
      `(?:(?:은|는|이|가|을|를|에|로|으로)? ?(?:위치)?(?:은|는|가)? ?(?:${koWhere})(?:에|로|으로|쪽)? ?(?:있(?:어요|나요|습니까|죠|지요|을까요|는지|는지 알려 ?주세요|는데요|는 거예요)|예요|에요|이에요|인가요|입니까|이죠|죠|야|지|가(?:요|면 되나요|야 하나요|야 돼요|나요)?|로 가(?:요|면 되나요)?)?(?:요)?|(?:으로|로|에|까지)? ?(?:가는|가려면|갈|찾아가는) ?(?:길|방법)?(?:을|이|은)? ?(?:알려 ?주세요|알려 ?줘|가르쳐 ?주세요|어떻게 (?:해요|하나요|가요|가나요|돼요)|뭐예요)?|(?:으로|로|에|까지)? ?어떻게 (?:가요|가나요|가야 (?:해요|하나요|돼요)|갑니까|가죠|찾아가요)|(?:으로|로|에|까지) ?(?:가고 ?싶(?:어요|습니다|은데요)|안내해 ?(?:주세요|줘)|데려다 ?(?:주세요|줘)|가요|갈래요)|(?:을|를|은|는)? ?(?:찾고 있(?:어요|습니다|는데요)|찾(?:아요|습니다|아 ?주세요|는데요|아))|(?:이|가|은|는)? ?있(?:어요|나요|습니까|을까요|는지요)|(?:의)? ?위치(?:를)? ?(?:알려 ?(?:주세요|줘)|가르쳐 ?주세요)?|(?:을|를)? ?(?:알려 ?주세요|알려 ?줘|쓰고 싶어요|이용하고 싶어요))$`,
    ),
    idleBefore: /^(?:저|그|이|좀|저기요) /,
    idleBehind: /(?:은|는|이|가|을|를|에|로|으로|요| 좀| 주세요)$/,
  },
};

/** What is left of a question when what only asks for the way is taken away. */
export interface AskedPlace {
  /** Every form that may be the name, the longest first: something that is left out may be a part of it. */
  readonly names: readonly string[];
  /** Whether it asked where something is or how to get there; false: it only names something. */
  readonly asksWhere: boolean;
}

/** Nobody asks the way in more words than these. */
const mostCharacters = 60;

/** Takes apart a normalised question; what asks for something else keeps words that no place is called by. */
export function askedPlaceIn(normalised: string, language: Language): AskedPlace {
  if (normalised === '' || normalised.length > mostCharacters) return { names: [], asksWhere: false };
  const { before, behind, idleBefore, idleBehind } = asking[language];
  const names = new Set<string>([normalised]);
  let asksWhere = false;
  let rest = normalised;
  const take = (pattern: RegExp, isAsking: boolean): boolean => {
    const kept = rest.replace(pattern, '').trim();
    if (kept === rest || kept === '') return false;
    rest = kept;
    asksWhere ||= isAsking;
    names.add(rest);
    return true;
  };
  for (let more = true; more; )
    more = take(behind, true) || take(before, true) || take(idleBefore, false) || take(idleBehind, false);
  return { names: [...names], asksWhere };
}
