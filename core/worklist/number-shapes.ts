/** A digit as people write or say it: 0, 〇, 零, 幺, 壹. */
const digit = '[0-9零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]';
const gap = '[\\s.\\-·,、_/()‐‑–—−]{0,2}';
/** How digits are said, in words that a space or a line parts. */
const saidDigits = {
  english: '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)',
  korean: '[공영일이삼사오육륙칠팔구]',
  japanese: '(?:ゼロ|れい|いち|に|さん|よん|ご|ろく|なな|はち|きゅう|マル)',
};
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/**
 * Numbers by which somebody could be known: of papers, cards, telephones, cars and bookings, however they are written,
 * and days of birth. Prices, years, floors and counters are too short for these shapes.
 */
export const numberShapes: readonly RegExp[] = [
  // Mail addresses and names on the net.
  /[\p{L}\p{N}._%+-]{1,40}(?:@|\s?\(at\)\s?)[\p{L}\p{N}.-]{1,40}/gu,
  /@[\p{L}\p{N}._]{2,}/gu,
  // Days with their year.
  /(?<!\d)(?:19|20)?\d{2}\s?[年년.\-/]\s?\d{1,2}\s?[月월.\-/]\s?\d{1,2}(?:\s?[日号號일]생?)?(?!\d)/gu,
  /(?<!\d)\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2}(?!\d)/gu,
  /(?:昭和|平成|大正|令和)?[0-9〇零一二两三四五六七八九十]{1,4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}[日号]/gu,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month},?\\s\\d{4}\\b`, 'giu'),
  new RegExp(`\\b${month}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}\\b`, 'giu'),
  // Plates of China (GA 36), Japan and Korea.
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-Za-z]\s?[\s·]?\s?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])/gu,
  /[\p{L}]{1,4}\s?\d{2,3}\s?\p{Script=Hiragana}\s?\d{1,2}-?\d{2}(?!\d)/gu,
  /(?<!\d)\d{2,3}\s?[가-힣]\s?\d{4}(?!\d)/gu,
  // Anything of six digits at a stretch, or of seven in groups; telephones, cards, identity numbers (GB 11643).
  new RegExp(`(?<!${digit}|\\d:)[A-Za-z]{0,2}[+(]{0,2}${digit}(?:${gap}${digit}){6,}[A-Za-z]?(?!:?\\d)`, 'gu'),
  new RegExp(`[+(]?${digit}{6,}[A-Za-z]?`, 'gu'),
  /[零〇一二三四五六七八九幺]{5,}/gu,
  new RegExp(`\\b(?:${saidDigits.english}[\\s-]{1,2}){4,}${saidDigits.english}\\b`, 'giu'),
  new RegExp(`(?<![가-힣])(?:${saidDigits.korean}[\\s-]?){7,}`, 'gu'),
  new RegExp(`(?:(?:${saidDigits.japanese}|${digit})[\\s-]?){7,}`, 'gu'),
  // Letters and digits in one: passports, bookings, members; A1 and B12 are signs of a house.
  /(?<![A-Za-z\d])(?=[A-Za-z-]{0,24}\d)(?=[\d-]{0,24}[A-Za-z])[A-Za-z\d][A-Za-z\d-]{3,}/gu,
  // What is called a number of somebody.
  /(?<before>(?:尾号|后四位|末四位|账号|卡号|编号|单号|票号|证号|会员号|病历号|学号|号码|电话|手机|番号|번호|전화|ending(?: in)?|number|ref(?:erence)?|booking|box)(?:是|为|は|が|이|가|는| is)?[\s:#]{0,2})[A-Za-z]{0,3}-?\d[\d-]{2,}/giu,
  /(?<before>(?:昭和|平成|大正)\s?)\d{1,2}年/gu,
];
