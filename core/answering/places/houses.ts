import type { Language } from '#contract/base/language.ts';

/**
 * What a name ends in that is a shop or a house of its own: a venue either has it or has not, while a place to do something
 * (窗口, counter, 창구) is also asked for by what is done there. What says what is sold (卖卡通玩具的店), or is longer than a name, is none.
 */
const houses: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /^[^的那卖个]{1,6}(?:店|铺|超市|商场|影楼|影院|剧院|医院|诊所|药房|银行|邮局|酒吧|网吧|(?<!展)馆|厅)$/u,
  en: /^(?:[\p{L}\d'-]+ ){0,2}(?:shop|store|supermarket|market|boutique|salon|cinema|theatre|theater|museum|hall|gallery|hospital|clinic|pharmacy|bank|post office|school|pool|rink|gym|stadium|hotel|bar|pub|church|station)s?$/u,
  ja: /^.{1,10}(?:ショップ|ストア|スーパー|屋さん|(?<!部)屋|(?<![るの])店|館|病院|医院|銀行|郵便局|映画館|劇場|学校|教会|駅)$/u,
  ko: /^(?:.{1,8} ?)(?:가게|매장|상점|마트|샵|숍|병원|의원|은행|우체국|영화관|극장|박물관|미술관|수족관|학교|교회|역)$/u,
};

/** Whether words are what a shop or a house may be called. */
export function isHouse(words: string, language: Language): boolean {
  return houses[language].test(words);
}
