import { expect, test } from 'vitest';
import { chineseCount } from '#core/speaking/chinese-numbers.ts';
import { spokenForm } from '#core/speaking/spoken-form.ts';

test.each([
  ['0', '零'],
  ['10', '十'],
  ['15', '十五'],
  ['20', '二十'],
  ['105', '一百零五'],
  ['110', '一百一十'],
  ['200', '二百'],
  ['2000', '两千'],
  ['10010', '一万零一十'],
  ['20000', '两万'],
  ['100005', '十万零五'],
  ['1,234,567', '一百二十三万四千五百六十七'],
  ['100000000', '一亿'],
  ['3.50', '三点五零'],
])('%s is counted %s', (number, read) => {
  expect(chineseCount(number)).toBe(read);
});

test.each([
  ['请到C6窗口，当场补办。', '请到 C 六窗口，当场补办。'],
  ['9:00–17:30', '九点到五点半'.replace('五点', '十七点')],
  ['上午8:05开始', '上午八点零五分开始'],
  ['2026-11-23前有效', '二零二六年十一月二十三日前有效'],
  ['2026年1月5日', '二零二六年一月五日'],
  ['需要3-5个工作日', '需要三到五个工作日'],
  ['复印件2份、2张照片、12个', '复印件两份、两张照片、十二个'],
  ['工本费20元，挂失￥1,200', '工本费二十元，挂失一千二百元'],
  ['电话021-62345678', '电话零二幺，六二三四五六七八'],
  ['请拨打12345热线', '请拨打幺二三四五热线'],
  ['拨打110', '拨打幺幺零'],
  ['手机13800138000', '手机幺三八零零幺三八零零零'],
  ['优惠50%', '优惠百分之五十'],
  ['距离1.5km，步行20m', '距离一点五公里，步行二十米'],
  ['在3F', '在三楼'],
  ['A1001号', 'A 幺零零幺号'],
  ['长度120㎡', '长度一百二十平方米'],
])('%s is said %s', (text, said) => {
  expect(spokenForm(text, 'zh-CN').replaceAll(/\s+/g, ' ')).toBe(said);
});

test.each([
  ['Open 9:00–17:30', 'Open 9 a m to 5 30 p m'],
  ['Lunch at 12:00', 'Lunch at noon'],
  ['Go to counter C6 on 2F', 'Go to counter C 6 on floor 2'],
  ['Call 021-62345678 or 12345', 'Call 0 2 1, 6 2 3 4 5 6 7 8 or 1 2 3 4 5'],
  ['Fee ¥20', 'Fee 20 yuan'],
  ['Until 2026-11-03', 'Until November 3, 2026'],
])('%s is said %s', (text, said) => {
  expect(spokenForm(text, 'en')).toBe(said);
});
