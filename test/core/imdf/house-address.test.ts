import { expect, test } from 'vitest';
import { houseAddressOf } from '#core/imdf/house-address.ts';

const name = { 'zh-CN': '示例大厅' };

test.each([
  ['示例市示例区迎宾路 1 号', '示例市'],
  ['广东省深圳市福田区深南大道 1 号', '深圳市'],
  ['内蒙古自治区锡林郭勒盟示例街 2 号', '锡林郭勒盟'],
  ['迎宾路 1 号超市对面', '示例大厅'],
])('of %s the town is %s', (address, locality) => {
  expect(houseAddressOf({ name, address: { 'zh-CN': address } })).toEqual({ address, locality });
});

test('a venue that says no address is named by its name', () => {
  expect(houseAddressOf({ name })).toEqual({ address: '示例大厅', locality: '示例大厅' });
});
