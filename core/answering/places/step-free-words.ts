import type { Language } from '#contract/base/language.ts';

/** Whether a text asks for a way without steps, and the text without what asks for it. */
export interface StepFreeWords {
  readonly isStepFree: boolean;
  readonly rest: string;
}

interface Patterns {
  /** What is said of wheels, or of having no steps; somewhere in a text. */
  readonly stepFree: RegExp;
  /** Whether one can get there, which asks the way only of who has said that they need one. */
  readonly able: RegExp;
}

const zhWho = '(?:我们?|他|她|我妈|我爸|妈妈|爸爸|老人|家里老人|孩子|有人)?(?:是|要|得|想)?';
const enWho = '(?:(?:i am|im|we are|shes|hes|(?:my|our) [a-z]+ is) )?';
const enWheels = '(?:electric |mobility )?(?:wheelchair|pram|stroller|pushchair|buggy|scooter)';

const patterns: Readonly<Record<Language, Patterns>> = {
  'zh-CN': {
    stepFree: new RegExp(
      [
        `${zhWho}(?:坐|推|用|乘|摇|开)(?:着|了)?(?:个|1个)?(?:电动)?轮椅(?:的话|的人|的老人|的)?`,
        `${zhWho}(?:推|带)(?:着|了)?(?:个|1个)?(?:婴儿车|童车|推车|宝宝车)(?:的话|的)?`,
        '(?:不|别|不用|不想|不能|没法|不方便)(?:走|爬|上|坐)(?:楼梯|台阶|扶梯)(?:的话|的)?',
        '(?:没有|没|无)(?:台阶|楼梯)的?(?:路线|路|走法)?',
        `${zhWho}(?:腿脚不(?:好|便|方便|灵便)|走不了(?:楼梯|台阶)|爬不[了动](?:楼梯|台阶|楼))(?:的话|的)?`,
        '轮椅(?=去|到|怎么|能)',
        '的?无障碍(?:路线|走法)',
        '无障碍(?:通道)?(?=去|到|怎么[去到])',
      ].join('|'),
      'u',
    ),
    able: /^(?:我们?)?(?:能不能|可不可以|能|可以)(?:去|到|上|进)(?:得了)?|(?:能|可以)(?:去|到|上去|进去|进|过去)(?:吗|么|不)?$/u,
  },
  en: {
    stepFree: new RegExp(
      [
        `${enWho}\\b(?:by|in|on|with|using|pushing) (?:(?:a|an|my|the|our|his|her) )?${enWheels}\\b`,
        '\\bwithout (?:any |using |taking |climbing )?(?:the )?(?:stairs|steps)\\b',
        '\\bavoiding (?:the )?(?:stairs|steps)\\b',
        '\\b(?:the |a )?(?:step ?free|wheelchair accessible|accessible) (?:way|route|path)\\b',
        '\\bstep ?free(?= to )',
      ].join('|'),
      'u',
    ),
    able: /^(?:(?:and )?(?:what is|whats)(?= to )|can (?:i|we|you|one|he|she) (?:get|go|come|reach))|^(?:i|we) cant (?:climb|use|take|do) (?:the )?(?:stairs|steps)/u,
  },
  ja: {
    stepFree:
      /(?:電動)?(?:車椅子|車いす|車イス|ベビーカー)(?:でも|で|だと|を(?:押して|使って)|に乗って(?:いて)?|のまま)|階段(?:なし|無し)で|階段を(?:使わず|使わない|通らず)(?:に|で)?|段差(?:なし|無し)で?|(?:段差|階段)の(?:ない|無い)(?:道|ルート|行き方)?で?|バリアフリー(?:の(?:道|ルート|行き方))?で/u,
    able: /(?:へ|に|まで)(?:は)?(?:行|い)け(?:る|ます)(?:の|ん)?(?:です)?か?$/u,
  },
  ko: {
    stepFree:
      /(?:전동 ?)?(?:휠체어|유모차)(?:로도|로|(?:를|을)? ?(?:타고|밀고|끌고)(?:서)?|(?:를)? ?탄 ?채로?)|계단 ?(?:없이|없는 ?(?:길|경로)(?:로)?|을? ?(?:안|피해서|이용하지 ?않고)(?: ?쓰고| ?타고)?)|턱 ?없(?:이|는 ?길로)|무장애 ?(?:경로|길)(?:로)?/u,
    able: /(?:으로|로|에|까지)? ?(?:갈 ?수 ?있(?:어요|나요|습니까|을까요)|가도 ?(?:돼요|되나요))$/u,
  },
};

/** What keeps the words apart between which something is taken out. */
const space: Readonly<Record<Language, string>> = { 'zh-CN': '', en: ' ', ja: '', ko: ' ' };

/** Finds what asks for a way without steps in a normalised question. */
export function stepFreeWordsIn(normalised: string, language: Language): StepFreeWords {
  const { stepFree, able } = patterns[language];
  const without = normalised.replace(stepFree, space[language]).replace(/ +/g, ' ').trim();
  if (without === normalised || without === '') return { isStepFree: false, rest: normalised };
  const rest = without.replace(able, '').trim();
  return { isStepFree: true, rest: rest === '' ? without : rest };
}
