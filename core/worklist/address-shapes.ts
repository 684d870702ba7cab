const numeral = '[0-9一二三四五六七八九十百千零〇两]{1,6}';
/** Parts of a Chinese address that bear a name, and parts that bear a number. */
const named = '(?:省|市|自治区|区|县|镇|乡|村|街道|社区|小区|花园|新村|苑|公寓|大厦|家园|大道|大街|胡同|路|街|巷|弄)';
const numbered = '(?:附?号楼?院?|弄|栋|幢|座|单元|室|户|组|期|层)';
const toldHome = '(?:家?住在?|屋头在?|家在|搬到了?|地址(?:是|写|在|为)?|寄到?|寄给|送到|户口(?:上)?在|位于)';
/** What a number names inside the house itself: counter 3, line 2, gate 4. */
const ofTheHouse = '(?!窗|柜|线|门|厅|馆|机|口|电梯|台|展|车|楼(?:在|怎|哪|的))';
const anyNumber = `附?${numeral}(?:${numbered})?${ofTheHouse}`;

/** Where somebody lives, in the ways of China, Japan, Korea and the English-speaking countries. */
export const addressShapes: readonly RegExp[] = [
  new RegExp(
    `(?<before>${toldHome}:?)\\p{Script=Han}{1,8}?(?:${named}|里|院|屯|寨|坊)(?:[,\\s]?(?:${numeral}(?:-${numeral}){1,3}|${anyNumber})|\\p{Script=Han}{1,8}?(?:${named}|里|院|屯|寨|坊)){0,9}`,
    'gu',
  ),
  new RegExp(
    `(?:\\p{Script=Han}{1,6}?(?:省|市|自治区|区|县|镇|乡|街道)){0,4}\\p{Script=Han}{1,4}?(?:镇|乡|村|街道|社区|小区|花园|新村|苑|公寓|大厦|家园|大道|大街|胡同|路|街|巷|弄)(?:${numeral}(?:-${numeral}){1,3}|${anyNumber})(?:[\\s-]?(?:${anyNumber})){0,5}(?:\\p{Script=Han}{2,5}?(?:大厦|公寓|小区|花园|苑))?`,
    'gu',
  ),
  new RegExp(
    `${numeral}(?:号楼|栋|幢|座|单元|弄)(?:${numeral}(?:号楼|栋|幢|座|单元|室|户|号))?${numeral}(?:室|户|号)?`,
    'gu',
  ),
  // 4丁目2番8号, 青葉台2-14-7, メゾン青葉203号室.
  /[\p{Script=Han}々ヶケノのヵ]{1,14}?[0-9一二三四五六七八九十百]{1,4}(?:丁目|番地)(?:[0-9一二三四五六七八九十百]{1,4}(?:番地?|号|の|-)?){0,4}/gu,
  /[\p{Script=Han}々のヶケ]{1,10}\d{1,4}(?:-\d{1,4}){1,3}(?:号室?)?/gu,
  /(?:ハイツ|メゾン|コーポ|マンション|アパート|ハウス|ビラ|レジデンス|コーポラス|ハイム)\s?[\p{L}ー]{0,10}?\s?[A-Z]?棟?\s?\d{1,4}(?:号室?)?/gu,
  /〒\s?\d{3}-?\d{0,4}/gu,
  // 서울시 강남구 테헤란로 123, 행복아파트 101동 1502호.
  /(?:[가-힣]{1,8}(?:특별시|광역시|시|도|구|군)\s?|(?:서울|부산|대구|인천|광주|대전|울산|세종)\s){0,3}[가-힣]{1,8}(?:로|길|동|리|읍|면|가)\s\d{1,4}(?:길)?(?:[\s-]\d{1,4})?(?:번지|번길)?(?!\s?[시분층월번개명])/gu,
  /(?:[가-힣]{2,10}\s?)?\d{1,4}(?:단지|동)\s?(?:\d{1,4}(?:동|호))?(?:\s?\d{1,4}호)?/gu,
  /[가-힣]{1,8}(?:빌라|아파트|맨션|오피스텔|마을|타운)\s?(?:[A-Z]?\d{1,4}호?)?/gu,
  // 14 Elm Road, Flat 3.
  /\b\d{1,5}[A-Za-z]?\s(?:[\p{L}'’]{2,}\s){1,3}?(?:street|st|road|rd|avenue|ave|lane|ln|drive|close|court|way|square|terrace|gardens|boulevard|place|crescent|view lane)\b/giu,
  /(?<before>\b(?:live (?:at|in|on)|address is|moved to)\s(?:the\s)?)\p{Lu}[\p{L}'’]{2,}(?:\s\p{Lu}[\p{L}'’]+){0,3}/gu,
  /\b(?:flat|apartment|apt|suite|unit)\s?#?\d{1,4}[A-Za-z]?(?:,\s\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+)?)?/giu,
];
