import { expect, test } from 'vitest';
import { pinyinReading } from '#core/speaking/chinese-reading.ts';

test.each([
  ['重庆银行', 'chong2 qing4 yin2 hang2'],
  ['长期有效', 'chang2 qi1 you3 xiao4'],
  ['一会儿', 'yi2 hui4 er5'],
  ['不要，银行。', 'bu2 yao4, yin2 hang2.'],
  ['C 六窗口', 'C liu4 chuang1 kou3'],
  ['请 chong2 写的', 'qing3 chong2 xie3 de5'],
])('%s is read %s', (text, reading) => {
  expect(pinyinReading(text)).toBe(reading);
});
