/** What is taken out of a question, and what stands in its place. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[mail]'],
  // Identity numbers of 18 (GB 11643) or, of old, 15 digits, with or without spaces between.
  [/(?<!\d)\d{6}[\s-]?(?:18|19|20)\d{2}[\s-]?\d{4}[\s-]?\d{3}[\dXx](?!\d)/gu, '[id]'],
  [/(?<!\d)\d{15}(?!\d)/gu, '[id]'],
  // Bank cards of 13 to 19 digits in groups.
  [/(?<!\d)\d(?:[\s-]?\d){12,18}(?!\d)/gu, '[card]'],
  // Mobile and fixed telephones.
  [/(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu, '[phone]'],
  [/(?<!\d)(?:0\d{2,3}[\s-]?)?\d{7,8}(?!\d)/gu, '[phone]'],
  [/(?<!\d)\+?\d{1,3}[\s-]\d{2,4}[\s-]\d{3,4}[\s-]\d{3,4}(?!\d)/gu, '[phone]'],
  // Plates: province, letter, five or six more (GA 36).
  [
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][\s·]?[A-Za-z0-9]{5,6}(?![A-Za-z0-9])/gu,
    '[plate]',
  ],
  // Passports and other papers.
  [/(?<![A-Za-z0-9])[A-Za-z]{1,2}\d{7,8}(?!\d)/gu, '[id]'],
  [/(?<!\d)\d{6,}(?!\d)/gu, '[number]'],
];

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const doubleSurnames = '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|东方';
const familyName = `(?:${doubleSurnames}|[${surnames}])`;

/** Names by the words around them; a name alone cannot be told from other words. */
const names: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `((?:我叫|我是|叫做|名叫|名字是|名字叫|姓名是|姓名|本人|户主是?|法人是?|联系人))(${familyName}\\p{Script=Han}{1,2}?)(?=[,，。的\\s]|$|要|想|来|去|身份|电话|手机)`,
      'gu',
    ),
    '$1[name]',
  ],
  [
    new RegExp(
      `(?<!\\p{Script=Han})${familyName}(?:某某|先生|女士|小姐|师傅|老师|医生|主任|经理|阿姨|大爷|大妈|叔叔)`,
      'gu',
    ),
    '[name]',
  ],
  [new RegExp(`(?:老|小)[${surnames}](?=家|的|他|$)`, 'gu'), '[name]'],
  [/\b(my name is|i am called|this is)\s+\p{Lu}?[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?/giu, '$1 [name]'],
  [/\b(Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}[\p{L}'-]+/gu, '[name]'],
  [/(私は|名前は)\p{L}{2,6}?(?=です|と申し)/gu, '$1[name]'],
  [/(제 이름은|저는)\s*\p{Script=Hangul}{2,4}?(?=입니다|이에요|예요|이고)/gu, '$1 [name]'],
];

/** A question without what could say whose it is: numbers of papers, cards, telephones and cars, addresses, names. */
export function redact(text: string): string {
  const numbered = rules.reduce((kept, [pattern, stead]) => kept.replace(pattern, stead), text.normalize('NFKC'));
  return names.reduce((kept, [pattern, stead]) => kept.replace(pattern, stead), numbered).trim();
}
