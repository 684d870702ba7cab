import { type Language, languages } from '#contract/base/language.ts';
import type { FirstWords } from '#contract/page/answering.ts';
import { bareWords } from './bare-words.ts';

/** What people say to open or close a talk. A whole question is made of these, or it is none of them. */
const said: Readonly<Record<FirstWords, Readonly<Record<Language, string>>>> = {
  hello: {
    'zh-CN':
      '(?:你|您|侬|大家|老师|师傅|小姐|先生)好|哈喽|哈啰|嗨|嘿|喂|在吗|在不在|有人吗|(?:早上|上午|中午|下午|晚上|早)好?|早安|晚安|初次见面|打扰了|请问(?:一下)?',
    en: 'hello|hi|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|hello there|hi there|hey there|anyone there|anybody there|excuse me|how are you',
    ja: 'こんにちは|こんにちわ|こんばんは|おはよう(?:ございます)?|もしもし|やあ|どうも|すみません|すいません|はじめまして|ハロー',
    ko: '안녕(?:하세요|하십니까)?|여보세요|저기요|반갑습니다|반가워요|하이|헬로|실례합니다',
  },
  thanks: {
    'zh-CN':
      '(?:非常|太|真的|十分|很)?(?:谢谢|感谢)(?:你|您|侬|啦|了|啊|哦|您的帮助|你的帮助)*|多谢(?:了|啦)?|谢了|谢啦|辛苦了|麻烦(?:你|您)?了|三克油|太好了|好的|好的谢谢|知道了|明白了',
    en: 'thank you (?:very|so) much|thanks a lot|thanks so much|many thanks|thank you|thanks|cheers|ta|great|ok|okay|got it|perfect',
    ja: 'ありがとう(?:ございます|ございました)?|どうもありがとう(?:ございます|ございました)?|サンキュー|助かりました|わかりました|分かりました|了解(?:です|しました)?',
    ko: '감사(?:합니다|해요|드립니다)|고마워(?:요)?|고맙습니다|땡큐|알겠습니다|알겠어요',
  },
  goodbye: {
    'zh-CN': '再见|拜拜|再会|走了|我走了|回头见|下次见',
    en: 'bye|bye bye|goodbye|good bye|see you|see you later|good night',
    ja: 'さようなら|さよなら|バイバイ|またね|失礼します|おやすみなさい',
    ko: '안녕히 (?:가세요|계세요)|잘 가(?:요)?|바이바이|수고하세요',
  },
  who: {
    'zh-CN':
      '(?:你|您|侬)(?:是|叫)?(?:谁|哪位|啥人|什么(?:人|东西|名字)?|啥名字)|(?:你|您)(?:的名字|名字)(?:是什么|叫什么)|(?:你|您)是(?:不是)?(?:机器人|机器|真人|人工智能|人|ai)(?:吗|还是机器人|还是机器)?|(?:介绍|说说)(?:一下)?(?:你|您)?自己',
    en: 'who are you|what are you|what is your name|whats your name|are you (?:a )?(?:robot|human|real|person|machine|ai)|introduce yourself',
    ja: '(?:あなた|きみ|君)は(?:だれ|誰|何)(?:ですか)?|お?名前は(?:何ですか)?|ロボットですか|人間ですか|自己紹介(?:して(?:ください)?)?',
    ko: '(?:너는|넌|당신은)? ?누구(?:세요|야|예요|십니까|니)?|이름이? ?(?:뭐예요|뭐야|무엇입니까|뭐니)|로봇이(?:에요|야|니|세요)|자기소개 ?(?:해 ?줘|해 ?주세요)?',
  },
  what: {
    'zh-CN':
      '(?:你|您|侬)?(?:会|能|可以)(?:做|干|帮我做|帮我干|帮我|回答|办)?(?:什么|啥|点什么|些什么|哪些事|点啥)(?:事|事情|问题)?|(?:我)?(?:能|可以)问(?:你|您)?(?:什么|啥|些什么)(?:问题)?|(?:你|您|这个|这台机器|这机器)(?:怎么用|有什么用|有啥用|是干什么的|是干嘛的|干什么用的|做什么的)|怎么用|你有什么功能|有什么功能|帮助|帮帮我|帮我',
    en: 'what can you do(?: for me)?|what do you do|what can i ask(?: you)?|how do you work|how does this work|how do i use this|how can you help(?: me)?|help|help me|can you help(?: me)?',
    ja: '(?:何|なに)が(?:でき|出来)ますか|(?:何|なに)ができる(?:の)?|(?:何|なに)を(?:聞け|きけ)ますか|(?:使い方|使いかた)(?:は|を教えて(?:ください)?)?|どう使いますか|ヘルプ|助けて(?:ください)?',
    ko: '(?:무엇을|뭘|뭐|무슨 일을) ?(?:할 수 있(?:어요|나요|어|니|습니까)|해(?:요)?|도와줄 수 있(?:어요|나요))|(?:무엇을|뭘) ?물어볼 수 있(?:어요|나요)|어떻게 (?:써요|사용해요|쓰나요|사용하나요)|사용법|도움말|도와(?:줘(?:요)?|주세요)',
  },
};

const kinds = ['who', 'what', 'goodbye', 'thanks', 'hello'] as const;
const particles = '(?:啊|呀|吗|呢|哦|吧|啦|喔|噢)?';
const endings = `(?: please| there|${particles})`;

const patternOf = (about: FirstWords): RegExp =>
  new RegExp(`^(?:${languages.map((language) => said[about][language]).join('|')})${endings}(?= |$)`, 'u');
const openings = kinds.map((about) => ({ about, pattern: patternOf(about) }));
/** The same without a space behind: in Chinese and Japanese the next words follow at once. */
const joined = kinds.map((about) => ({
  about,
  pattern: new RegExp(`^(?:${[said[about]['zh-CN'], said[about].ja].join('|')})${particles}`, 'u'),
}));

/** Longer than this nobody greets. */
const mostCharacters = 60;

/**
 * What a text is about that only greets, thanks, takes leave or asks who answers here, in any of the four languages;
 * null where anything else stands in it. Of several the one that says most counts: 你好，你是谁 asks who.
 */
export function firstWordsIn(text: string): FirstWords | null {
  if (text.length > mostCharacters) return null;
  let rest = bareWords(text);
  if (rest === '') return null;
  const found = new Set<FirstWords>();
  while (rest !== '') {
    const next = longestAt(rest);
    if (!next) return null;
    found.add(next.about);
    rest = rest.slice(next.length).trimStart();
  }
  return kinds.find((about) => found.has(about)) ?? null;
}

function longestAt(rest: string): { readonly about: FirstWords; readonly length: number } | null {
  const fits = [...openings, ...joined].flatMap(({ about, pattern }) => {
    const length = pattern.exec(rest)?.[0].length ?? 0;
    return length > 0 ? [{ about, length }] : [];
  });
  return fits.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
