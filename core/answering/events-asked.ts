import { type Language, languages } from '#contract/base/language.ts';
import type { Decision, Question } from '#contract/page/answering.ts';
import type { EventKind } from '#contract/venue/event.ts';
import { surelyAnswered } from './surely-answered.ts';
import { bareWords } from './text/bare-words.ts';

/** How people ask for what is on, and for what is to be had for less: `when` they mean, what `leads` there, the thing, what `ends` it. */
interface Asking {
  readonly leads: string;
  readonly when: string;
  readonly event: string;
  readonly offer: string;
  readonly ends: string;
  /** Whole questions that name no thing. */
  readonly plainly: string;
}

const asking: Readonly<Record<Language, Asking>> = {
  'zh-CN': {
    when: '今天|今日|今晚|今儿|现在|眼下|明天|这周末|这个周末|周末|这周|本周|这个星期|最近|近期|这几天|这两天',
    leads:
      '请问|我?想问一?下?|我?想知道|你好|您好|一下|商场|馆|店|大厅|博物馆|这里|这儿|这边|你们|咱们|里面|里|都|还|有没有|有|搞|举办|办|在做|做|什么|啥|哪些|些|点|别的|好玩的|特别的|新的|能参加的|可以参加的',
    event: '活动|讲座|演出|表演|节目',
    offer: '优惠活动|打折活动|促销活动|优惠|打折|促销|折扣|特价',
    ends: '安排|预告|时间表|信息|清单|可以参加|能参加|可以看|的|吗|呢|啊|呀|嘛|没有|不',
    plainly:
      '(?:今天|今晚|现在|周末|这周末|这周)(?:这里|这儿|馆里|商场里?)?(?:都|还)?有(?:什么|啥|些什么)(?:好玩的|好看的)?(?:吗|呢|啊|呀)?',
  },
  en: {
    when: 'today|tonight|now|right now|tomorrow|this week|this weekend|this evening|this afternoon',
    leads:
      'hi|hello|excuse me|please|can you tell me|tell me about|show me|do you have|have you got|are there|is there|what|which|what kind of|any|the|todays|other|special|current|upcoming|are|is',
    event: 'events?|activities|activity|shows?|talks?|lectures?|whats on',
    offer: 'offers?|deals?|discounts?|promotions?|sales?',
    ends: 'are there|are on|is on|on|here|going on|happening|do you have|in the mall|at the museum|in the museum|please|for (?:kids|children|families)',
    plainly:
      '(?:what is|whats)(?: (?:going )?on| happening)(?: here)?(?: (?:today|tonight|now|tomorrow|this week|this weekend))?',
  },
  ja: {
    when: '今日|本日|きょう|今夜|今週末|今週|週末|明日|最近|今|いま',
    leads: 'すみません|ここ|こちら|館内|は|の|に|で|も|何か|なにか|どんな|どのような|ほかの|楽しい|開催中',
    event: 'イベント|催し物|催し|行事|講座|講演会?|ショー|公演',
    offer: 'セール|お得な情報|お得なもの|割引|キャンペーン|特売',
    ends: 'の?情報|の?予定|は|が|って|を|あり|やって|開催(?:し|され)?て?|行われて|教えて(?:ください)?|ますか|いますか|ありますか|ですか|ある|いる|の|か',
    plainly:
      '(?:今日|本日|今週|週末|今)(?:は|に)?(?:ここで)?(?:何|なに)(?:が|か)(?:ありますか|あるの?|やっていますか|やってる)',
  },
  ko: {
    when: '오늘|지금|오늘 저녁|내일|이번 주말|이번 주|주말|요즘',
    leads: '저기요|여기서?|여기에서|에는|에|은|는|무슨|어떤|다른|재미있는|진행 중인|하는',
    event: '행사|이벤트|강좌|강연|공연|프로그램',
    offer: '할인(?: 행사)?|세일|프로모션|특가',
    ends: '일정|정보|가|이|는|은|를|을|도|있어요|있나요|있습니까|있어|있을까요|하나요|해요|합니까|뭐예요|뭐가|뭐|무엇인가요|알려 ?주세요|알려 ?줘',
    plainly:
      '(?:오늘|지금|이번 주|주말에)(?:은|는)? ?(?:여기서 )?(?:뭐|무엇을|뭘) ?(?:해요|하나요|있어요|있나요|합니까)',
  },
};

const patternsOf = (kind: EventKind) =>
  languages.map((language) => {
    const { leads, when, ends, plainly, ...things } = asking[language];
    const whole = `(?:(?:${leads}|${when}) ?)*(?:${things[kind]})(?: ?(?:${ends}|${when}))*`;
    return new RegExp(`^(?:${kind === 'event' ? `${whole}|${plainly}` : whole})$`, 'u');
  });
const patterns: Readonly<Record<EventKind, readonly RegExp[]>> = {
  event: patternsOf('event'),
  offer: patternsOf('offer'),
};

/** Longer than this nobody asks what is on. */
const mostCharacters = 60;

/** Whether a whole text asks for what is on, or for what is to be had for less, of the kinds that there are. */
export function asksForEvents(text: string, kinds: ReadonlySet<EventKind>): boolean {
  if (text.length > mostCharacters) return false;
  const plain = bareWords(text);
  return [...kinds].some((kind) => patterns[kind].some((pattern) => pattern.test(plain)));
}

/** Whether a question leads to what is on rather than to what answers it: where it asks for that and no entry says so in its own words. */
export function leadsToEvents(decision: Decision, question: Question, kinds: ReadonlySet<EventKind>): boolean {
  if (
    decision.kind === 'first-words' ||
    decision.kind === 'exhibit' ||
    (decision.kind === 'hand-over' && decision.reason === 'vetoed')
  )
    return false;
  if (decision.kind === 'answer' && decision.p >= surelyAnswered) return false;
  return asksForEvents(question.text, kinds);
}
